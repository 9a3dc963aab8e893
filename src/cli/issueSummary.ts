import { verdictLabel } from "../claims/findings.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate, parsePartialDate } from "../domain/dates.ts";
import { gradeInSentence, gradeLabel } from "../domain/grades.ts";
import { type Judgement, judgementLabel } from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import type { Reading } from "../importer/reading.ts";
import type { Register } from "../register/register.ts";
import type { IssueDraft } from "./issueDraft.ts";

/** How many quotations, doubts or problems are listed. A press release has fewer. */
const MOST = 40;
/** The longest summary, in bytes: GitHub takes 65,536 characters, and the workflow adds some lines. */
export const LONGEST_SUMMARY = 50_000;

const KIND = {
  inspection: "an inspection",
  "focused-visit": "a focused visit, which gives no grade",
  "monitoring-visit": "a monitoring visit, which gives no grade",
  other: "neither an inspection nor a visit",
} as const;
const FIELD: Readonly<Record<Reading["doubts"][number]["field"], string>> = {
  title: "Headline",
  date: "Date",
  council: "Council",
  rating: "Overall grade",
  kind: "What it reports",
  judgements: "Grades",
  quotes: "Quotation",
  claims: "Claim",
};

/** What was read and what a person must do, in Markdown, for the pull request. `warnings` are the build's, about this file. */
export function draftSummary(draft: IssueDraft, register: Register, warnings: readonly string[]): string {
  const { reading, known } = draft;
  const quotations = reading.quotes.map(({ name, role, text }) =>
    [`- Quotation of ${code(name)}`, role === null ? "" : `, ${code(role)}`, `: ${code(text)}`].join(""),
  );
  const doubts = [...known.disagreements, ...reading.doubts].map(({ field, reason, passage }) =>
    [`- ${FIELD[field]}: ${ownWords(reason)}`, passage === null ? "" : ` ${code(passage)}`].join(""),
  );
  return withinLimit([
    "A draft, made by a program. Nothing is published until a person has checked it and deleted `draft: true`.",
    ...section("Before it is published", tasks(draft)),
    ...section("What to check first", some(doubts)),
    ...section("What was read", [...facts(draft, register), ...some(quotations)]),
    ...section("What it may claim", some(claims(known))),
    ...section("What the archive already has", matches(known)),
    ...(warnings.length > 0 ? ["## Warnings of the build", codeBlock(some(warnings))] : []),
  ]);
}

/** Why there is no draft, in Markdown, for a comment on the issue. `problems` are those of the content, as the build reports them. */
export function refusal(why: string, problems: readonly string[] = []): string {
  return withinLimit([
    "No draft was made of this press release.",
    ownWords(why),
    ...(problems.length > 0 ? [codeBlock(some(problems))] : []),
    "When the issue has been changed (“Edit” in the menu at its top), a maintainer can give it the label `import` again.",
  ]);
}

function tasks({ permission, file, known }: IssueDraft): string[] {
  const checks = file.text.split("\n").filter((line) => line.includes("# CHECK")).length;
  return [
    "Compare it with the page it was published on, quotation by quotation.",
    "Check the publisher’s name and its kind, which are taken from the address.",
    ...(checks > 0 ? [`Answer each \`# CHECK\` in the file (${checks}), and delete it.`] : []),
    permission === null
      ? "Below the front matter, write what the release says, all of it and in your own words."
      : "Make sure that the sender may license the text. If not, delete `rights`, `permission` and the text.",
    known.proposals.length > 0
      ? "Uncomment the claims in the file that it really makes, delete the others, and add what is missing."
      : "Add the claims that can be checked, if it makes any.",
    "Delete `draft: true`.",
  ].map((task) => `- [ ] ${task}`);
}

