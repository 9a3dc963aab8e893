import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { releaseSchema } from "../../../src/content/schema.ts";
import { formatDate } from "../../../src/domain/dates.ts";
import { paragraphsOf } from "../../../src/domain/sentences.ts";
import { FACTS } from "./facts.ts";
import { PRINTINGS } from "./quotations.ts";

const RELEASES = path.resolve(import.meta.dirname, "../../../content/releases");

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
    ...quotes.flatMap(({ speaker, role, organisation, note, paragraphs }) => [
      ...paragraphs,
      speaker.name,
      role,
      organisation,
      note,
    ]),
    ...(fields.notes ?? []),
  ];
  return {
    fields,
    content,
    quotes,
    text: shown
      .join("\n")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/\[([^\]]*)\]\(#claim-[a-z0-9-]+\)/g, "$1"),
  };
}

/** Releases that a person has reviewed against the published text. Others need no list; one that was removed is not looked for. */
const REVIEWED = Object.entries(FACTS).filter(([slug]) =>
  existsSync(path.join(RELEASES, slug.slice(0, 4), `${slug}.md`)),
);

it("names releases as they are named in the folder of releases", () => {
  expect(Object.keys(FACTS).filter((slug) => !/^\d{4}-[a-z0-9-]+$/.test(slug))).toEqual([]);
});

describe.each(REVIEWED)("The record of %s", (slug, facts) => {
  const release = readRelease(slug);
  const printings = PRINTINGS.filter((printing) => printing.release === slug);

  it.each(facts)("tells: %s", (fact) => {
    if (typeof fact === "string") expect(release.text).toContain(fact);
    else expect(release.text).toMatch(fact);
  });

  it("has the quotations of the published text word for word, in its order, and no others", () => {
    expect(
      release.quotes.map(({ speaker, role, organisation, paragraphs }) => ({
        release: slug,
        by: speaker.name,
        named: speaker.isNamed,
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
