import type { ComponentChildren } from "preact";
import type { Archive, TimelineEvent } from "../../../src/archive/model.ts";
import { VERDICTS, verdictLabel } from "../../../src/claims/findings.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { gradeLabel, RATINGS } from "../../../src/domain/grades.ts";
import { compareText } from "../../../src/domain/order.ts";
import { EVENTS, eventLabel, SOURCE_KINDS, sourceKindLabel } from "../../../src/domain/release.ts";
import { counted, startSentence } from "../../../src/domain/sentences.ts";
import { Link } from "../frame/link.tsx";
import { type Facets, facetsOf } from "./facets.ts";

interface FiltersProps {
  readonly archive: Archive;
  /** The entries that this page has. */
  readonly listed: readonly TimelineEvent[];
}

/** With more councils than this the choice is of those on the page: the page of all councils is there to find one in. */
const MANY = 60;

/**
 * One line of choices above the timeline. Each is a link to the page that shows the same; the script turns those that this page can
 * answer into checkboxes.
 */
export function Filters({ archive, listed }: FiltersProps) {
  const facets = archive.events.map(facetsOf);
  const { councils } = archive.register;
  const nameOf = (slug: string) => councils.get(slug)?.name ?? slug;
  const many = new Set(facets.flatMap(({ council }) => council)).size > MANY;
  const all = counted(archive.events.length, "entry", "entries");
  const partial = listed.length < archive.events.length;
  return (
    <div class="filters" id="filters" data-partial={partial || undefined}>
      <Filter label="Council">
        <Choices
          facet="council"
          entries={
            many ? listed.map((event) => facetsOf(event).council) : facets.map(({ council }) => council)
          }
          order={(a, b) => compareText(nameOf(a), nameOf(b))}
          label={nameOf}
          address={addresses.council}
        />
        {many ? <Link to={addresses.councils}>All councils</Link> : null}
      </Filter>
      <Filter label="Grade">
        <Choices
          facet="rating"
          entries={facets.map(({ rating }) => rating)}
          order={inOrder(RATINGS)}
          label={gradeLabel}
          address={addresses.rating}
        />
      </Filter>
      <Filter label="Year">
        <Choices
          facet="year"
          entries={facets.map(({ year }) => year)}
          order={(a, b) => b - a}
          label={String}
          address={addresses.year}
        />
      </Filter>
      <Filter label="Event">
        <Choices
          facet="event"
          entries={facets.map(({ event }) => event)}
          order={inOrder(EVENTS)}
          label={eventLabel}
          address={(event) => (event === "inspection" ? addresses.inspections : addresses.rating("none"))}
        />
      </Filter>
      <Filter label="More">
        <Choices
          heading="Source"
          facet="source"
          entries={facets.map(({ source }) => source)}
          order={inOrder(SOURCE_KINDS)}
          label={(kind) => startSentence(sourceKindLabel(kind))}
          address={addresses.source}
        />
        <Choices
          heading="A claim in it is"
          facet="verdict"
          entries={facets.map(({ verdict }) => verdict)}
          order={inOrder(VERDICTS)}
          label={verdictLabel}
          address={(verdict) => addresses.claimsBy("verdict", verdict)}
        />
      </Filter>
      <p class="filter-status">
        <span role="status">{partial ? `The latest ${listed.length} of ${all}` : startSentence(all)}</span>
      </p>
    </div>
  );
}

/** The order of a list. */
function inOrder<Value>(list: readonly Value[]) {
  return (a: Value, b: Value) => list.indexOf(a) - list.indexOf(b);
}

function Filter({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="filter" name="filter">
      <summary>{label}</summary>
      <div class="choices">{children}</div>
    </details>
  );
}

interface ChoicesProps<Value extends string | number> {
  readonly facet: keyof Facets;
  readonly heading?: string;
  /** The values that each entry of the timeline has. */
  readonly entries: readonly (readonly Value[])[];
  readonly order: (a: Value, b: Value) => number;
  readonly label: (value: Value) => string;
  /** The page that shows the same without a script. */
  readonly address: (value: Value) => string;
}

/** The values of a facet, each with how many entries have it. */
function Choices<Value extends string | number>(props: ChoicesProps<Value>) {
  const { facet, heading, entries, order, label, address } = props;
  const counts = new Map<Value, number>();
  for (const value of entries.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (
    <>
      {heading ? <p class="label">{heading}</p> : null}
      <ul data-facet={facet}>
        {[...counts]
          .toSorted(([a], [b]) => order(a, b))
          .map(([value, count]) => (
            <li key={value} data-value={address(value).endsWith(`/${value}/`) ? undefined : value}>
              <Link to={address(value)}>{label(value)}</Link> <b>{count}</b>
            </li>
          ))}
      </ul>
    </>
  );
}
