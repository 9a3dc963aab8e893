import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { LANGUAGE } from "../domain/sentences.ts";
import { type Feed, type FeedEntry, feedsOf } from "./feedEntries.tsx";
import type { OutputFile } from "./files.ts";
import { formatJson } from "./json.ts";
import { xmlDocument } from "./xml.ts";

/** The feeds, each as Atom and as JSON Feed. */
export function* feedFiles(site: Site): Generator<OutputFile> {
  for (const feed of feedsOf(site)) {
    yield { address: addresses.atom(feed.page), make: () => atom(site, feed) };
    yield { address: addresses.jsonFeed(feed.page), make: () => formatJson(jsonFeed(site, feed)) };
  }
}

/** A feed as Atom. Source: RFC 4287. */
function atom({ archive, location }: Site, feed: Feed): string {
  const self = location.absolute(addresses.atom(feed.page));
  const { name, text_licence } = archive.site;
  return xmlDocument({
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": LANGUAGE,
      id: self,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updated,
      author: { name, uri: location.absolute(addresses.timeline) },
      rights: `${text_licence.name}, ${text_licence.url}; quotations are their speakers’.`,
      link: [
        { "@_rel": "self", "@_type": "application/atom+xml", "@_href": self },
        { "@_rel": "alternate", "@_type": "text/html", "@_href": location.absolute(feed.page) },
      ],
      entry: feed.entries().map(atomEntry),
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
function jsonFeed({ archive, location }: Site, feed: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: location.absolute(feed.page),
    feed_url: location.absolute(addresses.jsonFeed(feed.page)),
    language: LANGUAGE,
    authors: [{ name: archive.site.name, url: location.absolute(addresses.timeline) }],
    items: feed.entries().map((entry) => ({
      id: entry.id,
      url: entry.url,
      external_url: entry.source.url,
      title: entry.title,
      ...(entry.summary === null ? {} : { summary: entry.summary }),
      content_html: entry.html,
      ...(entry.published === null ? {} : { date_published: entry.published }),
      date_modified: entry.updated,
      tags: entry.tags,
    })),
  };
}
