import {
  type CalendarDay,
  formatDate,
  formatDateShort,
  machineDate,
  type PartialDate,
} from "../../src/domain/dates.ts";

/** A date as people write it, with its precision, in a `<time>` where HTML can say it. */
export function When({ date, short = false }: { date: PartialDate | CalendarDay; short?: boolean }) {
  const words = short ? formatDateShort(date) : formatDate(date);
  const machine = typeof date === "string" ? date : machineDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : <span>{words}</span>;
}
