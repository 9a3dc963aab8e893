import type { Release } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate } from "../domain/dates.ts";
import { sourceKindLabel } from "../domain/release.ts";
import { startSentence } from "../domain/sentences.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A release for BibTeX and BibLaTeX, in UTF-8: what was published, when as far as known, where, and where it is recorded. There
 * is no `urldate`: the day on which a reader looked is theirs to give.
 */
export function bibtex({ archive, location }: Site, release: Release): string {
  const { source, date } = release;
  const [year, month, day] = date.first.split("-").map(Number);
  const recorded = `Recorded in ${archive.site.name}, ${location.absolute(addresses.release(release.slug))}`;
  const title = release.title_by === "archive" ? `[${release.title}]` : release.title;
  const fields: [name: string, value: string | undefined][] = [
    ["author", verbatim(source.publisher)],
    ["title", verbatim(title)],
    ["year", `{${year}}`],
    ["month", date.precision === "year" ? undefined : MONTHS[(month ?? 1) - 1]],
    ["day", date.precision === "day" ? `{${day}}` : undefined],
    ["howpublished", braced(startSentence(sourceKindLabel(source.kind)))],
    ["url", `{${urlText(source.url)}}`],
    ["note", braced(date.orLater ? `${formatDate(date)}. ${recorded}` : recorded)],
    ["langid", "{british}"],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${release.slug},`, ...lines, "}", ""].join("\n");
}

/** A value as text, with what TeX would take for a command escaped. */
function braced(text: string): string {
  return `{${escapeTex(text)}}`;
}

/** A value whose capitals and spelling no style changes, and which is one name however many words it has. */
function verbatim(text: string): string {
  return `{{${escapeTex(text)}}}`;
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\{}~^]|[$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** An address as it is, except for characters that would end the field. */
function urlText(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
