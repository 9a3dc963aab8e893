import { addresses } from "../../domain/addresses.ts";
import { formatDate, parsePartialDate } from "../../domain/dates.ts";
import { gradeInSentence, gradeLabel } from "../../domain/grades.ts";
import { type Judgement, judgementLabel } from "../../domain/judgements.ts";
import { listNames } from "../../domain/sentences.ts";
import type { Reading } from "../../importer/readPressText.ts";
import type { Register } from "../../register/register.ts";
import type { IssueDraft } from "./draftFromIssue.ts";
import { code, codeBlock } from "./markdown.ts";

/** How many quotations, or doubts, are listed: a press release has fewer. */
const MOST = 40;
const KIND = {
  inspection: "an inspection",
  "focused-visit": "a focused visit, which gives no grade",
  "monitoring-visit": "a monitoring visit, which gives no grade",
  other: "neither an inspection nor a visit",
} as const;

/** What was read and what a person must look at, in Markdown, for the pull request. `warnings` are the build's, of this file. */
export function draftSummary(draft: IssueDraft, register: Register, warnings: readonly string[]): string {
  const { reading } = draft;
  const parts = [
    "A draft, made by a program. Nothing is published before a person has checked it and taken away `draft: true`.",
    section("What was read", [
      ...facts(draft, register),
      ...some(reading.quotes, ({ name, role, text }) =>
        [`Quotation of ${code(name)}`, role === null ? "" : `, ${code(role)}`, `: ${code(text)}`].join(""),
      ),
    ]),
    section("What needs a person’s eye", eye(draft)),
    section("What the archive knew already", known(draft)),
    warnings.length > 0 ? `## Warnings of the build\n\n${codeBlock(warnings)}` : "",
    section("Before it is published", [
      "Compare it with the page it was published on, quotation by quotation.",
      "Answer each `CHECK` in the file, and take it away.",
      draft.permission === null
        ? "Below the front matter, write what the release says, whole and in your own words."
        : "Make sure that the sender may license the text. If not, take away `rights`, `permission` and the text.",
      "Take away `draft: true`.",
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Why there is no draft, in Markdown, for a comment on the issue. `problems` are those of the content, as the build says them. */
export function refusal(why: string, problems: readonly string[] = []): string {
  return [
    "No draft was made of this press release.",
    why,
    ...(problems.length > 0 ? [codeBlock(problems.slice(0, MOST))] : []),
    "When the issue has been changed (“Edit” in the menu at its top), a maintainer can give it the label `import` again.\n",
  ].join("\n\n");
}

function facts(
  { reading, known: { inspections }, address, attachment }: IssueDraft,
  register: Register,
): string[] {
  const date = reading.date === null ? null : parsePartialDate(reading.date);
  const councils = reading.councils.map((slug) => register.councils.get(slug)?.name ?? slug);
  const reports = inspections.map(({ id }) => `\`${id}\``);
  return [
    `From: ${attachment === null ? "the text in the issue" : `the attached file ${code(attachment)}`}`,
    `Headline: ${reading.title === null ? "none in the text; the draft has one of ours" : code(reading.title)}`,
    `Published: ${date ? formatDate(date) : "–"}, at ${code(address)}`,
    `Council: ${listNames(councils)}`,
    `It reports: ${KIND[reading.kind]}`,
    ...grades(reading, register),
    `Inspection in the register: ${reports.length > 0 ? listNames(reports) : "none that fits"}`,
    ...(reading.quotes.length === 0 ? ["Quotations: none"] : []),
  ];
}

function grades({ kind, rating, ratings, judgements }: Reading, register: Register): string[] {
  if (kind !== "inspection") return [];
  const apart = Object.entries(ratings).map(
    ([slug, grade]) => `${register.councils.get(slug)?.name ?? slug} ${gradeInSentence(grade)}`,
  );
  const overall = rating === null ? "none" : gradeLabel(rating);
  return [
    `Overall grade: ${apart.length > 0 ? apart.join(", ") : overall}`,
    ...Object.entries(judgements).map(
      ([area, grade]) => `${judgementLabel(area as Judgement)}: ${gradeLabel(grade)}`,
    ),
  ];
}

function eye({ reading, known: { disagreements }, permission }: IssueDraft): string[] {
  const whose = "The publisher’s name, and its kind, which are taken from the address.";
  return [
    ...(permission === null
      ? []
      : ["The sender says that they may license the text for their council, so the draft holds it whole."]),
    ...some([...disagreements, ...reading.doubts], ({ field, reason, passage }) =>
      [`${FIELD[field]}: ${reason}`, passage === null ? "" : ` ${code(passage)}`].join(""),
    ),
    whose,
  ];
}

const FIELD: Readonly<Record<Reading["doubts"][number]["field"], string>> = {
  title: "Headline",
  date: "Date",
  council: "Council",
  rating: "Overall grade",
  kind: "What it reports",
  judgements: "Grades",
  quotes: "Quotation",
};

function known({ known: { sameRelease, sameQuotations } }: IssueDraft): string[] {
  return [
    ...sameRelease.map(
      (slug) => `It has a release of the same address or headline: \`${addresses.release(slug)}\``,
    ),
    ...some(sameQuotations, ({ speaker, release }) =>
      [
        `It has words of ${code(speaker)} in \`${addresses.release(release)}\`: give both the same \`quotation\``,
      ].join(""),
    ),
  ];
}

function some<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const rest = items.length - MOST;
  return [...items.slice(0, MOST).map(line), ...(rest > 0 ? [`… and ${rest} more.`] : [])];
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}
