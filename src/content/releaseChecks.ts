import { type CalendarDay, daysBefore } from "../domain/dates.ts";
import { gradeInSentence, type Rating, type Ungraded } from "../domain/grades.ts";
import { gradesFor, type Inspection, isGraded } from "../domain/inspection.ts";
import { AREAS, judgementInSentence } from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { councilSuggestion } from "../register/councilNames.ts";
import { findCouncil, type Register } from "../register/register.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ReleaseRecord } from "./releases.ts";

/** How many days after a report a release is still thought to be about it. */
const NEWS_FOR = 60;

/** What the register and the calendar say against a release; the register is null if it could not be read. */
export function checkRelease(
  release: ReleaseRecord,
  register: Register | null,
  today: CalendarDay,
): Problem[] {
  return [
    ...futureDates(release, today),
    ...dateOrder(release),
    ...eventFaults(release),
    ...(register
      ? [
          ...councilFaults(release, register),
          ...inspectionFaults(release, register),
          ...gradeDisagreements(release, register),
          ...missingInspections(release, register),
          ...tooEarly(release, register),
        ]
      : []),
  ];
}

function futureDates(release: ReleaseRecord, today: CalendarDay): Problem[] {
  const { date, updated, added, withdrawn, corrections, claims, reply = [], origin, draft } = release;
  if (draft) return [];
  const check = (day: CalendarDay | undefined, path: readonly PropertyKey[], written = day) => {
    if (day === undefined || day <= today) return [];
    const label = path.map((part) => (typeof part === "number" ? `item ${part + 1}` : part)).join(", ");
    const message = `${label}: ${written} is in the future. Correct it, or add “draft: true” until then`;
    return [problemAt(origin, path, message)];
  };
  return [
    ...check(date.first, ["date"], date.text),
    ...check(updated, ["updated"]),
    ...check(added, ["added"]),
    ...check(withdrawn?.date, ["withdrawn", "date"]),
    ...corrections.flatMap((one, index) => check(one.date, ["corrections", index, "date"])),
    ...claims.flatMap(({ decision }, index) =>
      decision.by === "person" ? check(decision.checked, ["claims", index, "checked"]) : [],
    ),
    ...reply.flatMap((one, index) => check(one.date, ["reply", index, "date"])),
  ];
}

function dateOrder({ date, updated, corrections, origin }: ReleaseRecord): Problem[] {
  const last = corrections
    .map((correction) => correction.date)
    .toSorted()
    .at(-1);
  const at = (path: string, message: string) => problemAt(origin, [path], `${path}: ${message}`);
  if (updated === undefined)
    return last === undefined
      ? []
      : [at("corrections", `there is no “updated” to go with them. Add updated: ${last}`)];
  const isBefore = updated < date.first;
  return [
    ...(isBefore
      ? [at("updated", `${updated} is before the release itself (${date.text}). Put the dates in order`)]
      : []),
    ...(last !== undefined && updated < last
      ? [at("updated", `${updated} is before the last correction (${last}). Write updated: ${last}`)]
      : []),
  ];
}

function councilFaults(
  { council, rating, judgements, origin }: ReleaseRecord,
  register: Register,
): Problem[] {
  return [
    ...council.flatMap((slug, index) => {
      const at = (message: string) => [
        problemAt(origin, ["council", index], `council: ${quoted(slug)} ${message}`),
      ];
      if (!findCouncil(register, slug))
        return at(`is not a council in the register.${councilHelp(slug, register)}`);
      return council.indexOf(slug) < index ? at("is listed twice. Remove one") : [];
    }),
    ...Object.entries({ rating, judgements }).flatMap(([field, map]) =>
      [...map.keys()]
        .filter((slug) => !council.includes(slug))
        .map((slug) =>
          problemAt(
            origin,
            [field, slug],
            `${field}: ${quoted(slug)} is not one of this release’s councils.${councilSuggestion(slug, ownCouncils(council, register)) || didYouMean(slug, council) || " Add it to “council”, or remove it here"}`,
          ),
        ),
    ),
    ...council
      .filter((slug) => !rating.has(slug))
      .map((slug) =>
        problemAt(origin, ["rating"], `rating: has no line for ${quoted(slug)}. Add one, as for the others`),
      ),
  ];
}

const ownCouncils = (slugs: readonly string[], register: Register) =>
  slugs.flatMap((slug) => findCouncil(register, slug) ?? []);

/** What to write instead of a council that the register doesn’t have. */
export function councilHelp(written: string, register: Register): string {
  const councils = [...register.councils.values()];
  return councilSuggestion(written, councils) || " Look for its slug in register/councils.csv";
}

