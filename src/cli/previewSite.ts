import { readdir } from "node:fs/promises";
import path from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import type { Site } from "../archive/site.ts";
import { type Assets, buildAssets } from "../beside/assets.ts";
import { checkLinks, idsIn } from "../beside/checkOutput.ts";
import { filesBeside } from "../beside/files.ts";
import { EarlierLoads, loadSite } from "../beside/loadSite.ts";
import type { OutputFile } from "../beside/output.ts";
import { searchFiles } from "../beside/searchIndex.ts";
import type { BuildOptions } from "../beside/writeBeside.ts";
import { ContentError, type Problem } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";
import { PagesOnRequest } from "./pageOnRequest.ts";
import { explainError } from "./report.ts";

/** What came of loading the content. */
export type Loaded =
  | {
      readonly kind: "loaded";
      readonly site: PreviewSite;
      readonly warnings: readonly Problem[];
      readonly dead: readonly Problem[];
    }
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly message: string };

/** What is at an address; undefined if nothing is. */
export type Answer =
  | { readonly type: "page"; readonly html: string }
  | { readonly type: "file"; readonly body: string | Uint8Array };

/**
 * Prepares previews with the code as it is now.
 *
 * @returns a function that loads the content as it is when it is called.
 */
export async function preparePreview(
  project: string,
  options: BuildOptions,
): Promise<(assetsChanged: boolean) => Promise<Loaded>> {
  const pages = await PagesOnRequest.load(project);
  const transforms = await transformsOf(options);
  const hasPlainPages = (await readdir(path.join(project, "src/pages"), { recursive: true })).some((name) =>
    /\.(?:md|njk|html)$/.test(name),
  );
  const earlier = new EarlierLoads();
  let assets: Assets | undefined;
  return async (assetsChanged) => {
    try {
      if (!assets || assetsChanged) assets = await buildAssets();
      const { site, warnings } = await loadSite({ ...options, earlier }, assets);
      const plain = hasPlainPages ? await plainPages(options) : new Map<string, string>();
      const preview = new PreviewSite(site, pages, transforms, plain);
      return { kind: "loaded", site: preview, warnings, dead: await preview.deadLinks() };
    } catch (error) {
      if (error instanceof ContentError) return { kind: "faulty", problems: error.problems };
      return { kind: "failed", message: explainError(error) };
    }
  };
}

/** The site as the content is: every page, feed and file is made when it is asked for. */
export class PreviewSite {
  readonly #site: Site;
  readonly #renderer: PagesOnRequest;
  readonly #pages: ReturnType<PagesOnRequest["pages"]>;
  readonly #transforms: UserConfig["transforms"];
  /** Pages in other template languages, by address, as Eleventy rendered them. */
  readonly #plain: ReadonlyMap<string, string>;
  #files: ReadonlyMap<string, OutputFile> | undefined;
  #search: Promise<readonly OutputFile[]> | undefined;

  constructor(
    site: Site,
    renderer: PagesOnRequest,
    transforms: UserConfig["transforms"],
    plain: ReadonlyMap<string, string>,
  ) {
    this.#site = site;
    this.#renderer = renderer;
    this.#transforms = transforms;
    this.#plain = plain;
    this.#pages = renderer.pages({ archive: site.archive, site });
  }

  get pageCount(): number {
    return this.#pages.size + this.#plain.size;
  }

  has(address: string): boolean {
    return this.#pages.has(address) || this.#plain.has(address);
  }

  async answer(address: string): Promise<Answer | undefined> {
    const html = this.#plain.get(address) ?? (await this.#page(address));
    if (html !== undefined) return { type: "page", html };
    const body = (await this.#file(address))?.make();
    if (body === undefined) return undefined;
    return address.endsWith("/") ? { type: "page", html: String(body) } : { type: "file", body };
  }

  /** Links of the content that lead nowhere. */
  deadLinks(): Promise<Problem[]> {
    const all = new Set([...this.#pages.keys(), ...this.#plain.keys(), ...this.#allFiles().keys()]);
    return checkLinks(this.#site, all, async (address) => {
      const answer = await this.answer(address);
      return idsIn(answer?.type === "page" ? answer.html : "");
    });
  }

  async #page(url: string): Promise<string | undefined> {
    const page = this.#pages.get(url);
    if (!page) return undefined;
    let html = this.#renderer.render(page);
    for (const transform of Object.values(this.#transforms))
      html = await transform.call({ page: { url }, url, inputPath: "", outputPath: url }, html);
    return html;
  }

  async #file(address: string): Promise<OutputFile | undefined> {
    if (address.startsWith(addresses.searchIndex)) {
      this.#search ??= searchFiles(this.#site.archive);
      return (await this.#search).find((file) => file.address === address);
    }
    return this.#allFiles().get(address);
  }

  #allFiles(): ReadonlyMap<string, OutputFile> {
    this.#files ??= new Map(filesBeside(this.#site, this.#outputPages()).map((file) => [file.address, file]));
    return this.#files;
  }

  #outputPages() {
    const drafts = this.#site.archive.releases
      .filter(({ draft }) => draft)
      .map(({ slug }) => addresses.release(slug));
    const hidden = new Set([...drafts, addresses.notFound]);
    return [...this.#pages.keys(), ...this.#plain.keys()].map((address) => ({
      address,
      hidden: hidden.has(address),
    }));
  }
}

/** The transforms that `.eleventy.ts` adds. */
async function transformsOf(options: BuildOptions): Promise<UserConfig["transforms"]> {
  let transforms: UserConfig["transforms"] = {};
  await eleventyWith(options, (config) => {
    transforms = config.transforms;
  }).initializeConfig();
  return transforms;
}

/** The pages that are not typed templates, rendered by Eleventy itself. */
async function plainPages(options: BuildOptions): Promise<Map<string, string>> {
  const eleventy = eleventyWith(options, (config) => config.ignores.add("src/pages/*.11ty.*"));
  return new Map((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
}

function eleventyWith(options: BuildOptions, also: (config: UserConfig) => void): Eleventy {
  const eleventy = new Eleventy("src/pages", "_site", {
    quietMode: true,
    configPath: false,
    config: (config) => {
      configure(config, options);
      also(config);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}
