/** What we use of Eleventy's development server, which has no types of its own. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  interface Options {
    port?: number;
    /** How many further ports are tried when one is taken. */
    portReassignmentRetryCount?: number;
    liveReload?: boolean;
    domDiff?: boolean;
    messageOnStart?: () => string | false;
    logger?: { info(text: string): void; log(text: string): void; error(text: string): void };
    /** By URL pattern, what is answered in place of a file. */
    onRequest?: Record<string, () => { status?: number; headers?: Record<string, string>; body: string }>;
  }

  export default class EleventyDevServer {
    constructor(name: string, dir: string, options?: Options);
    /** The folder that is served; read anew for every request. */
    dir: string;
    readonly server: Server;
    serve(port: number): void;
    /** Settled when the server listens. */
    ready(): Promise<void>;
    /** Has every open page load itself again. */
    reload(event?: { subtype?: "css" }): void;
    close(): Promise<void>;
    getServerUrl(host: string): string;
    protected _serverListen(port: number): void;
    protected onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    protected augmentContentWithNotifier(content: string, inline?: boolean, options?: object): string;
  }
}
