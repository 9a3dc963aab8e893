import type { Release } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { londonNoon } from "../domain/dates.ts";
import { compareText } from "../domain/order.ts";
import { LANGUAGE } from "../domain/sentences.ts";
import { type FeedEntry, feedEntry, feedId, newsDay } from "./feedEntries.tsx";
import type { OutputFile } from "./output.ts";
import { formatJson, xmlDocument } from "./serialise.ts";

/** The most releases in the feed of the archive, and in that of a council. */
const MOST = 50;
const MOST_OF_COUNCIL = 20;

/** A feed: of the whole archive, or of one council. */
interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to, from the site's root. */
  readonly page: string;
  /** What became news last comes first: a release that is added or corrected today reaches subscribers however old it is. */
  readonly releases: readonly Release[];
}

/** The feeds, each as Atom and as JSON Feed: that of the archive first, then each council's, empty ones too. */
export function* feedFiles(site: Site): Generator<OutputFile> {
  for (const feed of feedsOf(site)) {
    yield { address: addresses.atom(feed.page), make: () => atom(site, feed) };
    yield { address: addresses.jsonFeed(feed.page), make: () => formatJson(jsonFeed(site, feed)) };
  }
}

function feedsOf({ archive }: Site): Feed[] {
  const { name, description } = archive.site;
  const all = { title: name, description, page: addresses.timeline };
  const councils = archive.councilsWithPages.map((council) => ({
    title: `${council.name} in ${name}`,
    description: `Releases about inspections of children’s services in ${council.name}.`,
    page: addresses.council(council.slug),
    releases: newest(archive.releasesOfCouncil.get(council.slug) ?? [], MOST_OF_COUNCIL),
  }));
  return [{ ...all, releases: newest(archive.releases, MOST) }, ...councils];
}

function newest(releases: readonly Release[], most: number): Release[] {
  return releases
    .filter(({ draft, withdrawn }) => !draft && !withdrawn)
    .toSorted((a, b) => compareText(newsDay(b), newsDay(a)) || compareText(a.slug, b.slug))
    .slice(0, most);
}

/** A feed as Atom. Source: RFC 4287. */
function atom(site: Site, feed: Feed): string {
  const { archive, location } = site;
  const self = location.absolute(addresses.atom(feed.page));
  const { name, text_licence } = archive.site;
  const [latest] = feed.releases;
  return xmlDocument({
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": LANGUAGE,
      id: feedId(site, addresses.atom(feed.page)),
      title: feed.title,
      subtitle: feed.description,
      updated: londonNoon(latest ? newsDay(latest) : archive.register.asAt),
      author: { name, uri: location.absolute(addresses.timeline) },
      rights: `${text_licence.name}, ${text_licence.url}; quotations are their speakers’.`,
      link: [
        { "@_rel": "self", "@_type": "application/atom+xml", "@_href": self },
        { "@_rel": "alternate", "@_type": "text/html", "@_href": location.absolute(feed.page) },
      ],
      entry: feed.releases.map((release) => atomEntry(feedEntry(site, release))),
    },
  });
}

function atomEntry(entry: FeedEntry): object {
  return {
    id: entry.id,
    title: entry.title,
    ...(entry.published === null ? {} : { published: entry.published }),
    updated: entry.updated,
    link: [
      { "@_rel": "alternate", "@_type": "text/html", "@_href": entry.url },
      { "@_rel": "via", "@_href": entry.source.url, "@_title": entry.source.publisher },
    ],
    category: entry.tags.map((tag) => ({ "@_term": tag })),
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    content: { "@_type": "html", "#text": entry.html },
  };
}

/** A feed as JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
function jsonFeed(site: Site, feed: Feed): object {
  const { archive, location } = site;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: location.absolute(feed.page),
    feed_url: location.absolute(addresses.jsonFeed(feed.page)),
    language: LANGUAGE,
    authors: [{ name: archive.site.name, url: location.absolute(addresses.timeline) }],
    items: feed.releases.map((release) => jsonItem(feedEntry(site, release))),
  };
}

function jsonItem(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.source.url,
    title: entry.title,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    content_html: entry.html,
    ...(entry.published === null ? {} : { date_published: entry.published }),
    date_modified: entry.updated,
    tags: entry.tags,
  };
}
