import { readdirSync } from "node:fs";
import path from "node:path";
import type { ComponentType } from "preact";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { LayoutData, Page } from "../../src/pages/page.ts";
import type { Site } from "../../src/pages/site.ts";

const root = path.join(import.meta.dirname, "../..");

/** A kind of page: how its pages are chosen, and the layout that shows them. */
interface Kind {
  readonly choose: (site: Site) => readonly Page<unknown>[];
  readonly layout: ComponentType<LayoutData<unknown>>;
}

/** What a file of `src/pages` exports, by `pagesOf`. */
interface Template {
  readonly data: {
    readonly layout: string;
    readonly pagination: { before(list: unknown, data: { site: Site }): readonly Page<unknown>[] };
  };
}

async function load(file: string): Promise<Kind> {
  const { data } = (await import(path.join(root, "src/pages", file))) as Template;
  const layout = (await import(path.join(root, "layouts", data.layout))) as {
    default: ComponentType<LayoutData<unknown>>;
  };
  return { choose: (site) => data.pagination.before(null, { site }), layout: layout.default };
}

const kinds = new Map(
  await Promise.all(
    readdirSync(path.join(root, "src/pages"))
      .filter((file) => file.endsWith(".11ty.ts"))
      .map(async (file) => [file.replace(".11ty.ts", ""), await load(file)] as const),
  ),
);

/** The pages of a site by address, without Eleventy and a disk; of the kinds named ("release"), or of all. */
export function renderedPages(site: Site, of: readonly string[] = [...kinds.keys()]): Map<string, string> {
  const pages = new Map<string, string>();
  for (const name of of) {
    const kind = kinds.get(name);
    if (!kind) throw new Error(`There is no kind of page “${name}”.`);
    for (const entry of kind.choose(site))
      pages.set(entry.address, `<!doctype html>\n${renderToString(h(kind.layout, { entry, site }))}`);
  }
  return pages;
}
