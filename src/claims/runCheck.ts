import type { Register } from "../register/register.ts";
import { parseAmount, parsePeriod } from "./amounts.ts";
import { movePart, moveProperties, movesIn } from "./changes.ts";
import {
  all,
  type CheckContext,
  CheckError,
  type Moment,
  momentsOf,
  type Naming,
  namesOf,
  type Property,
  partsOf,
  subjectsOf,
} from "./context.ts";
import { countPart, soFarPart } from "./counts.ts";
import { afterPart, heldPart } from "./durations.ts";
import { EVENT_KEYS, eventOptions, judgedPart, visitedPart } from "./events.ts";
import { type Finding, findingFrom, option, type Part } from "./findings.ts";
import { gradePart, gradeProperties, heldThenPart, rowPart } from "./grades.ts";
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
  const of = parseAmount(check.of ?? "");
  const outOf = of ? [soFarPart(of, { ...check, inspected: undefined }, context)] : [];
  const soFar = check.inspected === "so far" ? parseAmount(check.how_many ?? "") : null;
  if (soFar) return [soFarPart(soFar, check, context)];
  const gone = subjectsOf(check, context).filter((slug) => register.abolished.has(slug));
  if (gone.length > 0) return [abolishedPart(gone, register)];
  if (STANDING.some((key) => check[key] !== undefined)) return [...standingParts(check, context), ...outOf];
  if (COUNTS.every((key) => check[key] === undefined)) return whatIsSo(check, context);
  const properties = propertiesOf(check);
  const [plain] = properties;
  if (!plain) return [];
  if (check.first || check.place !== undefined) return placeParts(check, properties, context);
  if (check.fastest) return [fastestPart(check, plain, context)];
  if (check.first_time === undefined) return [countPart(check, properties, context), ...outOf];
  return partsOf(momentsOf(check, context), register, (moment, naming) =>
    firstTimePart(check, plain, moment, naming, register),
  );
}

/** Nothing can be told of a council that was abolished, since the register has no reports on it. */
function abolishedPart(councils: readonly string[], register: Register): Part {
  const were = councils.length === 1 ? "was" : "were";
  const finding = `The register has no reports on ${namesOf(councils, register)}, which ${were} abolished.`;
  return { options: [option(null, finding)], rows: [] };
}

/** What a check asks of every council: each way to understand it, the plainest first. */
function propertiesOf(check: Check): readonly Property[] {
  const asked = [
    ...(check.grade || check.grades ? [gradeProperties(check)] : []),
    ...movesIn(check).map((move) => moveProperties(check, move)),
  ];
  return asked.reduce((ways, next) => ways.flatMap((way) => next.map((more) => both(way, more))));
}

function both(one: Property, other: Property): Property {
  return {
    phrase: `${one.phrase} and ${other.phrase}`,
    test: (history) => all([one.test(history), other.test(history)]),
  };
}

/** What a check says of its own councils, thing by thing. */
function whatIsSo(check: Check, context: CheckContext): readonly Part[] {
  const { register } = context;
  const moments = momentsOf(check, context);
  const parts = (decide: Parameters<typeof partsOf>[2]) => partsOf(moments, register, decide);
  const { judged } = check;
  const visited = parsePeriod(check.visited ?? "");
  const graded = (moment: Moment, naming: Naming) => {
    if (check.held_for) return heldPart(check, moment, naming, context);
    return check.in_a_row ? rowPart(check, moment, naming, register) : gradePart(check, moment, naming);
  };
  const events = EVENT_KEYS.filter((key) => check[key] !== undefined).flatMap((key) =>
    partsOf(momentsOf(check, context, true), register, ({ event }, naming) => ({
      options: eventOptions(key, check, event, naming),
      rows: [event],
    })),
  );
  return [
    ...(check.grade || check.grades
      ? partsOf(moments, register, graded, (absence) => heldThenPart(check, absence))
      : []),
    ...movesIn(check).flatMap((move) =>
      parts((moment, naming) => movePart(check, move, moment, naming, register)),
    ),
    ...(check.after ? parts((moment, naming) => afterPart(check, moment, naming, register)) : []),
    ...events,
    ...(judged ? parts(({ event }, naming) => judgedPart(judged, event, naming)) : []),
    ...(visited ? subjectsOf(check, context).map((council) => visitedPart(visited, council, register)) : []),
  ];
}
