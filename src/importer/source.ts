import type { Council } from "../domain/inspection.ts";
import type { SourceKind } from "../domain/release.ts";

/** Who published a text, as its address says. */
export interface ReadSource {
  readonly publisher: string;
  readonly kind: SourceKind;
  /** Why a person should check it; null if the register decides it. */
  readonly unsure: string | null;
}

const LEADERS_BLOG = /\bleader(?:'s|s|-s)?[ /-](?:blog|column|diary|view)\b/i;
const OFSTED = /(?:^|\.)ofsted\.gov\.uk$/;
const NEWS =
  /\b(?:news|times|post|live|gazette|echo|mail|herald|chronicle|mercury|telegraph|argus|standard|express|star|bbc|itv|observer|guardian|independent|reporter|journal|press)\b/i;

/**
 * Who published a text: a council or its trust if the register knows the host, else a guess that a person should check.
 *
 * @param site The name that the page gives its site.
 */
export function sourceOf(url: string, site: string | undefined, councils: readonly Council[]): ReadSource {
  const { hostname, pathname } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./, "");
  const isOf = (website: string) => website !== "" && (host === website || host.endsWith(`.${website}`));
  const council = councils.find(({ website }) => isOf(website.toLowerCase()));
  const isBlog = LEADERS_BLOG.test(pathname.replaceAll(/[-_]/g, " "));
  if (council)
    return { publisher: council.officialName, kind: isBlog ? "leader-blog" : "council", unsure: null };
  if (OFSTED.test(host)) return { publisher: "Ofsted", kind: "ofsted", unsure: null };
  const letters = host.replaceAll(/[^a-z]/g, "");
  const trust = councils.flatMap(({ trusts }) => trusts).find((name) => letters.startsWith(lettersOf(name)));
  if (trust) return { publisher: trust, kind: "other", unsure: null };
  const publisher = site ?? host;
  const isNews = NEWS.test(publisher) || NEWS.test(host.replaceAll(/[.-]/g, " "));
  return {
    publisher,
    kind: isNews ? "news" : "other",
    unsure: "The register doesn’t know this site: is this its publisher, and its kind?",
  };
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, "");
}
