import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, sep } from "node:path";
import { performance } from "node:perf_hooks";
import { type FSWatcher, watch } from "chokidar";
import { register } from "tsx/esm/api";
import type { Context } from "./command.ts";
import { defaultBuild } from "./defaultBuild.ts";
import { failureNotice, problemsNotice, waitingPage } from "./notice.tsx";
import { file, PreviewServer, type Response } from "./previewServer.ts";
import type { Loaded, PreviewSite, preparePreview } from "./previewSite.ts";
import { count, countProblems, duration, explainError, problemLines } from "./report.ts";

/** A save is often several changes; this long without one, in milliseconds, and it is over. */
const QUIET = 30;
/** What the preview is made from, besides the content. */
const PROGRAM = ["src", "layouts", ".eleventy.ts", "package.json", "tsconfig.json"];
const CODE = new Set([".ts", ".tsx", ".json"]);

type PreviewContext = Pick<Context, "project" | "environment" | "print" | "logError">;

/** The site as it is being edited, with drafts. */
export class Preview {
  readonly #project: string;
  readonly #content: string;
  readonly #context: PreviewContext;
  #load: ((assetsChanged: boolean) => Promise<Loaded>) | undefined;
  #assetsChanged = true;
  #server: PreviewServer | undefined;
  /** Where it is served: "http://localhost:8080/". */
  address = "";
  /** The site as the content last was without errors. */
  #site: PreviewSite | undefined;
  /** What is wrong now, as HTML, to be shown on every page. */
  #notice = "";
  #generation = 0;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #updating: Promise<void> = Promise.resolve();

  /** @param content The folder with the content, as an absolute path. */
  constructor(content: string, context: PreviewContext) {
    this.#context = context;
    this.#project = context.project;
    this.#content = content;
  }

  /** Serves and watches, and loads the site for the first time. */
  async start(port: number): Promise<void> {
    const stylesheet = await readFile(join(import.meta.dirname, "notice.css"), "utf8");
    const started = await PreviewServer.start(port, (address) => this.#answer(address), stylesheet);
    this.#server = started.server;
    this.address = started.address;
    this.#context.print(`The archive is at ${this.address} and follows every change. Press Ctrl-C to stop.`);
    await this.#watch();
    this.#update();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
    await this.#updating;
    await this.#server?.close();
  }

  async #watch(): Promise<void> {
    const targets = [this.#content, ...PROGRAM.map((name) => join(this.#project, name))];
    // The folders above are watched, and in them only these, so that a folder that is removed and made again is seen.
    const roots = [...new Set([this.#project, dirname(this.#content)])];
    const watched = (path: string) =>
      targets.some((target) => path === target || (isWithin(target, path) && !isEditorsOwn(path)));
    const watcher = watch(roots, {
      ignoreInitial: true,
      ignored: (path) =>
        !roots.includes(path) && !watched(path) && !targets.some((target) => isWithin(path, target)),
    });
    this.#watcher = watcher;
    watcher.on("all", (_event, path) => {
      if (!watched(path)) return;
      if (!isWithin(this.#content, path)) {
        this.#assetsChanged = true;
        if (CODE.has(extname(path))) this.#load = undefined;
      }
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#update(), QUIET);
    });
    watcher.on("error", (error) =>
      this.#context.logError(`Changes can’t be watched: ${explainError(error)}`),
    );
    await new Promise<void>((ready) => {
      watcher.once("ready", ready);
    });
  }

  /** Loads the site again, after the update that is under way. */
  #update(): void {
    this.#updating = this.#updating.then(async () => {
      const begun = performance.now();
      this.#show(await this.#loadSite(), performance.now() - begun);
      this.#server?.reload();
    });
  }

  async #loadSite(): Promise<Loaded> {
    try {
      this.#load ??= await this.#prepare();
      const assetsChanged = this.#assetsChanged;
      this.#assetsChanged = false;
      return await this.#load(assetsChanged);
    } catch (error) {
      return { kind: "failed", message: explainError(error) };
    }
  }

  /** Imports the code as it is now: each time under another name, since a module is imported only once under the same. */
  async #prepare(): Promise<(assetsChanged: boolean) => Promise<Loaded>> {
    this.#generation += 1;
    const code = register({ namespace: `preview-${this.#generation}` });
    const module: { preparePreview: typeof preparePreview } = await code.import(
      "./previewSite.ts",
      import.meta.url,
    );
    return module.preparePreview(this.#project, {
      ...defaultBuild(this.#context.environment),
      siteUrl: this.address,
      content: this.#content,
      drafts: true,
      liveReload: true,
    });
  }

  #show(loaded: Loaded, milliseconds: number): void {
    const kept = this.#site ? " The last good site is still shown." : "";
    this.#notice = "";
    if (loaded.kind === "loaded") {
      this.#site = loaded.site;
      if (loaded.dead.length > 0) this.#notice = problemsNotice(loaded.dead, " The site is shown as it is.");
      const problems = [...loaded.warnings, ...loaded.dead];
      if (problems.length > 0) this.#context.logError(problemLines(problems).join("\n"));
      this.#context.print(`${count(loaded.site.pageCount, "page")}, loaded in ${duration(milliseconds)}.`);
    } else if (loaded.kind === "faulty") {
      this.#notice = problemsNotice(loaded.problems, kept);
      this.#context.logError(
        [...problemLines(loaded.problems), `${countProblems(loaded.problems)}.${kept}`].join("\n"),
      );
    } else {
      this.#notice = failureNotice(loaded.message, kept);
      this.#context.logError(`${loaded.message}\nThe site could not be loaded.${kept}`);
    }
  }

  async #answer(address: string): Promise<Response> {
    if (!this.#site) return this.#page(503, waitingPage());
    try {
      const answer = await this.#site.answer(address);
      if (answer?.type === "page") return this.#page(200, answer.html);
      if (answer) return file(address, answer.body);
      if (this.#site.has(`${address}/`))
        return { status: 302, headers: { Location: encodeURI(`${address}/`) }, body: "" };
      const notFound = await this.#site.answer("/404.html");
      return this.#page(404, notFound?.type === "page" ? notFound.html : waitingPage());
    } catch (error) {
      const message = explainError(error);
      this.#context.logError(message);
      return this.#page(500, waitingPage(), failureNotice(message, ""));
    }
  }

  #page(status: number, html: string, notice = this.#notice): Response {
    const noticed = notice ? html.replace(/<body[^>]*>/, (body) => body + notice) : html;
    return { status, headers: { "Content-Type": "text/html; charset=utf-8" }, body: noticed };
  }
}

function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

/** Files that editors write beside the one being edited: ".x.md.swp", "x.md~". */
function isEditorsOwn(path: string): boolean {
  const name = basename(path);
  return name.startsWith(".") || name.endsWith("~");
}
