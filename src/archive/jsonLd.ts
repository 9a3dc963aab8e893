import { addresses } from "../domain/addresses.ts";
import { machineDate } from "../domain/dates.ts";
import { LANGUAGE } from "../domain/sentences.ts";
import type { Release } from "./model.ts";
import { printingAddress } from "./printings.ts";
import type { Site } from "./site.ts";

/**
 * What a release's page tells machines, in schema.org's terms: the page, the article it is about (as published by its source),
 * and the quotations. An unnamed speaker is no Person.
 */
export function releaseJsonLd(site: Site, release: Release): object[] {
  const { location, archive } = site;
  const article = {
    "@type": "NewsArticle",
    "@id": release.source.url,
    headline: release.title,
    url: release.source.url,
    inLanguage: LANGUAGE,
    ...(machineDate(release.date) ? { datePublished: machineDate(release.date) } : {}),
    publisher: { "@type": "Organization", name: release.source.publisher },
    about: release.councils.map((council) => ({
      "@type": "GovernmentOrganization",
      name: council.officialName,
    })),
  };
  return [
    {
      "@type": "WebPage",
      name: release.title,
      url: location.absolute(addresses.release(release.slug)),
      ...(release.summary ? { description: release.summary } : {}),
      isPartOf: { "@type": "WebSite", name: archive.site.name, url: location.absolute(addresses.timeline) },
      mainEntity: { "@id": release.source.url },
    },
    article,
    ...release.printings.map((printing) => ({
      "@type": "Quotation",
      "@id": location.absolute(printingAddress(printing)),
      text: printing.paragraphs.join("\n\n"),
      isPartOf: { "@id": release.source.url },
      ...(printing.speaker === undefined
        ? {}
        : { spokenByCharacter: { "@type": "Person", name: printing.person?.name ?? printing.speaker } }),
    })),
  ];
}
