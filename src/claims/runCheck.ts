import type { Inspection } from "../domain/inspection.ts";
import { parseAmount, parseGrades, parsePeriod } from "./amounts.ts";
import { movePart, moveProperties, movesIn } from "./changes.ts";
import {
  type CheckContext,
  CheckError,
  type Moment,
  momentsOf,
  type Naming,
  type Property,
  partsOf,
} from "./context.ts";
import { countPart, soFarPart } from "./counts.ts";
import { afterPart, heldPart } from "./durations.ts";
import {
  inspectedPart,
  inspectorPart,
  judgedPart,
  kindPart,
  kindProperty,
  lastedPart,
  publishedPart,
  visitedPart,
} from "./events.ts";
import { type Finding, findingFrom, type Part } from "./findings.ts";
import { gradePart, gradeProperties, gradesPart, gradesProperty, judgedProperty, rowPart } from "./grades.ts";
import { type Check, type Checks, COUNTS } from "./language.ts";
import { fastestPart, firstTimePart, placePart } from "./order.ts";
import { standingParts } from "./standing.ts";

/** Decides the check of a claim from the register. Throws `CheckError` if it names a council or region that is not there. */
export function runCheck(checks: Checks, context: CheckContext): Finding {
  if (!Array.isArray(checks)) return findingFrom(partsIn(checks, context));
  return findingFrom(
    checks.flatMap((check, at) => {
      try {
        return partsIn(check, context);
      } catch (error) {
        throw error instanceof CheckError ? new CheckError([at, ...error.path], error.message) : error;
      }
    }),
  );
}

function partsIn(check: Check, context: CheckContext): readonly Part[] {
  const of = check.of === undefined ? null : parseAmount(check.of);
  const all = of ? [soFarPart(of, { ...check, inspected: undefined }, context)] : [];
  const soFar = check.inspected === "so far" ? parseAmount(check.how_many ?? check.share ?? "") : null;
  if (soFar) return [soFarPart(soFar, check, context)];
  if (check.best || check.among_best || check.rank !== undefined || check.top !== undefined)
    return [...standingParts(check, context), ...all];
  const counts = COUNTS.filter((key) => check[key] !== undefined);
  if (counts.length === 0) return whatIsSo(check, context);
  const properties = propertiesOf(check);
  const [plain] = properties;
  if (!plain) return all;
  if (check.first || check.place !== undefined) return [placePart(check, properties, context)];
  if (check.fastest) return [fastestPart(check, plain, context)];
  if (check.first_time === undefined) return [countPart(check, properties, context), ...all];
  return partsOf(momentsOf(check, context), context, (moment, naming) =>
    firstTimePart(check, plain, moment, naming, context),
  );
}

/** What a check asks of every council: each way to understand it, the plainest first. */
function propertiesOf(check: Check): readonly Property[] {
  const asked: (readonly Property[])[] = [
    gradeProperties(check),
    check.grades ? [gradesProperty(check.grades)] : [],
    ...movesIn(check).map((move) => moveProperties(check, move)),
    check.kind ? [kindProperty(check.kind)] : [],
    check.judged ? [judgedProperty(check.judged)] : [],
  ].filter((properties) => properties.length > 0);
  return asked.reduce<readonly Property[]>(
    (ways, next) => (ways.length === 0 ? next : ways.flatMap((way) => next.map((more) => both(way, more)))),
    [],
  );
}

function both(one: Property, other: Property): Property {
  return {
    phrase: `${one.phrase} and ${other.phrase}`,
    test: (history) => {
      const results = [one.test(history), other.test(history)];
      return results.includes(false) ? false : results.includes(null) ? null : true;
    },
  };
}

/** What a check says of its own councils, thing by thing. */
function whatIsSo(check: Check, context: CheckContext): readonly Part[] {
  const grade = check.grade === undefined ? null : parseGrades(check.grade);
  const graded = (decide: (moment: Moment, naming: Naming) => Part) =>
    partsOf(momentsOf(check, context), context, decide);
  const event = (decide: (event: Inspection, naming: Naming) => Part) =>
    partsOf(momentsOf(check, context, true), context, ({ event, missing }, naming) =>
      event ? decide(event, naming) : { options: [{ label: "", holds: null, finding: missing }], rows: [] },
    );
  const published = check.published === undefined ? null : parsePeriod(check.published);
  const inspected = check.inspected === undefined ? null : parsePeriod(check.inspected);
  const visited = check.visited === undefined ? null : parsePeriod(check.visited);
  const { inspector, kind, judged } = check;
  return [
    ...(grade ? graded((moment, naming) => gradeOrRow(check, grade, moment, naming, context)) : []),
    ...(check.grades ? graded((moment, naming) => gradesPart(check, moment, naming)) : []),
    ...movesIn(check).flatMap((move) =>
      graded((moment, naming) => movePart(check, move, moment, naming, context)),
    ),
    ...(check.after ? graded((moment, naming) => afterPart(check, moment, naming, context)) : []),
    ...(published ? event((event, naming) => publishedPart(published, event, naming)) : []),
    ...(inspected ? event((event, naming) => inspectedPart(inspected, event, naming)) : []),
    ...(check.lasted ? event((event, naming) => lastedPart(check, event, naming)) : []),
    ...(inspector ? event((event, naming) => inspectorPart(inspector, event, naming)) : []),
    ...(kind ? event((event, naming) => kindPart(kind, event, naming)) : []),
    ...(judged
      ? graded(({ event, missing }, naming) =>
          event
            ? judgedPart(judged, event, naming)
            : { options: [{ label: "", holds: null, finding: missing }], rows: [] },
        )
      : []),
    ...(visited
      ? momentsOf(check, context, true).map((moment) => visitedPart(visited, moment, context))
      : []),
  ];
}

function gradeOrRow(...given: Parameters<typeof rowPart>): Part {
  const [check, range, moment, naming, context] = given;
  if (check.held_for !== undefined) return heldPart(check, range, moment, naming, context);
  return check.in_a_row === undefined ? gradePart(check, range, moment, naming) : rowPart(...given);
}
