import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { releaseSchema } from "../../src/content/schema.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { type OpenSite, openSite } from "../browser/openSite.ts";
import { builtFiles } from "../hardening/builtFiles.ts";
import { slugOfText } from "../hardening/hostileContent.ts";
import { FORMULAS, HOSTILE } from "../hardening/hostileTexts.ts";
import { strangeParts } from "../hardening/strangeParts.ts";
import { LOCATION } from "./buildSite.ts";
import { builtPage, find, pageKinds } from "./pages.ts";

/* One site with every hostile text in every field, read by a browser and by programs. */

const files = builtFiles(inject("sites").hostile);
const file = (address: string) => files.get(address) ?? "";
/** A text as the content is read: letters that can’t be seen and quotation marks around the whole are dropped. */
const asRead = (text: string) => releaseSchema.in.shape.title.parse(text);
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe("in a browser", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite("hostile");
    site.page.on("dialog", (dialog) => {
      site.faults.push(`a dialog, ${dialog.message()}`);
      return dialog.dismiss();
    });
  });
  afterAll(() => site.close());

  /** What an open page has that the site did not put there, and what has happened since the last was looked at. */
  const faults = async () => [
    ...(await site.page.evaluate(strangeParts, LOCATION.href("/"))),
    ...site.faults.splice(0),
  ];

  test.each(pageKinds("hostile"))(
    "no text does anything on a page of the kind “%s” (%s)",
    async (_kind, address) => {
      await site.visit(address);
      expect(await faults()).toEqual([]);
    },
  );

  test("what a text would do if it were not shown as text is noticed", async () => {
    for (const html of [
      "<img src=x onerror=alert(1)>",
      "<a href=javascript:alert(1)>x</a>",
      "<style>p { color: red }</style>",
    ]) {
      await site.visit(addresses.about);
      await site.page.evaluate((text) => document.body.insertAdjacentHTML("beforeend", text), html);
      expect(await faults()).not.toEqual([]);
    }
    site.faults.length = 0;
  });

  test("the search shows them with what was looked for marked", async () => {
    for (const words of ["alert", "script onerror", "<img src=x onerror=alert(1)>"]) {
      await site.visit(`${addresses.search}?q=${encodeURIComponent(words)}`);
      await site.page.locator("#search mark").first().waitFor();
      expect(await faults()).toEqual([]);
    }
  });
});

test.each([...HOSTILE.entries()])(
  "text %i is the heading of its release and makes no element",
  (at, text) => {
    const { document } = builtPage("hostile", addresses.release(slugOfText(at)));
    expect(plain(find(document, "h1").textContent ?? "")).toBe(plain(asRead(text)));
    const made = [...document.querySelectorAll("main *")].flatMap((element) => [
      ...element.getAttributeNames().filter((name) => name.startsWith("on") || name === "style"),
      ...(/^(?:script|style|iframe|object|embed|img|math)$/i.test(element.tagName) ? [element.tagName] : []),
      ...(/^javascript:/i.test(element.getAttribute("href") ?? "") ? ["a script as an address"] : []),
    ]);
    expect(made).toEqual([]);
  },
);

describe("for programs", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
  });

  test("everything that is XML is well-formed", () => {
    const xml = [...files].filter(([address]) => /\.(?:xml|svg)$/.test(address));
    expect(xml.length).toBeGreaterThan(10);
    expect(
      xml.filter(([, text]) => XMLValidator.validate(text) !== true).map(([address]) => address),
    ).toEqual([]);
  });

  test("everything that is JSON can be read", () => {
    const json = [...files].filter(([address]) => address.endsWith(".json"));
    expect(json.length).toBeGreaterThan(10);
    for (const [, text] of json) expect(JSON.parse(text)).toBeTypeOf("object");
  });

  test("the feeds hold the newest texts word for word, and HTML that does nothing", () => {
    const { items } = JSON.parse(file(addresses.jsonFeed())) as {
      items: { id: string; title: string; summary: string; content_html: string }[];
    };
    const { feed } = parser.parse(file(addresses.atom())) as {
      feed: { entry: { id: string; title: string; summary: string; content: { "#text": string } }[] };
    };
    expect(items).toHaveLength(50);
    expect(feed.entry.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const [at, item] of items.entries()) {
      const text = asRead(HOSTILE[Number(/text-(\d+)/.exec(item.id)?.[1])] ?? "");
      const entry = feed.entry[at];
      expect([item.title, item.summary]).toEqual([text, text]);
      expect([entry?.title, entry?.summary, entry?.content["#text"]]).toEqual([
        text,
        text,
        item.content_html,
      ]);
      const { document } = parseHTML(`<html><body>${item.content_html}</body></html>`);
      expect(document.body.querySelector("script, style, img, svg, iframe, object, embed, form")).toBeNull();
      expect(document.body.querySelector("p")?.textContent).toBe(text);
    }
  });

  test("the data hold every text word for word", () => {
    const releases = JSON.parse(file(addresses.dataFile("releases.json"))) as {
      release: string;
      title: string;
      summary: string;
    }[];
    const bySlug = new Map(releases.map((release) => [release.release, release]));
    for (const [at, text] of HOSTILE.entries())
      expect(bySlug.get(slugOfText(at))).toMatchObject({ title: asRead(text), summary: asRead(text) });
  });

  test("no cell of a table is a formula", () => {
    const tables = [...files].filter(([address]) => address.endsWith(".csv"));
    const cells = tables.flatMap(([, text]) => (parse(text) as string[][]).flat());
    expect(cells.length).toBeGreaterThan(10_000);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    for (const formula of FORMULAS)
      expect(cells).toContain(/^[=+\-@＝＋－＠]/.test(formula) ? `'${formula}` : formula);
  });

  test("every citation is one record", () => {
    for (const at of HOSTILE.keys()) {
      const ris = file(addresses.ris(slugOfText(at))).split("\r\n");
      expect(ris.filter((line) => line.startsWith("ER  - "))).toHaveLength(1);
      expect(ris.filter((line) => line !== "" && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
      const bibtex = file(addresses.bibtex(slugOfText(at)));
      const depths = [...bibtex.replaceAll(/\\[\\{}]/g, "").matchAll(/[{}]/g)].map(([brace]) =>
        brace === "{" ? 1 : -1,
      );
      let depth = 0;
      const closed = depths.map((step) => (depth += step)).indexOf(0);
      expect(closed).toBe(depths.length - 1);
    }
  });
});
