import { DateTime } from "luxon";
import type { CalendarDay } from "../domain/dates.ts";

/** Today, as a calendar day in London. The one place that reads the clock, for “is this date in the future?”. */
export function today(): CalendarDay {
  return DateTime.now().setZone("Europe/London").toFormat("yyyy-LL-dd");
}
