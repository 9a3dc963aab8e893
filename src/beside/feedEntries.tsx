import { renderToString } from "preact-render-to-string";
import type { Printing, Release } from "../archive/model.ts";
import { speakerName } from "../archive/printings.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, formatDate, londonMidnight } from "../domain/dates.ts";
import { titleInText } from "../domain/release.ts";
import { startSentence } from "../domain/sentences.ts";

/** A feed: of the whole archive, or of one council. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to, from the site's root. */
  readonly page: string;
  /** Newest first. */
  readonly releases: readonly Release[];
  /** One for each release; made when asked for. */
  readonly entries: () => readonly FeedEntry[];
  /** When its latest entry was; the day of the register where there is none. RFC 3339. */
  readonly updated: string;
}

/** A release in a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** The page of the release, whole. */
  readonly url: string;
  readonly source: { readonly url: string; readonly publisher: string };
  readonly summary: string | null;
  /** Summary, quotations and corrections as HTML. */
  readonly html: string;
  /** Only where the day is known. RFC 3339. */
  readonly published: string | null;
  /** When the record last changed, else the last day of the period that the release's date names. RFC 3339. */
  readonly updated: string;
  /** The names of the councils. */
  readonly tags: readonly string[];
}

/** How many releases the feed of the archive has at most, and that of a council. */
const NEWEST = 50;
const NEWEST_OF_COUNCIL = 20;

/** All feeds: that of the archive first, then each council's, empty ones too. Newest release first; no drafts. */
export function feedsOf(site: Site): Feed[] {
  const { archive } = site;
  const { name, description } = archive.site;
  const instants = new Map<CalendarDay, string>();
  const midnight = (day: CalendarDay) => remember(instants, day, londonMidnight);
  const made = new Map<Release, FeedEntry>();
  const feed = (
    about: Pick<Feed, "title" | "description" | "page">,
    releases: readonly Release[] = [],
    most = NEWEST_OF_COUNCIL,
  ): Feed => {
    const newest = releases.filter(({ draft }) => !draft).slice(0, most);
    const latest = newest.map(changed).toSorted().at(-1) ?? archive.register.asAt;
    return {
      ...about,
      releases: newest,
      entries: () =>
        newest.map((release) => remember(made, release, () => feedEntry(site, release, midnight))),
      updated: midnight(latest),
    };
  };
  return [
    feed({ title: name, description, page: addresses.timeline }, archive.releases, NEWEST),
    ...archive.councilsWithPages.map((council) =>
      feed(
        {
          title: `${council.name} in ${name}`,
          description: `Releases about inspections of children’s services in ${council.name}.`,
          page: addresses.council(council.slug),
        },
        archive.releasesOfCouncil.get(council.slug),
      ),
    ),
  ];
}

/** What a map holds for a key, made once. */
function remember<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = map.get(key) ?? make(key);
  map.set(key, value);
  return value;
}

function changed(release: Release): CalendarDay {
  return release.updated ?? release.date.last;
}

function feedEntry({ location }: Site, release: Release, midnight: (day: CalendarDay) => string): FeedEntry {
  const { date } = release;
  const url = location.absolute(addresses.release(release.slug));
  return {
    id: url,
    title: titleInText(release),
    url,
    source: { url: release.source.url, publisher: release.source.publisher },
    summary: release.summary ?? null,
    html: renderToString(<EntryContent release={release} />),
    published: date.precision === "day" && !date.orLater ? midnight(date.last) : null,
    updated: midnight(changed(release)),
    tags: release.councils.map(({ name }) => name),
  };
}

function EntryContent({ release }: { release: Release }) {
  return (
    <>
      {release.summary ? <p>{release.summary}</p> : null}
      {release.printings.map((printing) => (
        <Quotation key={printing.id} printing={printing} />
      ))}
      {release.corrections.map(({ date, text }) => (
        <p key={`${date} ${text}`}>
          Corrected {formatDate(date)}: {text}
        </p>
      ))}
      <p>
        Published by {release.source.publisher}, {formatDate(release.date)}:{" "}
        <a href={release.source.url}>the original</a>.
      </p>
    </>
  );
}

function Quotation({ printing }: { printing: Printing }) {
  const speaker = [speakerName(printing), printing.role, printing.organisation];
  return (
    <>
      <blockquote>
        {printing.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <p>{startSentence(speaker.filter((part) => part !== undefined).join(", "))}</p>
    </>
  );
}
