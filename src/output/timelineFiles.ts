import type { TimelineEvent } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import { groupBy } from "../domain/order.ts";
import type { Site } from "../pages/site.ts";
import { facetsOf } from "../pages/views/event.ts";
import { isShownWhole, pagesOfYear } from "../pages/views/timelinePages.ts";
import type { LazyFile } from "./writeOutput.ts";

/**
 * Where the front page can’t show the whole timeline, what its script filters, year by year: the pages of the year, and for each
 * event on them, in order, what it is. The events themselves are then taken from those pages. A part of the front page, like a
 * script: no address that is published for ever.
 */
export function* timelineFiles({ archive, location }: Site): Generator<LazyFile> {
  if (isShownWhole(archive)) return;
  for (const [year, events] of groupBy(archive.events, ({ date }) => yearOf(date)))
    yield {
      address: addresses.timelineData(year),
      of: events.flatMap(({ id, releases }) => [id, ...releases]),
      make: () =>
        JSON.stringify({
          year,
          pages: pagesOfYear(year, events).map((page) => ({
            address: location.href(page.address),
            events: page.events.map(summary),
          })),
        }),
    };
}

/** Councils, ratings, event and sources, each as the entry on the page has it: several with spaces between them. */
function summary(event: TimelineEvent): string[] {
  const { council, rating, event: kind, source } = facetsOf(event);
  return [council, rating, kind, source].map((values) => values.join(" "));
}
