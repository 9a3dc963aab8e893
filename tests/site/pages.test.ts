import { setImmediate } from "node:timers/promises";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { formatProblem } from "../../src/content/problems.ts";
import { LOCATION } from "./buildSite.ts";
import { checkLinks } from "./linkCheck.ts";
import { builtPage, faultsByPage, pageAddresses, pageKinds, textOf } from "./pages.ts";

/** What a program writes when it has nothing to say. */
const SLIPS = /\bundefined\b|\bnull\b|\bNaN\b|\[object |Invalid Date/;

const count = (document: Document, selector: string) => document.querySelectorAll(selector).length;
const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);

describe.each(["invented", "grown"] as const)("Every page of the %s site", (site) => {
  const pages = pageAddresses(site).map((address) => builtPage(site, address));

  it("has one main heading, and no heading that skips a level", () => {
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

  it("has the landmarks header, navigation, main and footer, and names each navigation differently", () => {
    const landmarks = ["body > header", "body > header nav", "body > main", "body > footer"];
    const faults = faultsByPage(pages, ({ document }) => {
      const names = [...document.querySelectorAll("nav")].map(
        (nav) => nav.getAttribute("aria-label") ?? nav.getAttribute("aria-labelledby") ?? "",
      );
      return [
        ...landmarks.filter((landmark) => count(document, landmark) !== 1),
        ...names.filter((name, at) => name === "" || names.indexOf(name) !== at),
      ];
    });
    expect(faults).toEqual({});
  });

  it("has a title of its own", () => {
    const titles = pages.map(({ document }) => document.title.trim());
    expect(titles.filter((title, at) => title === "" || titles.indexOf(title) !== at)).toEqual([]);
  });

  it("is in British English and has a description for search engines and shared links", () => {
    const faults = faultsByPage(pages, ({ document }) => {
      const found = attribute(document, 'meta[name="description"]', "content") ?? "";
      const shared = attribute(document, 'meta[property="og:description"]', "content");
      const fits = found.length >= 20 && shared === found && document.documentElement.lang === "en-GB";
      return fits ? [] : [found];
    });
    expect(faults).toEqual({});
  });

  it("names its address under the base path; only empty lists and the page that is not found have none", () => {
    const faults = faultsByPage(pages, ({ document, address }) => {
      const canonical = attribute(document, 'link[rel="canonical"]', "href");
      const hidden = attribute(document, 'meta[name="robots"]', "content") === "noindex";
      const isEmpty = /The archive has no (?:such claim|release of this kind)\./.test(
        document.body.textContent,
      );
      const wanted = address === "/404.html" || isEmpty ? undefined : LOCATION.absolute(address);
      return canonical === wanted && hidden === (wanted === undefined) ? [] : [canonical ?? "none"];
    });
    expect(faults).toEqual({});
  });

  it("has no style or script in it, and loads nothing from elsewhere", () => {
    const loaders = "[src], [srcset], [poster], [data], link[rel=stylesheet], link[rel=icon]";
    const code = 'style, [style], script:not([src]):not([type="application/ld+json"])';
    const faults = faultsByPage(pages, ({ document }) => {
      const loaded = [...document.querySelectorAll(loaders)].map(
        (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? element.outerHTML,
      );
      const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      );
      return [
        ...loaded.filter((address) => !address.startsWith(LOCATION.base)),
        ...[...document.querySelectorAll(code)].map(({ outerHTML }) => outerHTML),
        ...handlers,
      ];
    });
    expect(faults).toEqual({});
  });

  it("has a strict Content-Security-Policy, which allows WebAssembly only on the search page", () => {
    const policy = (wasm = "") =>
      `default-src 'none'; script-src 'self'${wasm}; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'`;
    const faults = faultsByPage(pages, ({ document, address }) => {
      const found = attribute(document, 'meta[http-equiv="Content-Security-Policy"]', "content") ?? "";
      return found === policy(address === "/search/" ? " 'wasm-unsafe-eval'" : "") ? [] : [found];
    });
    expect(faults).toEqual({});
  });

  it("shows no value that a program failed to fill in", () => {
    const faults = faultsByPage(
      pages,
      ({ document }) => SLIPS.exec(`${document.title} ${textOf(document.body)}`) ?? [],
    );
    expect(faults).toEqual({});
  });

  it("has no link, anchor, asset or feed address that leads nowhere", () => {
    expect(checkLinks(inject("sites")[site], LOCATION).map(formatProblem)).toEqual([]);
  });
});

describe.each(["invented", "grown"] as const)("Pages of every kind of the %s site", (site) => {
  it("are valid HTML", async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));
    const faults: string[] = [];
    for (const [, address] of pageKinds(site)) {
      const { results } = await validator.validateString(builtPage(site, address).html, address);
      for (const { messages } of results)
        faults.push(...messages.map(({ line, message }) => `${address}:${line} ${message}`));
      await setImmediate(); // So that the test runner hears from us meanwhile.
    }
    expect(faults).toEqual([]);
  });
});
