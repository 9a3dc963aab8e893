import { describe, expect, it } from "vitest";
import { LOCATION } from "./buildSite.ts";
import { builtPages, faultsByPage, textOf } from "./pages.ts";

const KILOBYTE = 1000;

/** What a program writes where it has nothing to say. */
const SLIPS = /\bundefined\b|\bnull\b|\bNaN\b|\[object |Invalid Date/;

const pages = builtPages();
const count = (document: Document, selector: string) => document.querySelectorAll(selector).length;
const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);

describe("Every page of the site", () => {
  it("has one main heading, and headings that skip no level", () => {
    const faults = faultsByPage(pages, ({ document }) => {
      const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
      const main = count(document, "h1");
      return [...(main === 1 ? [] : [`${main} main headings`]), ...skips.map((level) => `a lone h${level}`)];
    });
    expect(faults).toEqual({});
  });

  it("has the landmarks: header, navigation, main part, footer", () => {
    const landmarks = ["body > header", "body > header nav", "body > main", "body > footer"];
    const faults = faultsByPage(pages, ({ document }) =>
      landmarks.filter((landmark) => count(document, landmark) !== 1),
    );
    expect(faults).toEqual({});
  });

  it("names each of its navigations, differently", () => {
    const faults = faultsByPage(pages, ({ document }) => {
      const names = [...document.querySelectorAll("nav")].map(
        (nav) => nav.getAttribute("aria-label") ?? nav.getAttribute("aria-labelledby") ?? "",
      );
      return names.filter((name, at) => name === "" || names.indexOf(name) !== at);
    });
    expect(faults).toEqual({});
  });

  it("has a title of its own", () => {
    const titles = pages.map(({ document }) => document.title.trim());
    expect(titles.filter((title, at) => title === "" || titles.indexOf(title) !== at)).toEqual([]);
  });

  it("says that it is in British English", () => {
    const faults = faultsByPage(pages, ({ document: { documentElement: page } }) =>
      page.lang === "en-GB" ? [] : [page.lang],
    );
    expect(faults).toEqual({});
  });

  it("has a description for search engines and shared links", () => {
    const faults = faultsByPage(pages, ({ document }) => {
      const found = attribute(document, 'meta[name="description"]', "content") ?? "";
      const shared = attribute(document, 'meta[property="og:description"]', "content");
      return found.length >= 20 && found.length <= 400 && shared === found ? [] : [found];
    });
    expect(faults).toEqual({});
  });

  it("names its address, under the base path; only the page for what is not there has none", () => {
    const faults = faultsByPage(pages, ({ document, address }) => {
      const canonical = attribute(document, 'link[rel="canonical"]', "href");
      const hidden = attribute(document, 'meta[name="robots"]', "content") === "noindex";
      const wanted = address === "/404.html" ? undefined : LOCATION.absolute(address);
      return canonical === wanted && hidden === (wanted === undefined) ? [] : [canonical ?? "none"];
    });
    expect(faults).toEqual({});
  });

  it("has no style or script in it, and loads nothing from elsewhere", () => {
    const loaders = "[src], [srcset], [poster], [data], link[rel=stylesheet], link[rel=icon]";
    const code = 'style, [style], script:not([src]):not([type="application/ld+json"])';
    const faults = faultsByPage(pages, ({ document }) => {
      const addresses = [...document.querySelectorAll(loaders)].map(
        (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? element.outerHTML,
      );
      const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      );
      return [
        ...addresses.filter((address) => !address.startsWith(LOCATION.base)),
        ...[...document.querySelectorAll(code)].map(({ outerHTML }) => outerHTML),
        ...handlers,
      ];
    });
    expect(faults).toEqual({});
  });

  it("has a strict Content-Security-Policy, which allows WebAssembly only where one searches", () => {
    const policy = (wasm = "") =>
      `default-src 'none'; script-src 'self'${wasm}; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'`;
    const faults = faultsByPage(pages, ({ document, address }) => {
      const found = attribute(document, 'meta[http-equiv="Content-Security-Policy"]', "content") ?? "";
      return found === policy(address === "/search/" ? " 'wasm-unsafe-eval'" : "") ? [] : [found];
    });
    expect(faults).toEqual({});
  });

  it("needs one stylesheet, no picture and no frame, and no script that blocks", () => {
    const faults = faultsByPage(pages, ({ document }) => [
      ...(count(document, 'link[rel="stylesheet"]') === 1 ? [] : ["stylesheets"]),
      ...[...document.querySelectorAll('img, iframe, video, script[src]:not([type="module"])')].map(
        ({ outerHTML }) => outerHTML,
      ),
    ]);
    expect(faults).toEqual({});
  });

  it("shows no slip of a program", () => {
    const faults = faultsByPage(
      pages,
      ({ document }) => SLIPS.exec(`${document.title} ${textOf(document.body)}`) ?? [],
    );
    expect(faults).toEqual({});
  });

  it("has at most 100 KB of HTML", () => {
    const faults = faultsByPage(pages, ({ html }) =>
      Buffer.byteLength(html) <= 100 * KILOBYTE ? [] : [`${Buffer.byteLength(html)} bytes`],
    );
    expect(faults).toEqual({});
  });
});
