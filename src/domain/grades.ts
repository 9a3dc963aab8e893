import { insideSentence } from "./sentences.ts";

/**
 * The grades Ofsted gives, in its own words and order. The four-point scale has been the same in every framework since
 * November 2013 ("requires improvement to be good" is its long form).
 * Source: Ofsted, "Inspecting local authority children’s services" (ILACS) and the single inspection framework (SIF).
 */
export const GRADES = ["outstanding", "good", "requires-improvement", "inadequate"] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What a row can have instead of a grade: `not-given` (the framework gives no such grade any more: overall grades of
 * inspections begun from April 2026) and `not-judged` (the report says that there was nothing, or too little, to judge).
 */
export const UNGRADED = ["not-given", "not-judged"] as const;
export type Ungraded = (typeof UNGRADED)[number];
export type GradeOrUngraded = Grade | Ungraded;

/**
 * What a release reports overall: a grade, `not-given`, `not-reported` (the release names no new grade, whether there is one or
 * not), or `none` (a visit that gives no grade).
 */
export const RATINGS = [...GRADES, "not-given", "not-reported", "none"] as const;
export type Rating = (typeof RATINGS)[number];

const LABELS: Record<Rating | Ungraded, string> = {
  outstanding: "Outstanding",
  good: "Good",
  "requires-improvement": "Requires improvement",
  inadequate: "Inadequate",
  "not-given": "No overall grade",
  "not-judged": "Not judged",
  "not-reported": "No grade reported",
  none: "No grade: a visit",
};

/** The label a reader sees, in sentence case: "Requires improvement". */
export function gradeLabel(grade: Rating | Ungraded): string {
  return LABELS[grade];
}

/** The label inside a sentence: "requires improvement". */
export function gradeInSentence(grade: Rating | Ungraded): string {
  return insideSentence(LABELS[grade]);
}

/** One sentence on what the grade means, for glossaries and titles. Our words, after Ofsted's grade descriptors. */
export function gradeMeaning(grade: Grade): string {
  return MEANINGS[grade];
}
const MEANINGS: Record<Grade, string> = {
  outstanding:
    "The highest of four grades: services lead to substantially better lives for children, and are strong throughout.",
  good: "The second of four grades: services are effective, and children are helped, protected and cared for well.",
  "requires-improvement":
    "The third of four grades: children are not found to be widely at risk, but services are not yet consistently good.",
  inadequate:
    "The lowest of four grades: there are widespread or serious failures that leave children harmed or at risk, or their welfare not safeguarded.",
};

/** Steps on the scale, 4 (outstanding) to 1 (inadequate): how many bars of the grade mark are filled. */
export function gradeSteps(grade: Grade): 1 | 2 | 3 | 4 {
  return (4 - GRADES.indexOf(grade)) as 1 | 2 | 3 | 4;
}

/** Orders grades best first; negative when `a` is the better. */
export function compareGrades(a: Grade, b: Grade): number {
  return GRADES.indexOf(a) - GRADES.indexOf(b);
}

export function isGrade(value: string | null | undefined): value is Grade {
  return (GRADES as readonly string[]).includes(value ?? "");
}

/** A colour in the light and in the dark scheme. */
export interface SchemeColours {
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours of a grade: `text` for its mark and name (7:1 or better on the page's background), `band` for areas in charts. The one
 * place that knows them: the stylesheet, charts and share pictures take them from here.
 */
export const GRADE_COLOURS: Readonly<
  Record<Grade | "not-given", { readonly text: SchemeColours; readonly band: SchemeColours }>
> = {
  outstanding: {
    text: { light: "#07574b", dark: "#66d6c1" },
    band: { light: "#0f7a69", dark: "#3fae9a" },
  },
  good: {
    text: { light: "#1f4a7a", dark: "#9cc4f2" },
    band: { light: "#75a3d8", dark: "#5f8fc4" },
  },
  "requires-improvement": {
    text: { light: "#6d4000", dark: "#f3bb66" },
    band: { light: "#e2b466", dark: "#a87a2d" },
  },
  inadequate: {
    text: { light: "#8f1d1d", dark: "#ffa79d" },
    band: { light: "#a12c2c", dark: "#d0675c" },
  },
  "not-given": {
    text: { light: "#454b52", dark: "#b9bdc1" },
    band: { light: "#dedad0", dark: "#3a4147" },
  },
};
