import { type Verdict, verdictLabel } from "../claims/findings.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate, machineDate } from "../domain/dates.ts";
import { titleInText } from "../domain/release.ts";
import { LANGUAGE } from "../domain/sentences.ts";
import { answerTo, claimPage, leadOf } from "./claims.ts";
import type { JoinedClaim, Release } from "./model.ts";
import { printingAddress, speakerName } from "./printings.ts";
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
      ...(printing.speaker.isNamed && {
        spokenByCharacter: { "@type": "Person", name: speakerName(printing) },
      }),
    })),
  ];
}

/** Verdicts on schema.org's scale of ratings; a claim that can't be decided has none, and no review. */
const RATINGS: Partial<Record<Verdict, number>> = { supported: 3, "partly-supported": 2, contradicted: 1 };

/**
 * A claim and its review, in schema.org's terms (https://schema.org/ClaimReview). What was claimed is the publisher's of each
 * release; the day of the review is that of the register, or the one on which the sources were compared.
 */
export function claimJsonLd({ location, archive }: Site, claim: JoinedClaim): object[] {
  const lead = leadOf(claim);
  const rating = RATINGS[claim.verdict];
  const reviewed = lead.decidedBy === "register" ? archive.register.asAt : lead.checked;
  if (rating === undefined || reviewed === null) return [];
  const [first, ...others] = claim.printings.map(({ release }) => ({
    "@type": "CreativeWork",
    headline: release.title,
    url: release.source.url,
    publisher: { "@type": "Organization", name: release.source.publisher },
    ...(machineDate(release.date) ? { datePublished: machineDate(release.date) } : {}),
  }));
  return [
    {
      "@type": "ClaimReview",
      url: location.absolute(claimPage(lead)),
      claimReviewed: lead.says,
      datePublished: reviewed,
      inLanguage: LANGUAGE,
      author: {
        "@type": "Organization",
        name: archive.site.name,
        url: location.absolute(addresses.timeline),
      },
      reviewBody: answerTo(lead),
      reviewRating: {
        "@type": "Rating",
        ratingValue: rating,
        worstRating: 1,
        bestRating: 3,
        alternateName: verdictLabel(claim.verdict),
      },
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Organization", name: lead.release.source.publisher },
        ...(first ? { firstAppearance: first } : {}),
        ...(others.length > 0 ? { appearance: others } : {}),
        ...(machineDate(lead.release.date) ? { datePublished: machineDate(lead.release.date) } : {}),
      },
    },
  ];
}

/** How to cite a release's page: publisher, title, date as far as known, and where it is recorded. */
export function citationSentence({ archive, location }: Site, release: Release): string {
  const title = release.title_by === "archive" ? `[${release.title}]` : `“${titleInText(release)}”`;
  const page = location.absolute(addresses.release(release.slug));
  return `${release.source.publisher}, ${title}, ${formatDate(release.date)}. Recorded in ${archive.site.name}, ${page}`;
}
