import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { toHtml } from "../eleventy/tsxTemplates.ts";

/** A template or layout, as Eleventy reads it: its front matter, and what it renders. */
interface Template {
  readonly data: FrontMatter;
  readonly default?: (data: Data) => unknown;
}

type Data = Readonly<Record<string, unknown>>;

interface FrontMatter extends Data {
  readonly layout?: string;
  readonly pagination?: {
    readonly data: string;
    readonly size: number;
    readonly alias: string;
    readonly before?: (items: readonly unknown[], data: Data) => readonly unknown[];
    readonly generatePageOnEmptyData?: boolean;
  };
  readonly permalink: string | ((data: Data) => string);
}

/** A page that can be rendered: its template, and the data that Eleventy would pass to it. */
interface RequestedPage {
  readonly template: Template;
  readonly data: Data;
}

/** Renders single pages as Eleventy would, from the templates of `src/pages` and `layouts`, when they are asked for. */
export class PagesOnRequest {
  readonly #templates: readonly Template[];
  readonly #layouts: ReadonlyMap<string, Template>;

  private constructor(templates: readonly Template[], layouts: ReadonlyMap<string, Template>) {
    this.#templates = templates;
    this.#layouts = layouts;
  }

  /** Imports the typed templates and layouts of a project. */
  static async load(project: string): Promise<PagesOnRequest> {
    const [templates, layouts] = await Promise.all(
      ["src/pages", "layouts"].map((folder) => importTemplates(path.join(project, folder))),
    );
    return new PagesOnRequest([...(templates?.values() ?? [])], layouts ?? new Map());
  }

  /** Every page of a site, by its address. Nothing is rendered yet. */
  pages(globals: Data): Map<string, RequestedPage> {
    const pages = this.#templates.flatMap((template) => {
      const cascade = this.#withLayouts(template.data, globals);
      return paginate(template.data, cascade).map((item) => {
        const data = { ...cascade, ...item };
        const { permalink } = template.data;
        const url = typeof permalink === "function" ? permalink(data) : permalink;
        return [url, { template, data: { ...data, page: { url } } }] as const;
      });
    });
    return new Map(pages);
  }

  /** The page as HTML, inside its layouts. */
  render({ template, data }: RequestedPage): string {
    let content = template.default ? toHtml(template.default(data)) : "";
    for (const layout of this.#chain(template.data)) content = toHtml(layout.default?.({ ...data, content }));
    return content;
  }

  /** The data of a template's layouts under its own, as in Eleventy's data cascade. */
  #withLayouts(template: FrontMatter, globals: Data): Data {
    const layouts = this.#chain(template).map(({ data }) => data);
    return Object.assign({}, globals, ...layouts.toReversed(), template);
  }

  /** The layouts around a template, innermost first. */
  #chain({ layout }: FrontMatter): Template[] {
    if (layout === undefined) return [];
    const found = this.#layouts.get(layout);
    if (!found) throw new Error(`There is no layout “${layout}” in the folder layouts`);
    return [found, ...this.#chain(found.data)];
  }
}

async function importTemplates(folder: string): Promise<Map<string, Template>> {
  const names = (await readdir(folder)).filter((name) => /\.11ty\.tsx?$/.test(name)).toSorted();
  const modules = names.map(async (name): Promise<[string, Template]> => {
    const module = await import(pathToFileURL(path.join(folder, name)).href);
    return [name, { ...module, data: module.data ?? {} }];
  });
  return new Map(await Promise.all(modules));
}

/** What each page of a template has in its data besides the cascade: its items under the alias, and where it is among the pages. */
function paginate({ pagination }: FrontMatter, cascade: Data): Data[] {
  if (!pagination) return [{}];
  const { data, size, alias, before, generatePageOnEmptyData } = pagination;
  const found = [...(valueAt(cascade, data) as Iterable<unknown>)];
  const items = before?.(found, cascade) ?? found;
  const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
  if (pages.length === 0 && generatePageOnEmptyData) pages.push([]);
  return pages.map((chunk, pageNumber) => ({
    pagination: { ...pagination, pageNumber, pages, items: chunk },
    [alias]: size === 1 ? chunk[0] : chunk,
  }));
}

/** The value at a path in the data: "archive.releases". */
function valueAt(data: Data, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Data)[key], data);
}
