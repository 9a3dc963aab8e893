import { daysBefore } from "../domain/dates.ts";
import { isGraded } from "../domain/inspection.ts";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import type { Register } from "../register/register.ts";
import { gradeDisagreements } from "./gradeChecks.ts";
import { councilsNamed } from "./perCouncil.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ReleaseRecord } from "./records.ts";

/** How long after a report a release may come and still be thought to be about it, in days. */
const NEWS_FOR = 60;

/** What a release says, held against the register. */
export function checkAgainstRegister(release: ReleaseRecord, register: Register): Problem[] {
  return [
    ...councilFaults(release, register),
    ...inspectionFaults(release, register),
    ...eventFaults(release),
    ...gradeDisagreements(release, register),
    ...missingLinks(release, register),
  ];
}

function councilFaults(release: ReleaseRecord, register: Register): Problem[] {
  const { council, origin } = release;
  const named = councilsNamed(release);
  const problems = council.flatMap((slug, index) => {
    const path = ["council", index];
    if (!register.councils.has(slug))
      return [
        problemAt(
          origin,
          path,
          `council: ${quoted(slug)} is not a council of the register.${didYouMean(slug, register.councils.keys()) || " Look for its slug in register/councils.csv"}`,
        ),
      ];
    return council.indexOf(slug) < index
      ? [problemAt(origin, path, `council: ${quoted(slug)} is listed twice. Take one out`)]
      : [];
  });
  for (const field of ["rating", "judgements"] as const)
    for (const slug of named[field])
      if (!council.includes(slug))
        problems.push(
          problemAt(
            origin,
            [field, slug],
            `${field}: ${quoted(slug)} is not among the councils of this release.${didYouMean(slug, council) || " Add it to “council”, or take it out here"}`,
          ),
        );
  if (named.rating.length > 0)
    for (const slug of council)
      if (!named.rating.includes(slug))
        problems.push(
          problemAt(
            origin,
            ["rating"],
            `rating: says nothing of ${quoted(slug)}. Add a line for it, as for the others`,
          ),
        );
  return problems;
}

function inspectionFaults(release: ReleaseRecord, register: Register): Problem[] {
  const { inspections, council, event, origin } = release;
  return inspections.flatMap((id, index) => {
    const at = (message: string) => [
      problemAt(origin, ["inspections", index], `inspections: ${quoted(id)} ${message}`),
    ];
    const inspection = register.inspectionsById.get(id);
    if (!inspection) return at(`is not an inspection of the register.${otherIds(id, council, register)}`);
    if (inspections.indexOf(id) < index) return at("is listed twice. Take one out");
    if (!council.includes(inspection.council))
      return at(
        `is an inspection of ${inspection.council}, which the release doesn’t concern. Add it to “council”, or take this out`,
      );
    if (event === "inspection" && !isGraded(inspection))
      return at(
        "is a focused visit, and the event is an inspection. Write event: focused-visit and rating: none, or name the inspection",
      );
    if (event === "focused-visit" && isGraded(inspection))
      return at(
        "is an inspection with grades, and the event is a focused visit. Write event: inspection, or name the visit",
      );
    return [];
  });
}

/** The id that was probably meant, or those that the councils have. */
function otherIds(id: string, councils: readonly string[], register: Register): string {
  const ids = councils.flatMap((slug) =>
    (register.inspectionsOf.get(slug) ?? []).map((inspection) => inspection.id),
  );
  const latest = ids.toSorted().slice(-8);
  const near = didYouMean(id, ids);
  return (
    near ||
    (latest.length > 0
      ? ` The register has ${listNames(latest)}`
      : " The register has none of the councils listed")
  );
}

function eventFaults({ event, rating, origin }: ReleaseRecord): Problem[] {
  const ratings = typeof rating === "string" ? [rating] : Object.values(rating);
  if (event === "focused-visit" && ratings.some((one) => one !== "none"))
    return [
      problemAt(
        origin,
        ["rating"],
        "rating: a focused visit gives no grade. Write rating: none, or another event",
      ),
    ];
  if (event === "inspection" && ratings.includes("none"))
    return [
      problemAt(
        origin,
        ["rating"],
        "rating: “none” is for visits. Write the grade, or not-given if the report gives no overall one, or event: focused-visit",
      ),
    ];
  return [];
}

/** A report that came out shortly before the release, and that the release doesn’t name. */
function missingLinks(release: ReleaseRecord, register: Register): Problem[] {
  const { date, event, council, inspections, origin } = release;
  if (event !== "inspection" && event !== "focused-visit") return [];
  return council.flatMap((slug) => {
    const own = register.inspectionsOf.get(slug) ?? [];
    if (own.some(({ id }) => inspections.includes(id))) return [];
    const earliest = daysBefore(date.first, NEWS_FOR);
    const report = own.findLast(
      (one) =>
        isGraded(one) === (event === "inspection") && one.published >= earliest && one.published <= date.last,
    );
    if (!report) return [];
    return [
      problemAt(
        origin,
        ["inspections"],
        `inspections: the register has a report on ${slug} of ${report.published}, shortly before this release. If it is about that one, add ${report.id}`,
        "warning",
      ),
    ];
  });
}