function inspectionFaults(release: ReleaseRecord, register: Register): Problem[] {
  const { inspections, council, event, origin } = release;
  // What follows from a misspelt council is not reported again.
  const areKnown = council.every((slug) => findCouncil(register, slug));
  return inspections.flatMap((id, index) => {
    const at = (message: string) => [
      problemAt(origin, ["inspections", index], `inspections: ${quoted(id)} ${message}`),
    ];
    const inspection = register.inspectionsById.get(id);
    if (!inspection) return at(`is not an inspection in the register.${otherIds(id, council, register)}`);
    if (inspections.indexOf(id) < index) return at("is listed twice. Remove one");
    if (areKnown && !council.includes(inspection.council))
      return at(
        `is an inspection of ${inspection.council}, which the release is not about. Add it to “council”, or remove this`,
      );
    if (event === "inspection" && !isGraded(inspection))
      return at(
        "is a focused visit, but the event is an inspection. Write event: focused-visit and rating: none, or name the inspection",
      );
    if (event === "focused-visit" && isGraded(inspection))
      return at(
        "is an inspection with grades, but the event is a focused visit. Write event: inspection, or name the visit",
      );
    return [];
  });
}

/** The id that was probably meant, or those that the councils have. */
function otherIds(id: string, councils: readonly string[], register: Register): string {
  const ids = councils.flatMap((slug) => inspectionsOf(slug, register).map((inspection) => inspection.id));
  if (ids.length === 0) return " The register has none for these councils";
  return didYouMean(id, ids) || ` The register has ${listNames(ids.toSorted().slice(-8))}`;
}

const inspectionsOf = (council: string, register: Register): readonly Inspection[] =>
  register.inspectionsOf.get(council) ?? [];

function eventFaults({ event, rating, origin }: ReleaseRecord): Problem[] {
  const ratings = [...rating.values()];
  const at = (message: string) => [problemAt(origin, ["rating"], `rating: ${message}`)];
  if (event === "focused-visit" && ratings.some((one) => one !== "none"))
    return at("a focused visit gives no grade. Write rating: none, or another event");
  if (event === "inspection" && ratings.includes("none"))
    return at(
      "“none” is for visits. Write the grade, or not-reported if the release names none, or not-given if the report gives no overall one, or event: focused-visit",
    );
  return [];
}

/** Ratings that name no grade, so that the register can’t have it differently. */
const SILENT: ReadonlySet<Rating> = new Set(["none", "not-reported"]);

/** Grades that the release reports and the register has differently. */
function gradeDisagreements(release: ReleaseRecord, register: Register): Problem[] {
  const { origin } = release;
  return release.inspections.flatMap((id) => {
    const inspection = register.inspectionsById.get(id);
    if (!inspection || !isGraded(inspection) || !release.council.includes(inspection.council)) return [];
    const { council, grades } = inspection;
    const differs = (path: readonly string[], says: string, has: string) =>
      problemAt(
        origin,
        path,
        `${path[0]}: the release says ${says}, but the register ${has} (${id}). Correct the one that is wrong, or explain it in “notes”`,
        "warning",
      );
    const rating = release.rating.get(council);
    const isOverallWrong =
      rating !== undefined &&
      !SILENT.has(rating) &&
      grades.overall !== undefined &&
      rating !== grades.overall;
    const stated = release.judgements.get(council) ?? {};
    return [
      ...(isOverallWrong && grades.overall
        ? [
            differs(
              ["rating", council],
              `${inWords(rating)} for ${council}`,
              `says ${inWords(grades.overall)}`,
            ),
          ]
        : []),
      ...AREAS.flatMap((area) => {
        const said = stated[area];
        const given = gradesFor(inspection, area).map(({ grade }) => grade);
        if (said === undefined || (given.length > 0 && given.every((grade) => grade === said))) return [];
        const has = given.length > 0 ? `says ${given.map(inWords).join(" and ")}` : "has no such judgement";
        const says = `${inWords(said)} for ${judgementInSentence(area)} in ${council}`;
        return [differs(["judgements", council, area], says, has)];
      }),
    ];
  });
}

const inWords = (grade: Rating | Ungraded) => `“${gradeInSentence(grade)}”`;

/** A report published shortly before the release, which the release doesn’t name. */
function missingInspections(release: ReleaseRecord, register: Register): Problem[] {
  const { date, event, council, inspections, origin } = release;
  if (event !== "inspection" && event !== "focused-visit") return [];
  const earliest = daysBefore(date.first, NEWS_FOR);
  return council.flatMap((slug) => {
    const own = inspectionsOf(slug, register);
    if (own.some(({ id }) => inspections.includes(id))) return [];
    const report = own.findLast(
      (one) =>
        isGraded(one) === (event === "inspection") && one.published >= earliest && one.published <= date.last,
    );
    if (!report) return [];
    const message = `inspections: the register has a report on ${slug} of ${report.published}, shortly before this release. If the release is about that one, add ${report.id}`;
    return [problemAt(origin, ["inspections"], message, "warning")];
  });
}

/** A release can’t report what was published after it. */
function tooEarly({ date, inspections, origin }: ReleaseRecord, register: Register): Problem[] {
  const later = inspections.flatMap((id) => {
    const inspection = register.inspectionsById.get(id);
    return inspection && inspection.published > date.last ? [inspection] : [];
  });
  return later.map(({ id, published }) => {
    const message = `date: ${date.text} is before the report that the release is about was published (${published}: ${id}). Correct the date, or “inspections”`;
    return problemAt(origin, ["date"], message, "warning");
  });
}
