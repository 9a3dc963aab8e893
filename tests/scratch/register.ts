import { stringify } from "csv-stringify/sync";
import { DateTime } from "luxon";
import { GRADES, type Grade } from "../../src/domain/grades.ts";
import { eraOf, type Framework, JUDGEMENTS } from "../../src/domain/judgements.ts";
import { slugOf } from "../../src/domain/slugs.ts";
import type { Random } from "./random.ts";
import { COUNCIL_NAMES, PEOPLE } from "./words.ts";

/** The last day of the invented register. */
export const AS_AT = "2026-08-20";

export interface InventedCouncil {
  readonly slug: string;
  readonly name: string;
  readonly officialName: string;
  readonly type: string;
  readonly region: string;
}

/** A row of the invented register, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const REGIONS = [
  "London",
  "South East",
  "South West",
  "East of England",
  "East Midlands",
  "West Midlands",
  "North West",
  "North East",
  "Yorkshire and the Humber",
];
const TYPES = [
  ["county", "County Council"],
  ["london-borough", "London Borough Council"],
  ["metropolitan-district", "Metropolitan Borough Council"],
  ["unitary-authority", "Council"],
] as const;

/** Invented councils of every type and region. */
export function inventCouncils(count: number): InventedCouncil[] {
  return COUNCIL_NAMES.slice(0, count)
    .map((name, at): InventedCouncil => {
      const [type, ending] = TYPES[at % TYPES.length] ?? TYPES[0];
      const region =
        type === "london-borough" ? "London" : (REGIONS[1 + (at % (REGIONS.length - 1))] ?? "South East");
      return { slug: slugOf(name), name, officialName: `${name} ${ending}`, type, region };
    })
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Inspections of every framework, kind and grade; the last council has none. In the order of their reports. */
export function inventInspections(councils: readonly InventedCouncil[], random: Random): Row[] {
  return councils
    .slice(0, -1)
    .flatMap(({ slug }) => inspectionsOf(slug, random))
    .toSorted((a, b) => compare(a.published, b.published) || compare(a.council, b.council));
}

function inspectionsOf(council: string, random: Random): Row[] {
  const rows: Row[] = [];
  let best = random.between(0, 3);
  for (let year = random.between(2014, 2017); year <= 2026; year += random.between(2, 4)) {
    const framework: Framework = year < 2018 ? "SIF" : "ILACS";
    const start = day(year, random.between(1, year === 2026 ? 6 : 11), random.between(1, 26));
    best = Math.min(3, Math.max(0, best + random.pick([-1, 0, 0, 0, 1])));
    const kind = framework === "SIF" ? "full" : random.pick(["standard", "short", "standard"]);
    rows.push(graded(council, framework, kind, start, best, random));
    if (framework === "ILACS" && random.chance(0.15) && year < 2026)
      rows.push(visit(council, day(year + 1, 2, 3)));
  }
  return rows;
}

function graded(
  council: string,
  framework: Framework,
  kind: string,
  start: string,
  best: number,
  random: Random,
): Row {
  const { judgements } = eraOf(framework, start);
  const grade = (at: number): Grade => GRADES[Math.min(3, Math.max(0, at))] ?? "good";
  const grades = JUDGEMENTS.map((judgement) => {
    if (!judgements.includes(judgement)) return [judgement, judgement === "overall" ? "not-given" : ""];
    return [judgement, grade(judgement === "overall" ? best : best + random.pick([-1, 0, 0, 0, 1]))];
  });
  const end = addDays(start, 11);
  return {
    council,
    framework,
    kind,
    inspection_start: start,
    inspection_end: end,
    published: addDays(end, random.between(25, 50)),
    ...Object.fromEntries(grades),
    lead_inspector: random.pick(PEOPLE),
    report_url: `https://reports.example.org/${council}/${start}`,
  };
}

function visit(council: string, start: string): Row {
  const none = Object.fromEntries(JUDGEMENTS.map((judgement) => [judgement, ""]));
  const published = addDays(start, 40);
  return {
    council,
    framework: "ILACS",
    kind: "focused-visit",
    inspection_start: start,
    inspection_end: "",
    published,
    ...none,
    lead_inspector: "",
    report_url: "",
  };
}

export function councilsCsv(councils: readonly InventedCouncil[]): string {
  const rows = councils.map(({ slug, name, officialName, type, region }, at) => ({
    slug,
    name,
    official_name: officialName,
    type,
    region,
    urn: String(90_000 + at),
    website: `${slug}.example.org`,
    aliases: at % 7 === 0 ? `${name.charAt(0)}XC` : "",
    trust: at % 11 === 0 ? `${name} Children’s Trust` : "",
    until: "",
  }));
  return stringify(rows, { header: true });
}

export function inspectionsCsv(rows: readonly Row[]): string {
  return stringify([...rows], { header: true });
}

export function addDays(from: string, days: number): string {
  return DateTime.fromISO(from, { zone: "utc" }).plus({ days }).toFormat("yyyy-LL-dd");
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
