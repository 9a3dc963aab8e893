import { formatDate, isCalendarDay, timeBetween, yearOf } from "../domain/dates.ts";
import { isGraded } from "../domain/inspection.ts";
import { counted, spanWords } from "../domain/sentences.ts";
import { beginning } from "../register/limits.ts";
import { type Amount, fits, parseAmount, type Unit } from "./amounts.ts";
import { comparedIn } from "./changes.ts";
import { type Case, dayOf } from "./context.ts";
import { type Option, onePart, option, type Part } from "./findings.ts";
import { gradedSo, gradePart } from "./grades.ts";

/** The mean length of each unit in days. */
export const DAYS: Record<Unit, number> = { years: 365.25, months: 30.4375, weeks: 7, days: 1 };

/** How many days a unit of time has, in the mean. */
export function daysIn({ unit = "years" }: Amount): number {
  return DAYS[unit === "%" ? "years" : unit];
}

/** Two days between which a time may be counted; `how` completes "when counting …". */
type Stretch = readonly [how: string, from: string | null, to: string | null];

/** Each stretch as a reading; and, if none is as long as said, the first that is if half a unit is rounded. */
function lengthOptions(
  amount: Amount,
  names: string,
  stretches: readonly Stretch[],
  open = false,
): readonly Option[] {
  const { mode, number, unit = "years" } = amount;
  const exact = (value: number) => {
    // People call it ten years from three months before the tenth anniversary until the eleventh.
    if (mode === "exactly") return value >= number - 0.25 && value < number + 1;
    return mode === "almost" ? value >= number - 0.5 && value < number : fits(amount, value);
  };
  const rounded = (value: number) =>
    mode === "almost" ? value >= number - 1 && value <= number + 0.5 : fits(amount, value, 0, 0.5);
  const known = stretches.flatMap(([how, from, to]) => {
    if (from === null || to === null || !isCalendarDay(from) || !isCalendarDay(to)) return [];
    const span = timeBetween(from, to);
    const length = spanWords(span);
    const finding = `F${how.slice(1)} it was ${length} for ${names} (${formatDate(from)} to ${formatDate(to)}, ${counted(span.days, "day")}).`;
    return [{ span: { from, to, how, length }, finding, value: span.days / daysIn(amount) }];
  });
  const options = known.map(({ span, finding, value }) => ({
    ...option(exact(value) || (open ? null : false), finding, `when counting ${span.how}`, span.length),
    span,
  }));
  const near = known.find(({ value }) => rounded(value) && !options.some(({ holds }) => holds));
  if (!near) return options;
  const { how, length } = near.span;
  return [
    ...options,
    option(true, near.finding, `when counting ${how}, half a ${unit.slice(0, -1)} rounded off`, length),
  ];
}

/** `after: 3 years`: the time since an earlier report. */
export function afterPart({ check, event, history, names, register }: Case): Part {
  const amount = parseAmount(check.after ?? "");
  const [before, now] = [comparedIn(history, check)[0], history.at(-1)];
  if (!amount || !before || !now) {
    const finding = `The register has no earlier graded report on ${names} to count from.`;
    return onePart(null, finding, [event], [beginning(register, [event])]);
  }
  const options = lengthOptions(amount, names, [
    ["from report to report", before.published, now.published],
    ["from inspection to inspection", before.start, now.start],
    ["from the report to the next inspection", before.published, now.start],
  ]);
  return { options, rows: [before, now] };
}

/** `grade: outstanding, held_for: 10 years`: from the first report of a row with the grade. */
export function heldPart(each: Case): Part {
  const { check, context, event, history, council, names, register } = each;
  const amount = parseAmount(check.held_for ?? "");
  const run = history.slice(history.findLastIndex((each) => gradedSo(check, each) !== true) + 1);
  const [first] = run;
  if (!first || !amount) return gradePart(each);
  const day = dayOf({ ...check, inspection: undefined }, context);
  const later = register.inspectionsOf
    .get(council)
    ?.filter((each) => isGraded(each) && each.published > event.published);
  const next = later?.find(({ published }) => published <= day);
  const reported = context.inspections.includes(event.id);
  const end = next?.published ?? (reported ? event.published : day);
  const until = next || reported ? "report" : "day of the release";
  const years = yearOf(end) - yearOf(first.published) + 1;
  const span = `${yearOf(first.published)} to ${yearOf(end)}`;
  const included = "the first and the last included";
  const isYears = amount.unit === "years" && fits(amount, years);
  const said = `${span} is ${counted(years, "calendar year")}, ${included}.`;
  const calendar = option(isYears, said, `when counting calendar years, ${included}`, span);
  // A row that begins with the council’s first report in the register may be longer than it shows.
  const whole = run.length === history.length && amount.mode !== "at most" && amount.mode !== "fewer than";
  const stretches: Stretch[] = [
    [`from report to ${until}`, first.published, end],
    [`from the beginning of the first inspection to the ${until}`, first.start, end],
  ];
  const options = [...lengthOptions(amount, names, stretches, whole && !calendar.holds), calendar];
  return { options, rows: run, limits: [beginning(register, run)] };
}
