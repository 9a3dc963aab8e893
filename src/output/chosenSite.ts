import { readdir } from "node:fs/promises";
import type { pagesOf } from "../pages/page.ts";
import type { Site } from "../pages/site.ts";
import { siteFiles } from "./files.ts";
import { loadSite, type SiteOptions } from "./loadSite.ts";

type Template = { readonly data: ReturnType<typeof pagesOf<unknown>> };

const TEMPLATES = new URL("../pages/", import.meta.url);

/** A site all of whose pages and files are chosen and none is written: `pages` and `files` hold their addresses. Throws as `loadSite`. */
export async function chosenSite(options: SiteOptions): Promise<Site> {
  const { site } = await loadSite(options);
  await choosePages(site);
  for (const _file of siteFiles(site));
  return site;
}

/** Chooses every page, as Eleventy has it done by each template of `src/pages`. */
async function choosePages(site: Site): Promise<void> {
  for (const name of (await readdir(TEMPLATES)).toSorted()) {
    if (!name.endsWith(".11ty.ts")) continue;
    const { data }: Template = await import(new URL(name, TEMPLATES).href);
    data.pagination.before([], { site });
  }
}
