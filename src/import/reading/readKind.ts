import {
  FOCUSED_VISIT,
  FULL_INSPECTION,
  INSPECTION,
  MONITORING_VISIT,
  NO_GRADE,
  OTHER_EVENT,
  PAST_AFTER,
  PAST_BEFORE,
  VISIT,
} from "../lexicon/events.ts";
import { fold } from "../pressText.ts";
import { findGrades } from "./gradeMentions.ts";

export const KINDS = ["inspection", "focused-visit", "monitoring-visit", "other"] as const;
export type Kind = (typeof KINDS)[number];

export interface ReadKind {
  readonly kind: Kind;
  readonly unsure: string | null;
}

/**
 * What a text reports. A visit counts where the headline or the first lines name it and no new overall grade is plainly given;
 * one of the past ("since the focused visit of 2018") doesn't.
 *
 * @param gradeWeight How plainly the text gives an overall grade (`ReadRating.weight`).
 * @param gradesAreas Whether it gives grades to single areas: inspections from April 2026 have no other.
 */
export function readKind(
  title: string | null,
  paragraphs: readonly string[],
  gradeWeight: number,
  hasCouncil: boolean,
  gradesAreas: boolean,
  year: string | null,
): ReadKind {
  const texts = [title ?? "", ...paragraphs].map(fold);
  const focused = weightOf(texts, FOCUSED_VISIT, year);
  const monitoring = weightOf(texts, MONITORING_VISIT, year);
  const other = weightOf(texts, OTHER_EVENT, year);
  const all = texts.join("\n");
  const visit = Math.max(focused, monitoring);
  if (!hasCouncil)
    return {
      kind: "other",
      unsure: INSPECTION.test(all) && gradeWeight >= 4 ? "It names no council." : null,
    };
  // A release about an inspection hardly names a visit before its grade; one about a visit often names the old grade.
  const inTitle =
    title !== null &&
    findGrades(title, year).some(({ sense, plainness }) => sense === "new" && plainness > 1);
  const clearly = visit >= 2 && !inTitle;
  if (visit > 0 && visit >= other && (clearly || gradeWeight < 3 || NO_GRADE.test(all)))
    return {
      kind: focused >= monitoring ? "focused-visit" : "monitoring-visit",
      unsure:
        (gradeWeight >= 4 && !NO_GRADE.test(all)) || visit < 2
          ? "It speaks of a visit and of a grade."
          : null,
    };
  if (other >= 2 && other > visit && gradeWeight < 4) return { kind: "other", unsure: null };
  if (gradeWeight >= 3 || gradesAreas) return { kind: "inspection", unsure: null };
  if (gradeWeight > 0)
    return { kind: "inspection", unsure: INSPECTION.test(all) ? null : "It hardly speaks of an inspection." };
  if (!INSPECTION.test(all)) return { kind: "other", unsure: "It speaks of no inspection." };
  // A text about a full inspection gives its grades; one about a visit has none to give, and seldom says so.
  return FULL_INSPECTION.test(all) && !VISIT.test(all)
    ? { kind: "inspection", unsure: "It gives no overall grade." }
    : {
        kind: "focused-visit",
        unsure: "It gives no grade, as after a visit, and doesn’t call it a focused visit.",
      };
}

/** How much a text is about an event: most in the headline and the first lines, nothing where the event is of the past. */
function weightOf(texts: readonly string[], event: RegExp, year: string | null): number {
  let weight = 0;
  for (const [index, text] of texts.entries()) {
    // A few words alone, such as what a picture shows, report nothing.
    if (index > 0 && text.split(" ").length < 5) continue;
    for (const match of text.matchAll(event)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      const after = text.slice(match.index + match[0].length);
      const place = index === 0 ? 3 : index <= 2 ? 2 : index <= 4 ? 1 : 0.5;
      weight += isPast(before, after, year) ? place * 0.25 : place;
    }
  }
  return weight;
}

function isPast(before: string, after: string, year: string | null): boolean {
  const own = year === null ? "" : `(?!${year})`;
  const pastYear = new RegExp(PAST_AFTER.source.replace("YEAR", `${own}(?:19|20)\\d\\d`), PAST_AFTER.flags);
  return (
    /\b(?:since|previous|last|earlier|prior|after|following|follows)\b(?! (?:a|the|our|its) (?:recent|latest|new|first|successful|positive))[^.;]{0,30}$/i.test(
      before,
    ) ||
    pastYear.test(after) ||
    (PAST_BEFORE.test(before) && /\bprevious|earlier|several|series\b/i.test(before))
  );
}
