import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { filesBeside, MADE_OF, RECYCLED } from "../../output/besideSite.ts";
import { count, countProblems, duration, problemLines } from "../report.ts";
import { Builder } from "./builder.ts";
import { coalesce } from "./coalesce.ts";
import { failureNotice, NOTICE_STYLESHEET, problemsNotice, waitingPage } from "./notice.tsx";
import type { BuildOutcome } from "./protocol.ts";
import { PreviewServer } from "./server.ts";
import { type Change, watchFiles } from "./watch.ts";

/** A save is often several changes; this long without one, in milliseconds, and it is over. */
const QUIET = 50;

export interface PreviewOptions {
  /** The project's folder, as a whole path. */
  readonly project: string;
  /** The folder with the content, as a whole path. */
  readonly content: string;
  /** The port to listen on, or the first after it that is free. */
  readonly port: number;
  readonly repositoryUrl: string | undefined;
  /** The module that builds: `worker.ts`. */
  readonly worker: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** The site as it is being edited, with drafts: built anew at every change, and shown in the browser. */
export class Preview {
  /** Where it is served: "http://localhost:8080/". */
  readonly address: string;
  readonly #options: PreviewOptions;
  /** A folder of its own for the sites, one after the other. */
  readonly #scratch: string;
  readonly #server: PreviewServer;
  readonly #builder: Builder;
  readonly #rebuild: () => void;
  #unwatch: () => Promise<void> = async () => {};
  #edition = 0;
  #closed = false;
  /** The folder of the last site that could be built. */
  #good: string | undefined;
  /** That of the one before: the next is made in it. */
  #older: string | undefined;

  private constructor(options: PreviewOptions, scratch: string, server: PreviewServer, address: string) {
    this.#options = options;
    this.#scratch = scratch;
    this.#server = server;
    this.address = address;
    this.#builder = new Builder(options.worker, options.complain);
    this.#rebuild = coalesce(() => this.#build(), QUIET);
  }

  /** Serves and watches, and begins the first build. */
  static async start(options: PreviewOptions): Promise<Preview> {
    const scratch = await mkdtemp(join(tmpdir(), "archive-preview-"));
    const waiting = join(scratch, "waiting");
    await mkdir(waiting);
    await writeFile(join(waiting, "404.html"), waitingPage());
    const css = await readFile(join(import.meta.dirname, "notice.css"), "utf8");
    const server = new PreviewServer(waiting, { [NOTICE_STYLESHEET]: css }, options.complain);
    const preview = new Preview(options, scratch, server, await server.start(options.port));
    options.print(`The archive is at ${preview.address} and follows every change. Ctrl-C ends it.`);
    preview.#unwatch = await watchFiles(
      options,
      (change, path) => preview.#changed(change, path),
      options.complain,
    );
    preview.#rebuild();
    return preview;
  }

  /** Ends everything it began, and removes what it wrote. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#unwatch();
    await this.#builder.stop();
    await this.#server.close();
    await rm(this.#scratch, { recursive: true, force: true });
  }

  #changed(change: Change, path: string): void {
    const shown = relative(this.#options.project, path);
    if (/^src[\\/]commands[\\/]/.test(shown)) {
      this.#options.complain(
        `${this.#shown} has changed: if npm start itself is meant, end it and start it again.`,
      );
    }
    if (change === "code") void this.#builder.stop();
    this.#rebuild();
  }

  async #build(): Promise<void> {
    if (this.#closed) return;
    this.#edition += 1;
    const into = join(this.#scratch, String(this.#edition));
    await this.#makeRoom(into);
    const { content, repositoryUrl } = this.#options;
    const previous = this.#good;
    const outcome = await this.#builder.build({
      content,
      into,
      previous,
      siteUrl: this.address,
      repositoryUrl,
    });
    this.#tell(outcome);
    if (outcome.kind === "built") {
      this.#good = into;
      this.#older = previous;
      this.#server.show({ folder: into });
    } else {
      if (outcome.kind === "faulty") {
        this.#server.show({ notice: problemsNotice(outcome.problems, this.#shown) });
        this.#older = into;
      } else await removeSite(into);
      if (outcome.kind === "failed")
        this.#server.show({ notice: failureNotice(outcome.message, this.#shown) });
    }
  }

  /** Makes the folder of the next site: of that before the last one, so that only what is new has to be written. */
  async #makeRoom(into: string): Promise<void> {
    const older = this.#older;
    this.#older = undefined;
    if (!older) {
      await mkdir(into);
      return;
    }
    await rename(older, into);
    // One that was to be filled before, and was not touched, has its manifest under that name. Without any, all is written anew.
    await rename(older + RECYCLED, into + RECYCLED)
      .catch(() => rename(older + MADE_OF, into + RECYCLED))
      .catch(() => writeFile(into + RECYCLED, ""));
    await removeSite(older);
  }

  /** What stays in the browser after a build that didn't end well. */
  get #shown(): string {
    return this.#good ? " The last good site is still shown." : "";
  }

  #tell(outcome: BuildOutcome): void {
    const { print, complain } = this.#options;
    if (outcome.kind === "built") {
      if (outcome.warnings.length > 0) complain(problemLines(outcome.warnings).join("\n"));
      print(`Built ${count(outcome.pages, "page")} in ${duration(outcome.milliseconds)}.`);
    }
    if (outcome.kind === "faulty") {
      complain(
        [...problemLines(outcome.problems), `${countProblems(outcome.problems)}.${this.#shown}`].join("\n"),
      );
    }
    if (outcome.kind === "failed") complain(`${outcome.message}\nThe build failed.${this.#shown}`);
  }
}

/** With what its build kept for the next one. */
async function removeSite(folder: string): Promise<void> {
  for (const gone of [folder, ...filesBeside(folder)]) await rm(gone, { recursive: true, force: true });
}
