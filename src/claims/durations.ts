import { formatDate, isCalendarDay, timeBetween, yearOf } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { counted, spanWords, startSentence } from "../domain/sentences.ts";
import { type Amount, fits, type GradeRange, parseAmount, type Unit } from "./amounts.ts";
import { comparedIn } from "./changes.ts";
import { beginning, type CheckContext, dayOf, type Moment, type Naming } from "./context.ts";
import type { Option, Part } from "./findings.ts";
import { saysOverall } from "./grades.ts";
import type { Check } from "./language.ts";

const DAYS: Record<Unit, number> = { years: 365.25, months: 30.4375, weeks: 7, days: 1 };
/** People call it ten years from three months before the tenth anniversary until the eleventh. */
const SHORT = 0.25;

/** Whether people would call a time so long. */
function amountsTo(amount: Amount, days: number): boolean {
  const value = days / DAYS[unitOf(amount)];
  const { mode, number } = amount;
  if (mode === "exactly") return value >= number - SHORT && value < number + 1;
  if (mode === "almost") return value >= number - 0.5 && value < number;
  return fits(amount, value);
}

/** Whether it is so long if half a year, or half of whatever unit, is rounded. */
function roundsTo(amount: Amount, days: number): boolean {
  const value = days / DAYS[unitOf(amount)];
  if (amount.mode === "almost") return value >= amount.number - 1 && value <= amount.number + 0.5;
  return fits(amount, value, 0, 0.5);
}

function unitOf({ unit }: Amount): Unit {
  return unit === undefined || unit === "%" ? "years" : unit;
}

interface Stretch {
  /** "from report to report" */
  readonly how: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly finding: (length: string) => string;
}

/** The lengths of time that may be meant, as readings: each as it is, then each rounded. `plain` is never left out. */
function lengthOptions(amount: Amount, stretches: readonly Stretch[], open: boolean): Part["options"] {
  const known = stretches.flatMap(({ from, to, ...stretch }) =>
    from !== null && to !== null && isCalendarDay(from) && isCalendarDay(to) && from < to
      ? [{ ...stretch, ...timeBetween(from, to) }]
      : [],
  );
  const exact = known.map(
    (stretch): Option => ({
      label: `counting ${stretch.how}`,
      figure: spanWords(stretch),
      holds: amountsTo(amount, stretch.days) || (open ? null : false),
      finding: stretch.finding(`${spanWords(stretch)} (${counted(stretch.days, "day")})`),
    }),
  );
  const [plain, ...others] = exact;
  const rounded = known.find(({ days }) => roundsTo(amount, days));
  const half = rounded && {
    label: `rounding ${unitOf(amount)}, counting ${rounded.how}`,
    figure: spanWords(rounded),
    holds: true,
    finding: rounded.finding(spanWords(rounded)),
  };
  return [
    plain ?? { label: "", holds: null, finding: "The register does not have the days." },
    ...others,
    ...(half && !exact.some(({ holds }) => holds) ? [half] : []),
  ];
}

/** `after: 3 years`: the time since an earlier report. */
export function afterPart(
  check: Check,
  { event, history, missing }: Moment,
  naming: Naming,
  { register }: CheckContext,
): Part {
  const amount = parseAmount(check.after ?? "");
  const compared = comparedIn(history, check);
  const [before, now] = [compared[0], compared.at(-1)];
  if (!event || !amount || !before || !now || before === now) {
    const finding = event
      ? `The register holds no earlier graded report on ${naming.names} to count from.`
      : missing;
    return {
      options: [{ label: "", holds: null, finding }],
      rows: event ? [event] : [],
      limits: [beginning(register, history)],
    };
  }
  const stretches: Stretch[] = [
    {
      how: "from report to report",
      from: before.published,
      to: now.published,
      finding: (length) =>
        `From the report on ${naming.names} of ${formatDate(before.published)} to that of ${formatDate(now.published)} it is ${length}.`,
    },
    {
      how: "from inspection to inspection",
      from: before.start,
      to: now.start,
      finding: (length) => `From the beginning of the one inspection to that of the other it is ${length}.`,
    },
    {
      how: "from the report to the next inspection",
      from: before.published,
      to: now.start,
      finding: (length) =>
        `From the earlier report to the beginning of the later inspection it is ${length}.`,
    },
  ];
  return { options: lengthOptions(amount, stretches, false), rows: [before, now] };
}

/** `grade: outstanding, held_for: 10 years` */
export function heldPart(
  check: Check,
  range: GradeRange,
  moment: Moment,
  naming: Naming,
  context: CheckContext,
): Part {
  const { event, history, missing, council } = moment;
  const { register } = context;
  const amount = parseAmount(check.held_for ?? "");
  if (!event || !amount) return { options: [{ label: "", holds: null, finding: missing }], rows: [] };
  if (!range.has(event.grades.overall))
    return {
      options: [
        {
          label: "by the latest grade",
          holds: false,
          finding: `${startSentence(naming.report)} ${saysOverall(event)}.`,
        },
      ],
      rows: [event],
    };
  const broken = history.findLastIndex(({ grades }) => !range.has(grades.overall));
  const run = history.slice(broken + 1);
  const first = run[0] ?? event;
  const day = dayOf({ ...check, inspection: undefined }, context);
  const next = (register.inspectionsOf.get(council) ?? []).find(
    ({ published, kind }) => published > event.published && published <= day && kind !== "focused-visit",
  );
  const reported = context.inspections.includes(event.id);
  const end = next?.published ?? (reported ? event.published : day);
  const until = reported || next ? `the report of ${formatDate(end)}` : formatDate(end);
  const years = yearOf(end) - yearOf(first.published) + 1;
  const open = broken < 0 && amount.mode !== "at most" && amount.mode !== "fewer than";
  const said =
    run.length > 1
      ? `Every report on ${naming.names} from ${formatDate(first.published)} to ${formatDate(event.published)} gave ${range.words} overall. `
      : "";
  const options = lengthOptions(
    amount,
    [
      {
        how: reported || next ? "from report to report" : "from the report",
        from: first.published,
        to: end,
        finding: (length) =>
          `${said}From the report on ${naming.names} of ${formatDate(first.published)} to ${until} it is ${length}.`,
      },
      {
        how: "from the beginning of the first inspection",
        from: first.start,
        to: end,
        finding: (length) =>
          `From ${formatDate(first.start ?? "")}, when the first inspection began, to ${until} it is ${length}.`,
      },
    ],
    open,
  );
  const calendar: Option = {
    label: "counting calendar years, the first and the last included",
    figure: `${yearOf(first.published)} to ${yearOf(end)}`,
    holds: unitOf(amount) === "years" && fits(amount, years),
    finding: `${yearOf(first.published)} to ${yearOf(end)} is ${counted(years, "calendar year")}, the first and the last included.`,
  };
  return { options: [...options, calendar], rows: run, limits: [beginning(register, run)] };
}

/** The days from one report to another: what "fastest" measures. */
export function daysBetween(before: Inspection, now: Inspection): number {
  return timeBetween(before.published, now.published).days;
}
