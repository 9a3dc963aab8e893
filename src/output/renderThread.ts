import { parentPort } from "node:worker_threads";
import { ParsedFiles } from "../content/parsedFiles.ts";
import { parseReleases } from "../content/releaseFiles.ts";
import type { Site } from "../pages/site.ts";
import { Edition } from "./edition.ts";
import { writeFiles } from "./files.ts";
import { loadSite } from "./loadSite.ts";
import type { RenderOptions } from "./render.ts";
import { renderNeeded, siteGround } from "./renderPart.ts";
import type { Answer, Answers, Request } from "./threadProtocol.ts";

/*
 * The second thread of a build (`SecondThread`): it loads the same archive as the first, and makes half of its files.
 */

const WORK = { parse, load, render };
let loaded: { site: Site; ground: string; options: RenderOptions } | undefined;

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await answer(request)));

async function answer(request: Request): Promise<Answer<keyof Answers>> {
  try {
    return { result: await WORK[request.kind](request as never) };
  } catch (error) {
    if (!(error instanceof Error)) return { failure: String(error), code: undefined };
    return { failure: error.message, code: (error as NodeJS.ErrnoException).code };
  }
}

function parse({ content, files }: Request & { readonly kind: "parse" }): Answers["parse"] {
  const parsed = new ParsedFiles();
  parseReleases(content, files, parsed);
  return parsed.bytes();
}

async function load(request: Request & { readonly kind: "load" }): Promise<Answers["load"]> {
  const { options, assets, code } = request;
  const parsed = new ParsedFiles(request.parsed);
  const { site } = await loadSite({ ...options, parsed }, Promise.resolve(assets));
  const ground = siteGround(site, code);
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
