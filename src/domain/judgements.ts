import type { CalendarDay } from "./dates.ts";
import { insideSentence } from "./sentences.ts";

/** The areas Ofsted grades, as the register names them, in the order in which its reports print them (overall first). */
export const JUDGEMENTS = [
  "overall",
  "leadership",
  "help_and_protection",
  "in_care_and_care_leavers",
  "in_care",
  "care_leavers",
  "adoption",
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** The judgements below the overall one: what a release's `judgements` may name. */
export const AREAS = JUDGEMENTS.filter((judgement) => judgement !== "overall");
export type Area = Exclude<Judgement, "overall">;

/** One grade for two groups of children, as reports of 2018 to 2022 gave it. */
export const JOINT_CARE = "in_care_and_care_leavers" satisfies Judgement;

/** The two judgements that reports before and since give in its place. */
export const SEPARATE_CARE = ["in_care", "care_leavers"] as const satisfies readonly Judgement[];

const LABELS: Record<Judgement, string> = {
  overall: "Overall effectiveness",
  leadership: "Leadership",
  help_and_protection: "Help and protection",
  in_care_and_care_leavers: "Children in care and care leavers",
  in_care: "Children in care",
  care_leavers: "Care leavers",
  adoption: "Adoption",
};

/** The label a reader sees: "Help and protection". */
export function judgementLabel(judgement: Judgement): string {
  return LABELS[judgement];
}

/** The label inside a sentence: "help and protection". */
export function judgementInSentence(judgement: Judgement): string {
  return insideSentence(LABELS[judgement]);
}

export const FRAMEWORKS = ["SIF", "ILACS"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const INSPECTION_KINDS = ["full", "re-inspection", "standard", "short", "focused-visit"] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

const KIND_LABELS: Record<InspectionKind, string> = {
  full: "Full inspection",
  "re-inspection": "Re-inspection",
  standard: "Standard inspection",
  short: "Short inspection",
  "focused-visit": "Focused visit",
};

/** The kind of an inspection as a reader sees it: "Short inspection". */
export function inspectionKindLabel(kind: InspectionKind): string {
  return KIND_LABELS[kind];
}

/** Which kinds of inspection a framework has. */
export const KINDS_OF: Record<Framework, readonly InspectionKind[]> = {
  SIF: ["full", "re-inspection"],
  ILACS: ["standard", "short", "focused-visit"],
};

/** A stretch of time in which inspections graded the same judgements. */
export interface Era {
  readonly id: "sif" | "ilacs-2018" | "ilacs-2023" | "ilacs-2026";
  readonly framework: Framework;
  /** Its name for readers: "ILACS, 2018 to 2022". */
  readonly label: string;
  /** Inspections that begin on this day or later (null: from the framework's beginning). */
  readonly from: CalendarDay | null;
  readonly judgements: readonly Judgement[];
}

/**
 * The four eras. What counts is when the inspection began, not when its report was published: ten reports of 2022
 * inspections were published in 2023, eight of early 2026 after April 2026.
 * Source: Ofsted’s framework updates of January 2023 (care leavers graded apart) and April 2026 (no overall grade).
 */
export const ERAS: readonly Era[] = [
  {
    id: "sif",
    framework: "SIF",
    label: "Single inspection framework, 2013 to 2018",
    from: null,
    judgements: ["overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption"],
  },
  {
    id: "ilacs-2018",
    framework: "ILACS",
    label: "ILACS, 2018 to 2022",
    from: null,
    judgements: ["overall", "leadership", "help_and_protection", JOINT_CARE],
  },
  {
    id: "ilacs-2023",
    framework: "ILACS",
    label: "ILACS, January 2023 to March 2026",
    from: "2023-01-01",
    judgements: ["overall", "leadership", "help_and_protection", "in_care", "care_leavers"],
  },
  {
    id: "ilacs-2026",
    framework: "ILACS",
    label: "ILACS, from April 2026",
    from: "2026-04-01",
    judgements: ["leadership", "help_and_protection", "in_care", "care_leavers"],
  },
];

/**
 * The era of an inspection, by the day or month in which it began. If the start is unknown, pass the earliest date by which it had
 * certainly begun (`begun`: "2022-06-14" or "2022-06").
 */
export function eraOf(framework: Framework, begun: string): Era {
  const eras = ERAS.filter((era) => era.framework === framework);
  const era = eras.findLast(({ from }) => from === null || begun >= from.slice(0, begun.length));
  if (!era) throw new Error(`No era of ${framework} for ${begun}`);
  return era;
}
