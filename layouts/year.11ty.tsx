import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { YearProps } from "../src/pages/year.11ty.ts";
import { Event } from "./components/event.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";

export const data = entryInDocument;

/** One year of the timeline. */
export default function Year({ entry }: LayoutData<YearProps>) {
  const { year, events, paging, earlier, later } = entry.props();
  return (
    <>
      <PageHead heading={String(year)} />
      <ol class="events">
        {events.map((event) => (
          <Event key={event.anchor} event={event} level={2} />
        ))}
      </ol>
      <Paging paging={paging} />
      <nav class="steps" aria-label="Other years">
        {earlier ? (
          <p>
            <span class="label">Earlier</span>
            <Link to={earlier.address} rel="prev">
              {earlier.year}
            </Link>
          </p>
        ) : null}
        {later ? (
          <p>
            <span class="label">Later</span>
            <Link to={later.address} rel="next">
              {later.year}
            </Link>
          </p>
        ) : null}
      </nav>
    </>
  );
}
