import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { releaseSchema } from "../../src/content/schema.ts";
import { formatDate } from "../../src/domain/dates.ts";
import { paragraphsOf } from "../../src/domain/sentences.ts";
import { FACTS } from "./facts.ts";
import { PRINTINGS } from "./quotations.ts";

const RELEASES = path.resolve(import.meta.dirname, "../../content/releases");

/** A release as its file has it, with the text that its page shows of it. */
function readRelease(slug: string) {
  const file = path.join(RELEASES, slug.slice(0, 4), `${slug}.md`);
  const yaml = (text: string) => load(text, { schema: CORE_SCHEMA }) as object;
  const { data, content } = matter(readFileSync(file, "utf8"), { engines: { yaml } });
  const fields = releaseSchema.parse(data);
  const quotes = fields.quotes.map((quote) => ({ ...quote, paragraphs: paragraphsOf(quote.text) }));
  const shown = [
    fields.title,
    formatDate(fields.date),
    fields.source.publisher,
    fields.summary,
    content,
    ...quotes.flatMap(({ speaker, attributed, role, organisation, note, paragraphs }) => [
      ...paragraphs,
      speaker ?? attributed,
      role,
      organisation,
      note,
    ]),
    ...(fields.notes ?? []),
  ];
  return { fields, content, quotes, text: shown.join("\n").replaceAll(/\s+/g, " ") };
}

describe.each(Object.entries(FACTS))("The record of %s", (slug, facts) => {
  const release = readRelease(slug);
  const printings = PRINTINGS.filter((printing) => printing.release === slug);

  it.each(facts)("tells: %s", (fact) => {
    if (typeof fact === "string") expect(release.text).toContain(fact);
    else expect(release.text).toMatch(fact);
  });

  it("has the quotations of the published text word for word, in its order, and no others", () => {
    expect(
      release.quotes.map(({ speaker, attributed, role, organisation, paragraphs }) => ({
        release: slug,
        by: speaker ?? attributed,
        named: speaker !== undefined,
        ...(role === undefined ? {} : { role }),
        ...(organisation === undefined ? {} : { organisation }),
        paragraphs,
      })),
    ).toEqual(printings);
  });

  it("places every quotation in the account, once and in order", () => {
    const placed = [...release.content.matchAll(/^::quote\{#(.+)\}$/gm)].map((match) => match[1]);
    expect(placed).toEqual(release.quotes.map((quote) => quote.id));
  });
});

describe("The five releases", () => {
  const slugs = readdirSync(RELEASES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.basename(name, ".md"));

  it("each have their reviewed facts", () => {
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(FACTS)));
    expect(Object.keys(FACTS)).toHaveLength(5);
  });

  it("print sixteen quotations, fourteen of them by people they name", () => {
    expect(PRINTINGS).toHaveLength(16);
    expect(PRINTINGS.filter(({ named }) => named)).toHaveLength(14);
  });

  it("share four quotations, each printed twice", () => {
    const printings = Object.keys(FACTS).flatMap((slug) => readRelease(slug).fields.quotes);
    const speakers = new Map<string, (string | undefined)[]>();
    for (const { quotation, speaker } of printings)
      if (quotation) speakers.set(quotation, [...(speakers.get(quotation) ?? []), speaker]);
    expect(Object.fromEntries(speakers)).toEqual({
      "campbell-ten-years": ["Elizabeth Campbell", "Elizabeth Campbell"],
      "faulks-credit-to-staff": ["Catherine Faulks", "Catherine Faulks"],
      "shah-thank-you": ["Bijal Shah", "Bijal Shah"],
      "newman-not-in-isolation": ["Sarah Newman", "Sarah Newman"],
    });
  });
});
