import type { CalendarDay } from "../domain/dates.ts";
import { compareByReport, type Inspection } from "../domain/inspection.ts";
import { listNames, startSentence } from "../domain/sentences.ts";

/**
 * The verdict on a claim. `contradicted` only if no ordinary reading of the claim holds; `partly-supported` if one reading holds
 * and another does not, or one part of several; `cannot-tell` if the register, or the person who looked, can't decide.
 */
export const VERDICTS = ["supported", "partly-supported", "contradicted", "cannot-tell"] as const;
export type Verdict = (typeof VERDICTS)[number];

const LABELS: Record<Verdict, string> = {
  supported: "Supported",
  "partly-supported": "Partly supported",
  contradicted: "Contradicted",
  "cannot-tell": "Cannot tell",
};

/** The label a reader sees: "Partly supported". */
export function verdictLabel(verdict: Verdict): string {
  return LABELS[verdict];
}

/** One way to understand a claim. A reading holds or does not; only the claim has a verdict. */
export interface Reading {
  /** What the claim is taken to mean: "When counting councils outstanding in every judgement". */
  readonly reading: string;
  /** Null if the register can't decide it. */
  readonly holds: boolean | null;
  /** What the register shows, in sentences a reader can follow. */
  readonly finding: string;
}

/** A stretch of time that a claim is measured by. */
export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** "from report to report" */
  readonly how: string;
  /** "eight years and nine months" */
  readonly length: string;
}

/** What a check found. */
export interface Finding {
  readonly verdict: Verdict;
  /** Plain sentences: names, dates, numbers. No Markdown. If readings differ, which hold; the readings have the working. */
  readonly explanation: string;
  /** The readings that were tried, if the plainest does not simply hold. */
  readonly readings: readonly Reading[];
  /** The ids of the inspections that the finding rests on, oldest first. */
  readonly rows: readonly string[];
  /** The stretches of time that were measured, for a drawing; absent if none was. */
  readonly spans?: readonly Span[];
  /** What the register can't show here, as sentences; absent if nothing limits it. */
  readonly limits?: string;
}

/** The whole working as one plain text, for data files and search, where readings and limits have no place of their own. */
export function wholeExplanation({ explanation, readings, limits = "" }: Finding): string {
  const tried = readings.map(({ reading, finding }) => `${reading}: ${finding}`);
  return [explanation, ...tried, limits].filter((part) => part !== "").join(" ");
}

/** A reading on its way to a finding: its label completes "It holds …", its figure says what it comes to: "two others". */
export interface Option extends Omit<Reading, "reading"> {
  readonly label: string;
  readonly figure?: string | undefined;
  readonly span?: Span;
}

export function option(holds: boolean | null, finding: string, label = "", figure?: string): Option {
  return { holds, finding, label, figure };
}

/** Something that has to be so for the claim to hold: its readings, the plainest first, and the inspections it rests on. */
export interface Part {
  readonly options: readonly Option[];
  readonly rows: readonly Inspection[];
  readonly limits?: readonly (string | undefined)[];
}

/** A part with one reading. */
export function onePart(
  holds: boolean | null,
  finding: string,
  rows: readonly Inspection[],
  limits: Part["limits"] = [],
): Part {
  return { options: [option(holds, finding)], rows, limits };
}

/** One finding from the parts of a claim: each of its councils, each thing that is said of them. All have to hold. */
export function findingFrom(parts: readonly Part[]): Finding {
  const decided = parts.map(({ options }) => decide(options));
  const limits = unique(
    parts.flatMap(({ limits = [] }) => limits.filter((limit) => limit !== undefined)),
  ).join(" ");
  const measured = parts.flatMap(({ options }) => options.flatMap(({ span }) => span ?? []));
  const spans = new Map(measured.map((span) => [`${span.how} ${span.from} ${span.to}`, span]));
  const rows = new Map(parts.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  return {
    verdict: together(decided.map(({ verdict }) => verdict)),
    explanation: unique(decided.map(({ text }) => text))
      .filter((text, _, texts) => !texts.some((other) => other.startsWith(`${text.slice(0, -1)}: `)))
      .join(" "),
    readings: decided.flatMap(({ readings }) => readings),
    rows: [...rows.values()].toSorted(compareByReport).map(({ id }) => id),
    ...(spans.size === 0 ? {} : { spans: [...spans.values()] }),
    ...(limits === "" ? {} : { limits }),
  };
}

/** The verdict on a whole whose parts all have to hold. */
function together(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  const some = has("supported") || has("partly-supported");
  if (has("contradicted")) return some ? "partly-supported" : "contradicted";
  if (has("cannot-tell")) return "cannot-tell";
  return has("partly-supported") ? "partly-supported" : "supported";
}

/** If the plainest reading holds, no other is tried; if only another does, the part holds in part. */
function decide(
  options: readonly Option[],
): Pick<Finding, "verdict" | "readings"> & { readonly text: string } {
  const [plain = option(null, ""), ...others] = options;
  if (plain.holds) return { verdict: "supported", text: plain.finding, readings: [] };
  // Readings that come to the same say nothing new.
  const isNew = ({ figure }: Option, at: number, all: readonly Option[]) =>
    figure === undefined || all.findIndex((other) => other.figure === figure) === at;
  const holding = others.filter(({ holds }) => holds).filter(isNew);
  if (holding.length === 0) {
    const open = options.find(({ holds }) => holds === null);
    const said = unique([plain.finding, open?.finding ?? ""]);
    const more = options.filter(isNew).filter(({ finding }) => !said.includes(finding));
    return {
      verdict: open ? "cannot-tell" : "contradicted",
      text: said.join(" "),
      readings: more.map(readingOf),
    };
  }
  // A looser form of the plain reading need not repeat it.
  const [looser, another] = holding;
  const isLoose = another === undefined && looser?.label.startsWith(`${plain.label}, `);
  const otherwise = plain.figure === looser?.figure ? "otherwise" : `otherwise (${plain.figure})`;
  const strict = isLoose ? otherwise : named(plain);
  const rest = plain.holds === null ? `; ${strict}, it can’t be decided` : `, but not ${strict}`;
  const text = `It holds ${listNames(holding.map(named), "or")}${rest}.`;
  const readings = [...holding, plain].map(readingOf);
  const [finding, different] = unique(readings.map(({ finding }) => finding));
  return different === undefined
    ? { verdict: "partly-supported", text: `${finding} ${text}`, readings: [] }
    : { verdict: "partly-supported", text, readings };
}

function named({ label, figure }: Option): string {
  return figure === undefined ? label : `${label} (${figure})`;
}

function readingOf({ label, holds, finding }: Option): Reading {
  return { reading: startSentence(label), holds, finding };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
