import { closest } from "fastest-levenshtein";
import { type CalendarDay, formatDate } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";
import { listNames } from "../domain/sentences.ts";
import { gradedInspections, type Register } from "../register/register.ts";
import { type CheckContext, CheckError } from "./check.ts";

/** The councils a check is about: those it names, else the release's. Throws `CheckError` for one that the register doesn't hold. */
export function subjectCouncils(
  council: readonly string[] | undefined,
  context: CheckContext,
): readonly string[] {
  return knownCouncils(council ?? context.councils, "council", context.register);
}

/** The slugs, once the register is seen to hold each. Throws `CheckError` at `field`, with the slug that was probably meant. */
export function knownCouncils(
  slugs: readonly string[],
  field: string,
  register: Register,
): readonly string[] {
  for (const slug of slugs)
    if (!register.councils.has(slug))
      throw new CheckError(
        [field],
        `“${slug}” is not a council in the register: did you mean “${closest(slug, [...register.councils.keys()])}”?`,
      );
  return slugs;
}

/** The day a release speaks of: its own, or that of the latest report it tells of, where that came out later. */
export function dayOf(context: CheckContext): CalendarDay {
  const latest = linkedInspections(context).at(-1);
  return latest && latest.published > context.day ? latest.published : context.day;
}

/**
 * The inspection that a claim about a council rests on: the latest graded one whose report was out `on` a day, if the check names
 * one; else the graded one that the release reports; else the latest by the release's day. Throws `CheckError` where none is.
 */
export function inspectionFor(
  council: string,
  on: CalendarDay | undefined,
  context: CheckContext,
): Inspection {
  const linked = linkedInspections(context).findLast((each) => each.council === council && isGraded(each));
  if (on === undefined && linked) return linked;
  const day = on ?? dayOf(context);
  const latest = gradedInspections(context.register, council, day).at(-1);
  if (latest) return latest;
  const first = gradedInspections(context.register, council)[0];
  const name = nameOf(council, context);
  const known = first ? `its first is of ${formatDate(first.published)}` : "it has none of any day";
  throw new CheckError(
    [on === undefined ? "council" : "on"],
    `the register has no graded report on ${name} by ${formatDate(day)}: ${known}`,
  );
}

/** The settings by which a check says whose inspection it means. */
interface Wanted {
  readonly council?: readonly string[] | undefined;
  readonly on?: CalendarDay | undefined;
}

/** Each council's inspection, as `inspectionFor` finds it, in the order of the councils. */
export function inspectionsFor(settings: Wanted, context: CheckContext): readonly Inspection[] {
  return subjectCouncils(settings.council, context).map((council) =>
    inspectionFor(council, settings.on, context),
  );
}

/** As `inspectionsFor`, for claims that a visit can answer too: any inspection or visit counts, graded or not. */
export function eventsFor(settings: Wanted, context: CheckContext): readonly Inspection[] {
  return subjectCouncils(settings.council, context).map((council) => {
    const all = context.register.inspectionsOf.get(council) ?? [];
    const linked = linkedInspections(context).findLast((each) => each.council === council);
    const latest = all.findLast(({ published }) => published <= (settings.on ?? dayOf(context)));
    return (
      (settings.on === undefined ? linked : undefined) ??
      latest ??
      inspectionFor(council, settings.on, context)
    );
  });
}

/** The slugs of the councils of a region, or of all. Throws `CheckError` for a region that no council has. */
export function councilsIn(region: string | undefined, register: Register): ReadonlySet<string> {
  const all = [...register.councils.values()];
  const found = all.filter((council) => region === undefined || council.region === region);
  if (found.length === 0)
    throw new CheckError(
      ["region"],
      `“${region}” is not a region in the register: write ${[...new Set(all.map((council) => council.region))].sort().join(", ")}`,
    );
  return new Set(found.map(({ slug }) => slug));
}

/** The short name: "Exampleshire". */
export function nameOf(council: string, context: Pick<CheckContext, "register">): string {
  return context.register.councils.get(council)?.name ?? council;
}

/** The names of the councils inspected, as running text: "Exampleshire and Inventon". */
export function inspectedNames(
  inspections: readonly Inspection[],
  context: Pick<CheckContext, "register">,
): string {
  return namesOf(
    inspections.map(({ council }) => council),
    context,
  );
}

/** The councils' names as running text, by name. */
export function namesOf(councils: Iterable<string>, context: Pick<CheckContext, "register">): string {
  const wanted = new Set(councils);
  const [only] = wanted;
  if (only !== undefined && wanted.size === 1) return context.register.councils.get(only)?.name ?? "";
  return listNames(
    [...context.register.councils.values()].flatMap(({ slug, name }) => (wanted.has(slug) ? name : [])),
  );
}

function linkedInspections(context: CheckContext): readonly Inspection[] {
  const wanted = new Set(context.inspections);
  return [...wanted]
    .flatMap((id) => context.register.inspectionsById.get(id) ?? [])
    .toSorted((a, b) => compareText(a.published, b.published) || compareText(a.council, b.council));
}
