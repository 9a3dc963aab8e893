import type { EventView, Outcome } from "../../src/pages/views/event.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { FurtherReleases, ReleaseItem } from "./releaseItem.tsx";
import { When } from "./when.tsx";

/** An entry of the timeline: what inspectors reported that day, and the releases that told of it. */
export function Event({ event, level }: { event: EventView; level: 2 | 4 }) {
  const { facets } = event;
  const Heading = `h${level}` as const;
  return (
    <li
      class="event"
      id={event.anchor}
      data-council={facets.council.join(" ")}
      data-rating={facets.rating.join(" ")}
      data-year={facets.year.join(" ")}
      data-event={facets.event.join(" ")}
      data-source={facets.source.join(" ")}
    >
      <Heading>
        <When date={event.date} /> <span class="what">{event.label}</span>
      </Heading>
      {event.outcomes.length > 0 ? (
        <ul class="outcomes">
          {event.outcomes.map((outcome) => (
            <OutcomeLine key={outcome.address} outcome={outcome} />
          ))}
        </ul>
      ) : null}
      {event.country ? <p class="country-then">{event.country}</p> : null}
      {event.releases.length > 0 ? (
        <ul class="told">
          {event.releases.map((release) => (
            <ReleaseItem key={release.slug} release={release} level={level === 4 ? 5 : 3} />
          ))}
        </ul>
      ) : null}
      <FurtherReleases further={event.further} />
    </li>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome }) {
  return (
    <li>
      <span class="council">
        <Link to={outcome.councilAddress}>{outcome.council}</Link>
      </span>{" "}
      {outcome.overall ? (
        <GradeMark grade={outcome.overall} />
      ) : (
        <span class="grade none">No grade: a focused visit</span>
      )}{" "}
      {outcome.below.length > 0 ? (
        <span class="below-list">
          {outcome.overall === "outstanding" ? "but " : ""}
          {outcome.below.map(({ label, grade }) => (
            <span class="below" key={label}>
              {label} <GradeMark grade={grade} />
            </span>
          ))}
        </span>
      ) : null}{" "}
      <span class="ways">
        <Link to={outcome.address} label={`${outcome.kind}: ${outcome.council}`}>
          {outcome.kind}
        </Link>
        {outcome.reportUrl ? (
          <Link to={outcome.reportUrl} class="out" label={`Ofsted’s report on ${outcome.council}`}>
            Ofsted’s report
          </Link>
        ) : null}
      </span>
    </li>
  );
}
