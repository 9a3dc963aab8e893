import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server of sources was asked: "HEAD /gone". */
export interface SourceServer {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly asked: { readonly line: string; readonly userAgent: string | undefined }[];
  readonly stop: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number): Answer =>
  (_, response) =>
    void response.writeHead(code).end();
const redirect =
  (code: number, location: string): Answer =>
  (_, response) =>
    void response.writeHead(code, { location }).end();

const ANSWERS: Record<string, Answer> = {
  "/gone": status(404),
  "/gone-for-good": status(410),
  "/forbidden": status(403),
  "/broken": status(500),
  "/too-much": status(429),
  "/moved": redirect(301, "/here"),
  "/moved-twice": redirect(308, "/moved"),
  "/elsewhere-for-now": redirect(302, "/here"),
  "/moved-to-nothing": redirect(301, "/gone"),
  "/round": redirect(301, "/round"),
  "/no-head": ({ method }, response) => void response.writeHead(method === "HEAD" ? 405 : 200).end("Here."),
  "/hidden-from-head": ({ method }, response) =>
    void response.writeHead(method === "HEAD" ? 404 : 200).end("Here."),
  "/silent": () => {},
  "/to-front-page": redirect(302, "/"),
  "/to-front-page-for-good": redirect(301, "/"),
  "/to-other-front-page": redirect(301, "http://www.archive.example/en/home.aspx"),
  "/index.html": redirect(301, "/"),
  "/to-data": redirect(301, "data:text/html,x"),
  "/to-local": redirect(302, "http://127.0.0.2:9/router/reboot"),
};

/** A server on this machine whose pages answer as their names say; all others are there. */
export async function sourceServer(): Promise<SourceServer> {
  const asked: SourceServer["asked"] = [];
  const server = createServer((request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, userAgent: request.headers["user-agent"] });
    (ANSWERS[request.url ?? ""] ?? status(200))(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
