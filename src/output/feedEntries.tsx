import { renderToString } from "preact-render-to-string";
import type { Printing, Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, formatDate } from "../domain/dates.ts";
import { startSentence } from "../domain/sentences.ts";
import type { Site } from "../pages/site.ts";
import { speakerName } from "../pages/views/listings.ts";

/** A feed: of the whole archive, or of one council. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to, from the site's root. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
  /** The day of the latest entry; the register's where there is none. */
  readonly updated: CalendarDay;
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
  /** Only where the day is known. */
  readonly published: CalendarDay | null;
  /** The day of the last change of the record, else the last day of the period that the release's date names. */
  readonly updated: CalendarDay;
  /** The names of the councils. */
  readonly tags: readonly string[];
}

/** How many releases a feed has at most. */
const NEWEST = 50;

/** All feeds: that of the archive first, then each council's, empty ones too. Newest release first; no drafts. */
export function feedsOf(site: Site): Feed[] {
  const { archive } = site;
  const made = new Map<Release, FeedEntry>();
  const entryOf = (release: Release): FeedEntry => {
    const entry = made.get(release) ?? feedEntry(site, release);
    made.set(release, entry);
    return entry;
  };
  const feed = (about: Pick<Feed, "title" | "description" | "page">, releases: readonly Release[]): Feed => {
    const entries = releases
      .filter(({ draft }) => !draft)
      .slice(0, NEWEST)
      .map(entryOf);
    const days = entries.map(({ updated }) => updated).toSorted();
    return { ...about, entries, updated: days.at(-1) ?? archive.register.asAt };
  };
  const { name, description } = archive.site;
  return [
    feed({ title: name, description, page: addresses.timeline }, archive.releases),
    ...[...archive.register.councils.values()].map((council) =>
      feed(
        {
          title: `${council.name} in ${name}`,
          description: `Releases about inspections of children’s services in ${council.name}.`,
          page: addresses.council(council.slug),
        },
        archive.releasesOfCouncil.get(council.slug) ?? [],
      ),
    ),
  ];
}

function feedEntry({ location }: Site, release: Release): FeedEntry {
  const url = location.absolute(addresses.release(release.slug));
  return {
    id: url,
    title: release.title,
    url,
    source: { url: release.source.url, publisher: release.source.publisher },
    summary: release.summary ?? null,
    html: renderToString(<EntryContent release={release} />),
    published: release.date.precision === "day" && !release.date.orLater ? release.date.last : null,
    updated: release.updated ?? release.date.last,
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
