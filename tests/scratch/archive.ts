import { stringify } from "yaml";
import { isGrade } from "../../src/domain/grades.ts";
import { Random } from "./random.ts";
import {
  AS_AT,
  addDays,
  councilsCsv,
  type InventedCouncil,
  inspectionsCsv,
  inventCouncils,
  inventInspections,
  type Row,
} from "./register.ts";
import { heading, PEOPLE, paragraph, sentence } from "./words.ts";

interface Size {
  /** How many releases. */
  readonly releases: number;
  /** How many councils, at most 156. */
  readonly councils?: number;
}

const SOURCES = ["council", "council", "council", "news", "leader-blog"] as const;
const ROLES = ["Leader", "Cabinet Member for Children", "Director of Children’s Services", "Head of Service"];
const VERDICTS = ["supported", "supported", "partly-supported", "contradicted", "cannot-tell"];

/**
 * A whole archive of invented councils, people and releases, of every grade and kind: the files of a content folder by their path in
 * it. The same size gives the same files.
 */
export function inventArchive({ releases, councils: number = 60 }: Size): Map<string, string> {
  const random = new Random(1);
  const councils = inventCouncils(number);
  const rows = inventInspections(councils, random);
  const files = new Map([
    ["site.yaml", stringify(site(councils))],
    ["people.yaml", stringify(PEOPLE.slice(0, 30).map((name) => ({ name, public: true })))],
    ["register/councils.csv", councilsCsv(councils)],
    ["register/inspections.csv", inspectionsCsv(rows)],
    ["pages/about.md", prose("About", "What this invented archive is.")],
    ["pages/method.md", prose("Method", "How invented claims are checked.")],
    ["pages/glossary.md", prose("Glossary", "Invented terms, each with what it means.")],
  ]);
  for (let at = 1; at <= releases; at++) {
    const [name, text] = release(at, new Random(at), councils, rows);
    files.set(name, text);
  }
  return files;
}

function site(councils: readonly InventedCouncil[]): object {
  return {
    name: "The Invented Archive",
    description: "What inspectors found in invented councils, told through invented press releases.",
    inspectorate: "Ofsted",
    country: "England",
    address: "https://archive.example.org/",
    repository: "https://github.com/example/archive",
    contact: "mailbox@example.org",
    headline: "Sixty invented councils, ten years of inspections",
    standfirst: "What the reports graded, and what the councils said about it.",
    years: { from: 2016, to: Number(AS_AT.slice(0, 4)) },
    focus: councils.slice(0, 2).map(({ slug }) => slug),
    register: {
      as_at: AS_AT,
      licence: "Open Government Licence v3.0",
      licence_url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
    text_licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  };
}

function prose(title: string, summary: string): string {
  return file({ title, summary }, `${summary}\n\n## A heading\n\nMore of it.`);
}

/** A release about an inspection of the register, a visit, or (one in five) about none that it holds. */
function release(
  at: number,
  random: Random,
  councils: readonly InventedCouncil[],
  rows: readonly Row[],
): [string, string] {
  const reported = rows.filter(
    ({ published = "" }) => published >= "2016-01-01" && published <= "2025-12-01",
  );
  const row = at % 5 === 0 ? null : random.pick(reported);
  const council = councils.find(({ slug }) => slug === row?.council) ?? random.pick(councils);
  const date = row
    ? addDays(row.published ?? "", random.between(0, 20))
    : addDays("2016-01-01", random.between(0, 3600));
  const visited = row ? row.kind === "focused-visit" : at % 2 === 0;
  const event = !visited ? "inspection" : row ? "focused-visit" : "monitoring-visit";
  const rating = visited ? "none" : ratingOf(row, random);
  const quotes = Array.from(
    { length: at % 12 === 0 ? 0 : at % 17 === 0 ? 30 : random.between(1, 3) },
    (_, nth) => ({
      id: `quotation-${nth + 1}`,
      speaker: random.pick(PEOPLE),
      role: random.pick(ROLES),
      organisation: council.officialName,
      text: paragraph(random, random.between(1, 3)),
    }),
  );
  const claims = Array.from({ length: random.between(0, 3) }, (_, nth) => ({
    id: `claim-${nth + 1}`,
    says: sentence(random).slice(0, -1),
    verdict: random.pick(VERDICTS),
    evidence: sentence(random),
    checked: "2026-01-12",
    sources: [{ title: "An invented report", url: "https://reports.example.org/1" }],
  }));
  const title =
    at % 13 === 0 ? Array.from({ length: 4 }, () => heading(random)).join(", and ") : heading(random);
  const front = {
    title: `${title} (${at})`,
    date,
    council: council.slug,
    event,
    rating,
    source: {
      publisher: council.officialName,
      kind: random.pick(SOURCES),
      url: `https://news.example.org/${council.slug}/${at}`,
    },
    ...(row && { inspections: [`${row.published}-${row.council}`] }),
    summary: sentence(random),
    ...(quotes.length > 0 && { quotes }),
    ...(claims.length > 0 && { claims }),
  };
  const body = [
    paragraph(random, 3),
    ...(quotes.length > 0 ? ["::quote{#quotation-1}"] : []),
    `## ${heading(random)}`,
    paragraph(random, 4),
    `- ${sentence(random)}\n- ${sentence(random)}`,
    ...claims.slice(0, 1).map(({ id }) => `::claim{#${id}}`),
    paragraph(random, 3),
  ];
  return [`releases/${date.slice(0, 4)}/${date}-invented-release-${at}.md`, file(front, body.join("\n\n"))];
}

function ratingOf(row: Row | null, random: Random): string {
  if (!row) return random.pick(["outstanding", "good", "requires-improvement", "inadequate"]);
  return isGrade(row.overall) ? row.overall : "not-given";
}

function file(front: object, body: string): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${body}\n`;
}
