import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";

/** Where the preview serves what belongs to no site: the script that reloads pages, the stylesheet of notices. */
const OWN = "/.preview/";
const EVENTS = `${OWN}events`;

/** Reloads the page on every message; after the server was away, on the first one. */
const RELOAD_SCRIPT = `new EventSource("${EVENTS}").addEventListener("change", () => location.reload());\n`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".ris": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".pdf": "application/pdf",
};

export interface Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The media type of a file, by its name. */
function typeOf(address: string): string {
  return TYPES[path.extname(address)] ?? "application/octet-stream";
}

/**
 * Serves the preview to this computer only: drafts may be under embargo. A page of another site can't read it either, since requests
 * must name this host and come from no other origin.
 */
export class PreviewServer {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  readonly #answer: (address: string) => Promise<Response>;
  readonly #stylesheet: string;

  private constructor(answer: (address: string) => Promise<Response>, stylesheet: string) {
    this.#answer = answer;
    this.#stylesheet = stylesheet;
    this.#server = createServer((request, response) => void this.#respond(request, response));
  }

  /**
   * Listens on the port, or on the first free one of the hundred after it.
   *
   * @returns the server and its address: "http://localhost:8080/".
   * @throws the system's error if none can be listened on.
   */
  static async start(
    port: number,
    answer: (address: string) => Promise<Response>,
    stylesheet: string,
  ): Promise<{ server: PreviewServer; address: string }> {
    for (let candidate = port; ; candidate++) {
      const server = new PreviewServer(answer, stylesheet);
      try {
        await server.#listen(candidate);
        return { server, address: `http://localhost:${candidate}/` };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || candidate >= port + 100) throw error;
      }
    }
  }

  /** Makes every open page load again. */
  reload(): void {
    for (const listener of this.#listeners) listener.write("event: change\ndata:\n\n");
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ port, host: "127.0.0.1" }, () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = isLocal(request)
      ? await this.#route(request, response).catch((error: unknown) => plain(500, String(error)))
      : plain(403, "The preview answers only to localhost.");
    if (status === 0) return;
    response.writeHead(status, {
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  async #route({ method, url = "/" }: IncomingMessage, response: ServerResponse): Promise<Response> {
    if (method !== "GET" && method !== "HEAD") return plain(405, "Only GET and HEAD.");
    const address = addressOf(url);
    if (address === null) return plain(400, "There is no such address.");
    if (address === EVENTS) return this.#listenToChanges(response);
    if (address === `${OWN}reload.js`) return file(address, RELOAD_SCRIPT);
    if (address === `${OWN}notice.css`) return file(address, this.#stylesheet);
    return this.#answer(address);
  }

  #listenToChanges(response: ServerResponse): Response {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 300\n\n");
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
    return { status: 0, body: "" };
  }
}

export function file(address: string, body: string | Uint8Array): Response {
  return { status: 200, headers: { "Content-Type": typeOf(address) }, body };
}

function plain(status: number, words: string): Response {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${words}\n` };
}

/** The address asked for, without query; null if it can't be read ("/%"). */
function addressOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** Whether a request names this computer as its host, and comes from a page of it or from no page. */
function isLocal({ headers: { host = "", origin } }: IncomingMessage): boolean {
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
  return local.test(host) && (origin === undefined || origin === `http://${host}`);
}
