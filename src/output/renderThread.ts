import { parentPort } from "node:worker_threads";
import type { Site } from "../pages/site.ts";
import { Edition } from "./edition.ts";
import { writeFiles } from "./files.ts";
import { loadSite } from "./loadSite.ts";
import { readParsed } from "./parsedRecords.ts";
import type { RenderOptions } from "./render.ts";
import { groundOf, renderNeeded } from "./renderPart.ts";
import type { Answer, Answers, Request } from "./threadProtocol.ts";

/*
 * The second thread of a build (`SecondThread`): it loads the same archive as the first, and makes half of its files.
 */

let loaded: { site: Site; ground: string; options: RenderOptions } | undefined;

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await answer(request)));

async function answer(request: Request): Promise<Answer<keyof Answers>> {
  try {
    return { result: await (request.kind === "load" ? load(request) : render()) };
  } catch (error) {
    if (!(error instanceof Error)) return { failure: String(error), code: undefined };
    return { failure: error.message, code: (error as NodeJS.ErrnoException).code };
  }
}

async function load({
  options,
  assets,
  code,
}: Request & { readonly kind: "load" }): Promise<Answers["load"]> {
  const parsed = readParsed(options.previous, code);
  const { site } = await loadSite({ ...options, parsed }, Promise.resolve(assets));
  const ground = groundOf(site, code);
  loaded = { site, ground, options };
  return { ground, digest: site.digest };
}

async function render(): Promise<Answers["render"]> {
  if (!loaded) throw new Error("There is nothing to be rendered yet");
  const { site, ground, options } = loaded;
  const { into, previous: standing } = options;
  const edition = new Edition({ into, standing, ground }, { part: 1, parts: 2 });
  await renderNeeded(site, edition, into);
  writeFiles(site, edition);
  return [...edition.keys];
}
