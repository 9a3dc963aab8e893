import type { Archive } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate } from "../domain/dates.ts";
import { gradeInSentence, gradeLabel, isGrade, type Rating, type Ungraded } from "../domain/grades.ts";
import { areaGrades, type Council, type Inspection, isGraded } from "../domain/inspection.ts";
import { inspectionKindLabel, judgementInSentence } from "../domain/judgements.ts";
import { insideSentence } from "../domain/sentences.ts";
import { asTyped, type SearchRecord } from "./searchRecord.ts";

/*
 * The register as search finds it: each council with all its reports, and each inspection and visit. Lead inspectors are not
 * searched for: their names are on the pages of their inspections and nowhere else.
 */

/** A council, with the latest report first. It counts under its latest grade only: an old one would mislead. */
export function councilRecord(archive: Archive, council: Council): SearchRecord {
  const { register, country } = archive;
  const held = country.held(council.slug, register.asAt);
  const reports = (register.inspectionsOf.get(council.slug) ?? []).toReversed().map(overallSentence);
  const bodies = council.trusts.length > 0 ? [`Services by ${council.trusts.join(", ")}.`] : [];
  return {
    address: addresses.council(council.slug),
    kind: "Council",
    title: council.name,
    names: asTyped([council.name, ...council.aliases]),
    text: [
      `${[council.officialName, ...council.aliases].join(", ")}; ${council.region}.`,
      ...bodies,
      ...reports,
    ].join(" "),
    note: held
      ? `Latest in this register, to ${formatDate(register.asAt)}: ${gradeInSentence(held.outcome)}`
      : `No graded report in this register, to ${formatDate(register.asAt)}`,
    date: held?.inspection.published ?? null,
    filters: { council: [council.name], ...(held ? { rating: [gradeLabel(held.outcome)] } : {}) },
  };
}

/** Every inspection and visit, newest first. */
export function inspectionRecords(archive: Archive): SearchRecord[] {
  const { register, inspectionNotes } = archive;
  return register.inspections.toReversed().map((inspection): SearchRecord => {
    const notes = inspectionNotes.get(inspection.id);
    const name = register.councils.get(inspection.council)?.name ?? inspection.council;
    return {
      address: addresses.inspection(inspection.id),
      kind: "Inspection",
      title: `${name}: ${insideSentence(heading(inspection))}`,
      names: [],
      text: [
        reportSentence(inspection),
        ...(notes?.summary ? [notes.summary] : []),
        ...(notes?.to_improve.length ? [`To improve: ${notes.to_improve.join(" ")}`] : []),
        ...(notes?.notes ?? []),
      ].join(" "),
      note: result(inspection),
      date: inspection.published,
      filters: { council: [name], rating: [gradeLabel(reportedRating(inspection))] },
    };
  });
}

/** "Standard inspection, 15 October 2019: good overall." */
function overallSentence(inspection: Inspection): string {
  return `${heading(inspection)}: ${insideSentence(result(inspection))}.`;
}

/** "Standard inspection, 15 October 2019: good overall; leadership outstanding, help and protection good." */
function reportSentence(inspection: Inspection): string {
  const areas = areaGrades(inspection).map(
    ({ judgement, grade }) => `${judgementInSentence(judgement)} ${gradeInSentence(grade)}`,
  );
  const found = [insideSentence(result(inspection)), ...(areas.length > 0 ? [areas.join(", ")] : [])];
  return `${heading(inspection)}: ${found.join("; ")}.`;
}

function heading({ kind, published }: Inspection): string {
  return `${inspectionKindLabel(kind)}, ${formatDate(published)}`;
}

/** "Good overall", "No overall grade", "No grade: a visit". */
function result(inspection: Inspection): string {
  const rating = reportedRating(inspection);
  return isGrade(rating) ? `${gradeLabel(rating)} overall` : gradeLabel(rating);
}

function reportedRating(inspection: Inspection): Rating | Ungraded {
  return isGraded(inspection) ? (inspection.grades.overall ?? "not-given") : "none";
}
