import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TemplateData, UserConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import type { Site } from "./pages/site.ts";

const INPUT = "src/pages";
const LAYOUTS = "layouts";

/**
 * All that Eleventy is told. Its input is `src/pages` (one template a kind of page, each paginating over pages chosen from the
 * archive), its layouts are the typed TSX of `layouts/`. Content is not its input: it has been read and validated before. The files
 * that are not pages (feeds, data, assets) are none of its concern.
 */
export function registerSite(config: UserConfig, site: Site): void {
  config.setInputDirectory(INPUT);
  config.setLayoutsDirectory(path.relative(INPUT, LAYOUTS));
  config.setIncludesDirectory(path.relative(INPUT, LAYOUTS));
  config.setTemplateFormats(["11ty.ts", "11ty.tsx"]);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addGlobalData("site", site);
  config.addGlobalData("pageList", ["made by each template"]);
  config.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js", compile });
}

type Render = (data: TemplateData) => string;
const compiled = new Map<string, Promise<Render>>();

/**
 * Makes a template into a function, once: Eleventy asks again for every page. A layout is one already, which gives a whole document; a
 * template of `src/pages` has nothing of its own to render. Where the site writes its pages, Eleventy is left with nothing to keep: it
 * would hold every page in memory to the end.
 */
function compile(_text: string, file: string): Promise<Render> {
  const render = compiled.get(file) ?? compileFile(file);
  compiled.set(file, render);
  return render;
}

async function compileFile(file: string): Promise<Render> {
  const { default: layout } = await import(pathToFileURL(file).href);
  if (!layout) return () => "";
  return (data) => {
    const page = `<!doctype html>\n${renderToString(layout(data))}\n`;
    if (!data.site.store) return page;
    data.site.store.write(data.entry, page);
    return "";
  };
}
