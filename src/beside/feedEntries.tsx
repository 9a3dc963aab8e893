import { renderToString } from "preact-render-to-string";
import { Html } from "../../layouts/components/frame/raw.tsx";
import type { Printing, Release } from "../archive/model.ts";
import { speakerName } from "../archive/printings.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, formatDate, londonNoon } from "../domain/dates.ts";
import { titleInText } from "../domain/release.ts";
import { startSentence } from "../domain/sentences.ts";

/** A release in a feed. */
export interface FeedEntry {
  /** A `tag:` URI (RFC 4151), which neither a new domain nor a new file name changes. */
  readonly id: string;
  readonly title: string;
  /** The page of the release, whole. */
  readonly url: string;
  readonly source: { readonly url: string; readonly publisher: string };
  readonly summary: string | null;
  /** The whole account, with quotations and corrections, as HTML. */
  readonly html: string;
  /** Noon in London of the day; null unless the day is known. RFC 3339. */
  readonly published: string | null;
  /** Noon in London of the day on which the entry last became news. RFC 3339. */
  readonly updated: string;
  /** The names of the councils. */
  readonly tags: readonly string[];
}

/** The day on which a release became news to subscribers: corrected, else added, else published. */
export function newsDay({ updated, added, date }: Release): CalendarDay {
  return [updated, added].reduce<CalendarDay>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    updated ?? added ?? date.last,
  );
}

/** A year in which the hosts of archives that name no `feed_ids` were theirs. Never to be changed: it is in the ids of their feeds. */
const YEAR = 2026;

/** The id of a page in feeds: it starts as `feed_ids` in site.yaml says, else with the site's host. */
export function feedId({ archive, location }: Site, address: string): string {
  const start = archive.site.feed_ids ?? `${new URL(location.origin).hostname},${YEAR}`;
  return `tag:${start}:${address}`;
}

/** The entry of a release. */
export function feedEntry(site: Site, release: Release): FeedEntry {
  const { date, source, aliases, slug } = release;
  const url = site.location.absolute(addresses.release(slug));
  return {
    // The first name that the release had is its oldest; other aliases may be added at any time.
    id: feedId(site, aliases.find((one) => one.startsWith(addresses.releases)) ?? addresses.release(slug)),
    title: titleInText(release),
    url,
    source: { url: source.url, publisher: source.publisher },
    summary: release.summary ?? null,
    html: absoluteLinks(renderToString(<EntryContent release={release} />), url, site),
    published: date.precision === "day" && !date.orLater ? londonNoon(date.last) : null,
    updated: londonNoon(newsDay(release)),
    tags: release.councils.map(({ name }) => name),
  };
}

/** Feed readers show an entry away from the site, and from its page. */
function absoluteLinks(html: string, page: string, { location }: Site): string {
  return html
    .replaceAll(' href="/', ` href="${location.absolute("/")}`)
    .replaceAll(' href="#', ` href="${page}#`);
}

function EntryContent({ release }: { release: Release }) {
  const { body, printings, corrections, source, date, summary } = release;
  const placed = new Set(
    body.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "quote" ? [part.id] : []))),
  );
  return (
    <>
      {summary ? <p>{summary}</p> : null}
      {body.sections.map((section) => (
        <Section key={section.id} section={section} printings={printings} />
      ))}
      {printings
        .filter(({ id }) => !placed.has(id))
        .map((printing) => (
          <Quotation key={printing.id} printing={printing} />
        ))}
      {corrections.map((correction) => (
        <p key={`${correction.date} ${correction.text}`}>
          Corrected {formatDate(correction.date)}: {correction.text}
        </p>
      ))}
      <p>
        Published by {source.publisher}, {formatDate(date)}: <a href={source.url}>the original</a>.
      </p>
    </>
  );
}

interface SectionProps {
  readonly section: Release["body"]["sections"][number];
  readonly printings: readonly Printing[];
}

function Section({ section: { heading, parts }, printings }: SectionProps) {
  return (
    <>
      {heading === null ? null : (
        <h2>
          <Html as="span" html={heading} />
        </h2>
      )}
      {parts.map((part, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and never move
        if (part.kind === "html") return <Html key={at} html={part.html} />;
        const printing = printings.find(({ id }) => part.kind === "quote" && id === part.id);
        return printing ? <Quotation key={printing.id} printing={printing} /> : null;
      })}
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
