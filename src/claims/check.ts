import type { z } from "zod";
import type { CalendarDay } from "../domain/dates.ts";
import type { Country } from "../register/country.ts";
import type { Register } from "../register/register.ts";

/**
 * What a claim turned out to be worth. `contradicted` only when no ordinary reading of the claim holds; `partly-supported`
 * when one reading holds and another does not; `cannot-tell` when the register, or the person who looked, can't decide.
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

/** One way to understand a claim, and how it fares. */
export interface Reading {
  /** What the reading takes the claim to mean: "Counting councils rated outstanding overall". */
  readonly reading: string;
  readonly verdict: Verdict;
  /** What the register shows, in sentences a reader can follow. */
  readonly finding: string;
}

/** What a check found. */
export interface Finding {
  readonly verdict: Verdict;
  /** Plain sentences: names, dates, numbers. No Markdown. Where readings differ, which hold; the readings have the working. */
  readonly explanation: string;
  /** Where the claim can be read in more than one way: each, with its result. */
  readonly readings: readonly Reading[];
  /** The ids of the inspections that the finding rests on, oldest first. */
  readonly rows: readonly string[];
  /** What the register can't show here, as sentences; absent where nothing limits it. */
  readonly limits?: string;
}

/** The whole working as one plain text, for where readings and limits have no place of their own: data files, exports. */
export function wholeExplanation({ explanation, readings, limits }: Finding): string {
  const parts = [
    explanation,
    ...readings.map(({ reading, finding }) => `${reading}: ${finding}`),
    limits ?? "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** What a check may look at besides its own settings. */
export interface CheckContext {
  readonly register: Register;
  readonly country: Country;
  /** The councils that the release concerns, as slugs, in its order. */
  readonly councils: readonly string[];
  /** The ids of the inspections that the release reports. */
  readonly inspections: readonly string[];
  /** The last day of the release's date: what "now" means in it. */
  readonly day: CalendarDay;
}

/** A mistake in how a check is written, found only when it is carried out: an unknown council, no inspection on the day. */
export class CheckError extends Error {
  override name = "CheckError";
  /** The field inside the check's settings: ["council"]. */
  readonly path: readonly PropertyKey[];

  constructor(path: readonly PropertyKey[], message: string) {
    super(message);
    this.path = path;
  }
}

/** A kind of check: one file in `checks/`, one key in a claim's `check`. */
export interface CheckKind<Settings extends z.ZodType> {
  /** One sentence for the list of fields: what it decides. */
  readonly describes: string;
  readonly settings: Settings;
  /** Decides it. Throws `CheckError` where the settings name something that is not there. */
  carryOut(settings: z.output<Settings>, context: CheckContext): Finding;
}

/** A kind of check, with the type of its settings kept. */
export function defineCheck<Settings extends z.ZodType>(kind: CheckKind<Settings>): CheckKind<Settings> {
  return kind;
}
