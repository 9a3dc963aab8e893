import type { Archive } from "../../src/archive/model.ts";
import { gradeMeaning, isGrade, type Rating } from "../../src/domain/grades.ts";
import type { Outcome } from "../../src/register/country.ts";

const MEANINGS: Partial<Record<Rating, string>> = {
  "not-given": "Inspections begun from April 2026 grade the separate judgements, and give no overall grade.",
  none: "A focused or monitoring visit looks at part of the service and gives no grade.",
};

/** What an overall grade means, in a sentence. */
export function ratingMeaning(rating: Rating): string {
  return isGrade(rating) ? gradeMeaning(rating) : (MEANINGS[rating] ?? "");
}

/** The councils whose latest report gives this overall grade; null for visits, which give none to hold. */
export function holdersOf({ country, register }: Archive, rating: Rating): readonly Outcome[] | null {
  if (rating === "none") return null;
  return country.outcomes(register.asAt).filter(({ outcome }) => outcome === rating);
}