function facts({ reading, known, address, attachment }: IssueDraft, register: Register): string[] {
  const date = reading.date === null ? null : parsePartialDate(reading.date);
  const nameOf = (slug: string) => register.councils.get(slug)?.name ?? slug;
  const reports = known.inspections.map(({ id }) => `\`${id}\``);
  const apart = Object.entries(reading.ratings).map(
    ([slug, grade]) => `${nameOf(slug)} ${gradeInSentence(grade)}`,
  );
  const overall = reading.rating === null ? "none" : gradeLabel(reading.rating);
  const grades = [
    `Overall grade: ${apart.length > 0 ? apart.join(", ") : overall}`,
    ...Object.entries(reading.judgements).map(
      ([area, grade]) => `${judgementLabel(area as Judgement)}: ${gradeLabel(grade)}`,
    ),
  ];
  return [
    `From: ${attachment === null ? "the text in the issue" : `the attached file ${code(attachment)}`}`,
    `Headline: ${reading.title === null ? "none in the text; the draft has one of ours" : code(reading.title)}`,
    `Published: ${date ? formatDate(date) : "–"}, at ${code(address)}`,
    `Council: ${listNames(reading.councils.map(nameOf))}`,
    `It reports: ${KIND[reading.kind]}`,
    ...(reading.kind === "inspection" ? grades : []),
    `Inspection in the register: ${reports.length > 0 ? listNames(reports) : "none that fits"}`,
    ...(reading.quotes.length === 0 ? ["Quotations: none"] : []),
  ].map((fact) => `- ${fact}`);
}

function claims({ proposals }: IssueDraft["known"]): string[] {
  return proposals.map(
    ({ says, verdict, explanation }) => `- ${code(says)}: ${verdictLabel(verdict)}. ${ownWords(explanation)}`,
  );
}

function matches({ sameRelease, sameQuotations }: IssueDraft["known"]): string[] {
  return some([
    ...sameRelease.map(
      (slug) => `- A release of the same address or headline: \`${addresses.release(slug)}\``,
    ),
    ...sameQuotations.map(
      ({ speaker, release }) =>
        `- Words of ${code(speaker)} in \`${addresses.release(release)}\`: give both the same \`quotation\``,
    ),
  ]);
}

function some(lines: readonly string[]): string[] {
  const rest = lines.length - MOST;
  return rest > 0 ? [...lines.slice(0, MOST), `- … and ${rest} more`] : [...lines];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...lines];
}

/** The blocks as one text. Those that no longer fit are left out whole, so that no code is left open. */
function withinLimit(blocks: readonly string[]): string {
  let text = "";
  for (const [index, block] of blocks.entries()) {
    const isList = block.startsWith("- ") && blocks[index - 1]?.startsWith("- ");
    const next = `${text}${text === "" ? "" : isList ? "\n" : "\n\n"}${block}`;
    if (Buffer.byteLength(next) > LONGEST_SUMMARY) return `${text}\n\nThe rest is left out.\n`;
    text = next;
  }
  return `${text}\n`;
}

/*
 * What others wrote, in Markdown that GitHub renders. As code it is only text: it mentions nobody (@name), refers to nothing
 * (#1), closes no issue, links nowhere and shows no picture.
 */

/** Text as code in a line, cut to a length. */
export function code(text: string, most = 200): string {
  const whole = visible(text);
  const characters = [...whole];
  const line = characters.length > most ? `${characters.slice(0, most).join("").trimEnd()} …` : whole;
  const fence = "`".repeat(longestRun(line) + 1);
  return `${fence} ${line === "" ? "–" : line} ${fence}`;
}

/** Lines as a block of code, each cut to a length. */
export function codeBlock(lines: readonly string[]): string {
  const shown = lines.map((line) => [...visible(line)].slice(0, 500).join("")).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}text\n${shown}\n${fence}`;
}

/** A sentence of the program. If it may repeat what others wrote, it is shown as code. */
function ownWords(text: string): string {
  return /[@#<[\]`*_\\]/.test(text) ? code(text, 500) : text;
}

/** On one line, without what can't be seen or turns the direction of writing. */
function visible(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
