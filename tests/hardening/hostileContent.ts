import { stringify } from "csv-stringify/sync";
import { parseBody } from "../../src/content/markdown.ts";
import { releaseFile } from "../tinySite.ts";
import { HOSTILE } from "./hostileTexts.ts";

/** Many of them in one, for the fields of which a site has only one. */
const ALL_AT_ONCE = HOSTILE.filter((_, at) => at % 7 === 0).join(" ");

/** A web address, as far as one can tell. */
const ADDRESS = "https://example.org/'onmouseover=alert(1)";

/** Whether Markdown may hold the text; what it may not is refused by name, and never published: errors, links to no page of the site. */
function mayStand(markdown: string): boolean {
  const { body, problems } = parseBody(markdown, 1, "x");
  return (
    problems.every(({ severity }) => severity === "warning") &&
    !JSON.stringify(body.sections).includes('href=\\"/')
  );
}

/** The councils that the releases are about: as many as have names that are hostile. */
const COUNCILS = 12;
const councilOf = (at: number) => `hostile-${at % COUNCILS}`;

/** How many texts one inspection's notes hold. */
const NOTES = 30;

export const slugOfText = (at: number) => `text-${at}`;

/** Content, as changes to the tiny archive, that has every text in every field of a release, and some in every other field. */
export function hostileContent(): Record<string, string> {
  const files: Record<string, string> = {
    "register/councils.csv": councils(),
    "register/inspections.csv": inspections(),
    "inspections.yaml": JSON.stringify(notes()),
    "people.yaml": JSON.stringify(people()),
    "site.yaml": JSON.stringify(site()),
    "pages/about.md": page(0),
    "pages/method.md": page(1),
  };
  for (const [at, text] of HOSTILE.entries()) files[`releases/2020/${slugOfText(at)}.md`] = release(text, at);
  return files;
}

function release(text: string, at: number): string {
  const id = `id-${at}`;
  return releaseFile(
    {
      title: text,
      date: "2020-05-04",
      council: councilOf(at),
      event: "inspection",
      rating: "good",
      inspections: [`2020-05-01-${councilOf(at)}`],
      source: {
        publisher: text,
        kind: at % 2 === 0 ? "news" : "council",
        url: `https://news.example.org/?${encodeURIComponent(text)}`,
        archived: `https://archive.example.org/'"><svg%20onload=alert(${at})>`,
      },
      summary: text,
      quotes: [
        {
          id,
          speaker: text,
          role: text,
          organisation: text,
          text: `${text}\n\n${text}`,
          note: text,
          quotation: id,
        },
        { id: `${id}-again`, attributed: text, text: `Another: ${text}`, quotation: id },
      ],
      claims: [
        {
          id,
          says: text,
          verdict: "cannot-tell",
          evidence: text,
          checked: "2020-06-01",
          note: text,
          sources: [{ title: text, url: ADDRESS }],
        },
        {
          id: `${id}-checked`,
          says: text,
          note: text,
          check: { council: councilOf(at), grade: "good" },
        },
      ],
      reply: [{ who: text, date: "2020-06-01", text: `${text}\n\n${text}` }],
      notes: [text],
      updated: "2020-07-01",
      corrections: [{ date: "2020-07-01", text }],
      rights: "full",
      licence: text,
      permission: text,
    },
    mayStand(text) ? `${text}\n\n::quote{#${id}}\n\nAfter.\n` : "Not for Markdown.",
  );
}

function councils(): string {
  const rows = Array.from({ length: COUNCILS }, (_, at) => {
    const text = (HOSTILE[at * 23] ?? "").replaceAll("\n", " ");
    return [
      councilOf(at),
      `${text} ${at}`,
      text,
      "county",
      at % 2 ? "South West" : `North <b>${at}`,
      90_000 + at,
      "example.org",
      text.replaceAll("|", ""),
      text.replaceAll("|", ""),
      "",
    ];
  });
  const tiny = [
    [
      "exampleshire",
      "Exampleshire",
      "Exampleshire County Council",
      "county",
      "South West",
      80_001,
      "example.org",
      "",
      "",
      "",
    ],
  ];
  return stringify([
    ["slug", "name", "official_name", "type", "region", "urn", "website", "aliases", "trust", "until"],
    ...tiny,
    ...rows,
  ]);
}

function inspections(): string {
  const head =
    "council,framework,kind,inspection_start,inspection_end,published,overall,leadership,help_and_protection,in_care,in_care_and_care_leavers,care_leavers,adoption,lead_inspector,report_url";
  const rows = Array.from({ length: COUNCILS }, (_, at) => [
    councilOf(at),
    "ILACS",
    "standard",
    "2020-04-01",
    "2020-04-10",
    "2020-05-01",
    "good",
    "good",
    "good",
    "",
    "good",
    "",
    "",
    HOSTILE[at * 21],
    `https://reports.example.org/${at}?"><svg/onload=alert(1)>`,
  ]);
  return stringify([head.split(","), ...rows]);
}

function notes(): object {
  return Object.fromEntries(
    Array.from({ length: COUNCILS }, (_, at) => {
      const some = HOSTILE.slice(at * NOTES, (at + 1) * NOTES);
      return [`2020-05-01-${councilOf(at)}`, { summary: ALL_AT_ONCE, to_improve: some, notes: some }];
    }),
  );
}

function people(): object[] {
  return HOSTILE.filter((_, at) => at % 10 === 0).map((text, at) => ({
    name: text,
    slug: `person-${at}`,
    public: true,
    note: text,
    offices: [{ role: text, organisation: text, when: text, source: ADDRESS }],
  }));
}

function site(): object {
  return {
    name: ALL_AT_ONCE,
    description: ALL_AT_ONCE,
    inspectorate: ALL_AT_ONCE,
    country: ALL_AT_ONCE,
    address: "https://example.org/'onmouseover=alert(1)/",
    repository: "https://github.com/example/'onmouseover=alert(1)",
    contact: ADDRESS,
    headline: ALL_AT_ONCE,
    standfirst: ALL_AT_ONCE,
    years: { from: 2020, to: 2020 },
    focus: [councilOf(0), councilOf(1)],
    register: {
      as_at: "2020-08-20",
      licence: ALL_AT_ONCE,
      licence_url: ADDRESS,
    },
    text_licence: { name: ALL_AT_ONCE, url: ADDRESS },
  };
}

function page(half: number): string {
  const texts = HOSTILE.filter((text, at) => at % 2 === half && mayStand(`## Before\n\n${text}\n`));
  const lines = [
    `title: ${JSON.stringify(`${ALL_AT_ONCE} ${half}`)}`,
    `summary: ${JSON.stringify(ALL_AT_ONCE)}`,
  ];
  return ["---", ...lines, "---", "## Before", "", texts.join("\n\n"), ""].join("\n");
}
