import { basename, dirname, extname, join, sep } from "node:path";
import { watch } from "chokidar";

/** The files that a preview is made of. */
export interface Watched {
  /** The folder with the content, as a whole path. */
  readonly content: string;
  /** The project's folder, as a whole path. */
  readonly project: string;
}

/** What has changed: something that the next build reads anew, or the code of the build itself. */
export type Change = "content" | "code";

/** A part of the project that builds are made with, from its root. */
const PROGRAM = ["src", "layouts", ".eleventy.ts", "package.json", "tsconfig.json"];
const CODE = new Set([".ts", ".tsx", ".json"]);

/**
 * Tells of every file and folder that is added, changed, renamed or removed, from when the promise is settled. What editors
 * write beside a file (".x.md.swp", "x.md~") is passed over.
 *
 * @returns A function that ends it.
 */
export async function watchFiles(
  { content, project }: Watched,
  changed: (change: Change, path: string) => void,
  complain: (text: string) => void,
): Promise<() => Promise<void>> {
  const targets = [content, ...PROGRAM.map((name) => join(project, name))];
  // The folders above are watched, and of them only these, so that a folder that is removed and made again is seen.
  const roots = [...new Set([project, dirname(content)])];
  const watcher = watch(roots, {
    ignoreInitial: true,
    ignored: (path) =>
      !roots.includes(path) &&
      !targets.some(
        (target) => path === target || (within(target, path) && !beside(path)) || within(path, target),
      ),
  });
  watcher.on("all", (_event, path) => {
    if (path === content || within(content, path)) changed("content", path);
    else if (targets.some((target) => path === target || within(target, path)))
      changed(CODE.has(extname(path)) ? "code" : "content", path);
  });
  watcher.on("error", (error) =>
    complain(`Changes can’t be watched: ${error instanceof Error ? error.message : error}`),
  );
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return () => watcher.close();
}

function within(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

function beside(path: string): boolean {
  const name = basename(path);
  return name.startsWith(".") || name.endsWith("~");
}
