import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";

/**
 * Serves a folder on this computer only, and has the pages in the browser load themselves again. The folder can be exchanged
 * and a notice be laid over every page, while the address, and the browser's connection, stay.
 */
export class PreviewServer extends EleventyDevServer {
  #notice = "";

  /**
   * @param folder What is served first.
   * @param stylesheets The text of stylesheets by their address, served beside the folder.
   */
  constructor(
    folder: string,
    stylesheets: Readonly<Record<string, string>>,
    complain: (text: string) => void,
  ) {
    super("preview", folder, {
      portReassignmentRetryCount: 100,
      domDiff: false,
      messageOnStart: () => false,
      logger: { info: () => {}, log: () => {}, error: complain },
      onRequest: Object.fromEntries(
        Object.entries(stylesheets).map(([address, body]) => [
          address,
          () => ({ headers: { "Content-Type": "text/css; charset=utf-8" }, body }),
        ]),
      ),
    });
  }

  /** Listens on the port, or on the next one that is free. Gives the address: "http://localhost:8080/". */
  async start(port: number): Promise<string> {
    this.serve(port);
    await this.ready();
    return this.getServerUrl("localhost");
  }

  /** Shows a folder, under a notice (HTML at the start of every body) or none, in every open page. */
  show({ folder = this.dir, notice = "" }: { folder?: string; notice?: string }): void {
    this.dir = folder;
    this.#notice = notice;
    this.reload();
  }

  /** Reachable from this computer only: drafts may be under embargo. */
  protected override _serverListen(port: number): void {
    this.server.listen({ port, host: "127.0.0.1" });
  }

  /** An address that can't be read ("/%") is answered, where it would end the process. */
  protected override async onRequestHandler(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await super.onRequestHandler(request, response);
    } catch {
      response.writeHead(400, { "Content-Type": "text/plain" }).end("There is no such address.\n");
    }
  }

  /** Always a script with an address, never one in the page: the pages' Content-Security-Policy allows only the first. */
  protected override augmentContentWithNotifier(content: string): string {
    const noticed = this.#notice ? content.replace(/<body[^>]*>/, (body) => body + this.#notice) : content;
    return super.augmentContentWithNotifier(noticed, false);
  }
}
