import type { Archive, TimelineEvent } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import type { Inspection } from "../../../src/domain/inspection.ts";
import { inspectionKindLabel } from "../../../src/domain/judgements.ts";
import { eventLabel } from "../../../src/domain/release.ts";
import { Link } from "../frame/link.tsx";
import { Outcome } from "../outcome.tsx";
import { FurtherReleases, ReleaseItem } from "../releaseItem.tsx";
import { When } from "../text.tsx";
import { facetsOf } from "./facets.ts";

/** How many releases an entry lists with an inspection; all are on its page. */
const MOST = 8;

/** An entry of the timeline: what was found that day, and the releases about it. */
export function Event({
  archive,
  event,
  level,
}: {
  archive: Archive;
  event: TimelineEvent;
  level: 2 | 3 | 4;
}) {
  const { inspections, releases, date, councils } = event;
  const { council, rating, year, event: kind, source, verdict } = facetsOf(event);
  const Heading = `h${level}` as const;
  const [first] = inspections;
  return (
    <li
      class="event"
      id={`on-${event.id}`}
      data-council={council.join(" ")}
      data-rating={rating.join(" ")}
      data-year={year.join(" ")}
      data-event={kind.join(" ")}
      data-source={source.join(" ")}
      data-verdict={verdict.join(" ")}
    >
      <Heading>
        <When date={date} />
      </Heading>
      <div>
        <ul class="outcomes">
          {inspections.map((inspection) => (
            <OutcomeLine key={inspection.id} archive={archive} inspection={inspection} />
          ))}
          {inspections.length === 0
            ? councils.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to={addresses.council(slug)} class="council">
                    {name}
                  </Link>{" "}
                  <span class="grade none">{kind.map(eventLabel).join(", ")}</span>
                </li>
              ))
            : null}
        </ul>
        {releases.length > 0 ? (
          <ul class="about">
            {releases.slice(0, MOST).map((release) => (
              <ReleaseItem
                key={release.slug}
                release={release}
                level={level === 4 ? 5 : level === 3 ? 4 : 3}
              />
            ))}
          </ul>
        ) : null}
        {first && releases.length > MOST ? (
          <FurtherReleases
            further={{ count: releases.length - MOST, address: addresses.inspection(first.id) }}
          />
        ) : null}
      </div>
    </li>
  );
}

function OutcomeLine({ archive, inspection }: { archive: Archive; inspection: Inspection }) {
  const name = archive.register.councils.get(inspection.council)?.name ?? inspection.council;
  const kind = inspectionKindLabel(inspection.kind);
  return (
    <li>
      <Link to={addresses.council(inspection.council)} class="council">
        {name}
      </Link>{" "}
      <Outcome inspection={inspection} />{" "}
      <span class="links">
        <Link to={addresses.inspection(inspection.id)} label={`${kind}: ${name}`}>
          {kind}
        </Link>
        {inspection.reportUrl ? (
          <Link to={inspection.reportUrl} class="out" label={`The report on ${name}`}>
            Report
          </Link>
        ) : null}
      </span>
    </li>
  );
}
