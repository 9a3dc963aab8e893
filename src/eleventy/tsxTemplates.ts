import type { TemplateData, UserConfig } from "@11ty/eleventy";
import { isValidElement } from "preact";
import { renderToString } from "preact-render-to-string";

/** An Eleventy plugin: layouts and pages written as typed TSX. */
export function tsxTemplates(config: UserConfig): void {
  config.addTemplateFormats(["11ty.ts", "11ty.tsx"]);
  config.addExtension(["11ty.ts", "11ty.tsx"], {
    key: "11ty.js",
    compile() {
      const render = this.defaultRenderer;
      return async (data: TemplateData) => toHtml(await render(data));
    },
  });
}

/** HTML of what a template returned: an element, or text that is HTML already. */
export function toHtml(rendered: unknown): string {
  if (!isValidElement(rendered)) return String(rendered ?? "");
  const html = renderToString(rendered);
  return html.startsWith("<html") ? `<!doctype html>\n${html}\n` : html;
}

/**
 * Puts the base path before addresses of this site. Pages are written with addresses from the root; Preact and our Markdown
 * renderer write every attribute in double quotes and escape them in text, so that only attributes match.
 */
export function withBasePath(html: string, base: string): string {
  return base === "/" ? html : html.replace(/( (?:href|src|action|data-index)=")\/(?!\/)/g, `$1${base}`);
}
