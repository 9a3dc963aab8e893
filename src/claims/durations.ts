import { formatDate, isCalendarDay, timeBetween, yearOf } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { counted, spanWords } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { type Amount, fits, parseAmount, parseGrades, type Unit } from "./amounts.ts";
import { comparedIn } from "./changes.ts";
import { type CheckContext, dayOf, type Moment, type Naming } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import { saysGrades } from "./grades.ts";
import { beginning } from "./group.ts";
import type { Check } from "./language.ts";

/** The mean length of each unit in days. */
export const DAYS: Record<Unit, number> = { years: 365.25, months: 30.4375, weeks: 7, days: 1 };

/** Two days between which a time may be counted. */
interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
  /** Completes "counting …": "from report to report". */
  readonly how: string;
}

/** Each stretch as a reading; and, if none is as long as said, the first that is if half a unit is rounded. */
function lengthOptions(
  amount: Amount,
  stretches: readonly Stretch[],
  names: string,
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
  const known = stretches.flatMap(({ from, to, how }) => {
    if (!isCalendarDay(from ?? "") || !isCalendarDay(to ?? "") || from === null || to === null) return [];
    const span = timeBetween(from, to);
    const finding = `${how.replace("from", "From")} on ${names}, ${formatDate(from)} to ${formatDate(to)}, it is ${spanWords(span)} (${counted(span.days, "day")}).`;
    return [
      {
        span: { from, to, how, length: spanWords(span) },
        finding,
        value: span.days / DAYS[unit === "%" ? "years" : unit],
      },
    ];
  });
  const options = known.map(({ span, finding, value }) => ({
    ...option(exact(value) || (open ? null : false), finding, `counting ${span.how}`, span.length),
    span,
  }));
  const near = options.some(({ holds }) => holds) ? undefined : known.find(({ value }) => rounded(value));
  return near
    ? [...options, option(true, near.finding, `rounding half of a unit, ${near.span.how}`, near.span.length)]
    : options;
}

/** `after: 3 years`: the time since an earlier report. */
export function afterPart(
  check: Check,
  { event, history }: Moment,
  { names }: Naming,
  register: Register,
): Part {
  const amount = parseAmount(check.after ?? "");
  const [before, now] = [comparedIn(history, check)[0], history.at(-1)];
  if (!amount || !before || !now) {
    const finding = `The register has no earlier graded report on ${names} to count from.`;
    return { options: [option(null, finding)], rows: [event], limits: [beginning(register, [event])] };
  }
  const stretches = [
    { from: before.published, to: now.published, how: "from report to report" },
    { from: before.start, to: now.start, how: "from inspection to inspection" },
    { from: before.published, to: now.start, how: "from the report to the next inspection" },
  ];
  return { options: lengthOptions(amount, stretches, names), rows: [before, now] };
}

/** `grade: outstanding, held_for: 10 years`: from the first report of a row with the grade. */
export function heldPart(
  check: Check,
  { event, history, council }: Moment,
  { report, names }: Naming,
  context: CheckContext,
): Part {
  const { register, inspections } = context;
  const [amount, range] = [parseAmount(check.held_for ?? ""), parseGrades(check.grade ?? "")];
  const holds = (each: Inspection) => range?.has(each.grades.overall) ?? false;
  const run = history.slice(history.findLastIndex((each) => !holds(each)) + 1);
  const [first] = run;
  if (!first || !amount)
    return { options: [option(false, `${report} ${saysGrades(event)}.`)], rows: [event] };
  const day = dayOf({ ...check, inspection: undefined }, context);
  const own = register.inspectionsOf.get(council) ?? [];
  const next = own.find(
    (each) => isGraded(each) && event.published < each.published && each.published <= day,
  );
  const reported = inspections.includes(event.id);
  const end = next?.published ?? (reported ? event.published : day);
  const until = next || reported ? "report" : "that day";
  // A row that begins with the council’s first report in the register may be longer than it shows.
  const open = run.length === history.length && amount.mode !== "at most" && amount.mode !== "fewer than";
  const stretches = [
    { from: first.published, to: end, how: `from report to ${until}` },
    { from: first.start, to: end, how: `from the beginning of the first inspection to ${until}` },
  ];
  const years = yearOf(end) - yearOf(first.published) + 1;
  const span = `${yearOf(first.published)} to ${yearOf(end)}`;
  const calendar = option(
    amount.unit === "years" && fits(amount, years),
    `${span} is ${counted(years, "calendar year")}, the first and the last included.`,
    "counting calendar years, the first and the last included",
    span,
  );
  return {
    options: [...lengthOptions(amount, stretches, names, open && !calendar.holds), calendar],
    rows: run,
    limits: [beginning(register, run)],
  };
}
