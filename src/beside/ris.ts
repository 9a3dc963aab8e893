import type { Release } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { PartialDate } from "../domain/dates.ts";
import { sourceKindLabel } from "../domain/release.ts";
import { LANGUAGE } from "../domain/sentences.ts";

/** RIS has no type that every program knows for a press release: one on the web is a web page to them. */
const TYPES: Record<Release["source"]["kind"], "ELEC" | "BLOG" | "NEWS"> = {
  council: "ELEC",
  "leader-blog": "BLOG",
  news: "NEWS",
  recruitment: "ELEC",
  ofsted: "ELEC",
  other: "ELEC",
};

/** A release in the RIS format, for reference managers, in UTF-8. Lines end in CR LF, as RIS has them. */
export function ris({ archive, location }: Site, release: Release): string {
  const { source, date, summary } = release;
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", TYPES[source.kind]],
    ["TI", release.title_by === "archive" ? `[${release.title}]` : release.title],
    ["T2", source.publisher],
    ["AU", source.kind === "news" ? undefined : corporate(source.publisher)],
    ["PB", source.publisher],
    ["PY", date.first.slice(0, 4)],
    ["DA", dateWithPrecision(date)],
    ["M3", sourceKindLabel(source.kind)],
    ["AB", summary],
    ["LA", LANGUAGE],
    ["UR", source.url],
    ["L2", source.archived],
    ["N1", `Recorded in ${archive.site.name}, ${location.absolute(addresses.release(release.slug))}`],
    ["DB", archive.site.name],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, " ")}`],
  );
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** A body's name as an author: the comma says that nothing in it is a first name. An asterisk is not allowed in authors. */
function corporate(name: string): string {
  return `${name.replaceAll(/[,*]/g, "")},`;
}

/** "2019/10/15/", "2019/10//", "2025/01//or later": year, month and day as far as known, and other information. */
function dateWithPrecision(date: PartialDate): string {
  const [year, month, day] = date.first.split("-");
  const known = [year, date.precision === "year" ? "" : month, date.precision === "day" ? day : ""];
  return [...known, date.orLater ? "or later" : ""].join("/");
}
