import { gradeLabel } from "../../domain/grades.ts";
import { gradedJudgements } from "../../domain/inspection.ts";
import { judgementLabel } from "../../domain/judgements.ts";
import type { InventedRelease } from "../inventedReleases.ts";

/** The fields of a release as other generators are given them: taxonomies are lists, the record's grades stand in the file. */
export function plainFields(release: InventedRelease) {
  const { title, date, council, rating, kind, publisher, url, inspection, summary, quotes } = release;
  return {
    title,
    date,
    councils: [council.slug],
    ratings: [rating],
    years: [date.slice(0, 4)],
    sources: [kind],
    people: quotes.map(({ speaker }) => speaker),
    publisher,
    link: url,
    summary,
    quotes,
    grades: inspection
      ? gradedJudgements(inspection).map(({ judgement, grade }) => ({
          judgement: judgementLabel(judgement),
          grade: gradeLabel(grade),
        }))
      : [],
  };
}

/** The body as Markdown alone: quotations and claims stand in the fields. */
export function plainBody({ blocks }: InventedRelease): string {
  return blocks.filter((block) => typeof block === "string").join("\n\n");
}
