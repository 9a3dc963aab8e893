import { formatDate, formatSpan, isCalendarDay, parsePartialDate } from "../../domain/dates.ts";
import type { Inspection } from "../../domain/inspection.ts";

/** When inspectors were there, as far as the register has it: "9 to 13 September 2019", "June 2022"; null where it has nothing. */
export function whenInspected({ start, end }: Inspection): string | null {
  if (start && end && isCalendarDay(start) && isCalendarDay(end)) return formatSpan(start, end);
  const known = parsePartialDate(start ?? end ?? "");
  if (!known) return null;
  return start ? formatDate(known) : `to ${formatDate(known)}`;
}
