import type { Archive, TimelineEvent } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { eventSize } from "./event.ts";
import { cut } from "./paging.ts";

/** How many inspections and releases the front page shows in full, so that it stays under 100 KB with its filters. */
export const FRONT_PAGE = 50;

/** How many inspections and releases a page of a year lists. */
export const YEAR_PAGE = 60;

/** Whether the front page shows the whole timeline. */
export function isShownWhole({ events }: Pick<Archive, "events">): boolean {
  return events.reduce((sum, event) => sum + eventSize(event), 0) <= FRONT_PAGE;
}

/** The pages of a year, with the events that stand on each. */
export function pagesOfYear(
  year: number,
  events: readonly TimelineEvent[],
): { readonly address: string; readonly events: readonly TimelineEvent[] }[] {
  return cut(events, YEAR_PAGE, eventSize).map((part, at) => ({
    address: addresses.listPage(addresses.year(year), at + 1),
    events: part,
  }));
}
