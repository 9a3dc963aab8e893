import { parseAmount, parsePeriod } from "./amounts.ts";
import { movePart, moveProperties, movesIn } from "./changes.ts";
import {
  all,
  type Case,
  type CheckContext,
  CheckError,
  namesOf,
  type Property,
  partsOf,
  subjectsOf,
} from "./context.ts";
import { countPart, soFarPart } from "./counts.ts";
import { afterPart, heldPart } from "./durations.ts";
import { EVENT_OPTIONS, eventProperties, judgedPart, visitedPart } from "./events.ts";
import { type Finding, findingFrom, onePart, type Part } from "./findings.ts";
import { gradePart, gradeProperties, heldThenPart, rowPart } from "./grades.ts";
import { groupOf } from "./group.ts";
import { type Check, type Checks, COUNTS, STANDING } from "./language.ts";
import { fastestPart, firstTimePart, placeParts } from "./order.ts";
import { standingParts } from "./standing.ts";

/** Decides the check of a claim from the register. Throws `CheckError` if it names a council or region that is not there. */
export function runCheck(checks: Checks, context: CheckContext): Finding {
  if (!Array.isArray(checks)) return findingFrom(partsIn(checks, context));
  const parts = checks.flatMap((check, at) => {
    try {
      return partsIn(check, context);
    } catch (error) {
      throw error instanceof CheckError ? new CheckError([at, ...error.path], error.message) : error;
    }
  });
  return findingFrom(parts);
}

function partsIn(check: Check, context: CheckContext): readonly Part[] {
  const { register } = context;
  const soFar = check.inspected === "so far" ? parseAmount(check.how_many ?? "") : null;
  if (soFar) return [soFarPart(groupOf(check, context), soFar)];
  // The register has no reports on councils that were abolished.
  const gone = subjectsOf(check, context).filter((slug) => register.abolished.has(slug));
  const which = `${namesOf(gone, register)}, which ${gone.length === 1 ? "was" : "were"} abolished`;
  if (gone.length > 0) return [onePart(null, `The register has no reports on ${which}.`, [])];
  if ([...COUNTS, ...STANDING].every((key) => check[key] === undefined)) return whatIsSo(check, context);
  if (check.first_time !== undefined)
    return partsOf(check, context, (each) => firstTimePart(each, propertiesOf(check)[0]));
  const group = groupOf(check, context);
  const of = parseAmount(check.of ?? "");
  const outOf = of ? [soFarPart(group, of)] : [];
  if (STANDING.some((key) => check[key] !== undefined))
    return [...whatIsSo(check, context), ...standingParts(group, context), ...outOf];
  const properties = propertiesOf(check);
  if (check.first || check.place !== undefined) return placeParts(group, properties);
  if (check.fastest) return properties.slice(0, 1).map((property) => fastestPart(group, property));
  return [countPart(group, properties), ...outOf];
}

/** What a check asks of every council: each way to understand it, the plainest first. */
function propertiesOf(check: Check): readonly Property[] {
  const asked = [
    ...(check.grade || check.grades ? [gradeProperties(check)] : []),
    ...movesIn(check).map((move) => moveProperties(check, move)),
    ...eventProperties(check).map((property) => [property]),
  ];
  return asked.reduce((ways, next) => ways.flatMap((way) => next.map((more) => both(way, more))));
}

function both(one: Property, other: Property): Property {
  return {
    phrase: `${one.phrase} and ${other.phrase}`,
    test: (history, counts) => all([one.test(history, counts), other.test(history, counts)]),
  };
}

/** What a check says of its own councils, thing by thing. */
function whatIsSo(check: Check, context: CheckContext): readonly Part[] {
  const parts = (decide: (each: Case) => Part, ...more: [] | [object]) =>
    partsOf(check, context, decide, ...more);
  const graded = check.held_for ? heldPart : check.in_a_row ? rowPart : gradePart;
  const visited = parsePeriod(check.visited ?? "");
  const events = Object.entries(EVENT_OPTIONS).filter(([key]) => check[key as keyof Check] !== undefined);
  return [
    ...(check.grade || check.grades ? parts(graded, { ifAbsent: heldThenPart(check) }) : []),
    ...movesIn(check).flatMap((move) => parts((each) => movePart(each, move))),
    ...(check.after ? parts(afterPart) : []),
    ...events.flatMap(([, options]) =>
      parts((each) => ({ options: options(each), rows: [each.event] }), { visits: true }),
    ),
    ...(check.judged ? parts(judgedPart) : []),
    ...(visited
      ? subjectsOf(check, context).map((council) => visitedPart(visited, council, context.register))
      : []),
  ];
}
