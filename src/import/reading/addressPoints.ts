import type { Council } from "../../domain/inspection.ts";
import type { CouncilFinder } from "./councilMentions.ts";

/** How much an address speaks for a council: its own site, a site with its name in the host, a name in the path. */
export function addressPoints(council: Council, url: string | undefined, finder: CouncilFinder): number {
  if (!url || !URL.canParse(url)) return 0;
  const { hostname, pathname } = new URL(url);
  const own = council.website.toLowerCase();
  if (own !== "" && (hostname === own || hostname.endsWith(`.${own}`))) return 6;
  const host = hostname.replace(/^www\./, "").replaceAll(/[^a-z]/g, "");
  const names = [council.slug, ...council.aliases, own.replace(/\.gov\.uk$/, "")].map((name) =>
    name.toLowerCase().replaceAll(/[^a-z]/g, ""),
  );
  let points = names.some(
    (name) => name.length >= 4 && host.startsWith(name) && !/^shire/.test(host.slice(name.length)),
  )
    ? 3
    : 0;
  const path = pathname.replaceAll(/[-_/+.]+/g, " ").replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const said = path.replaceAll(/\b(?:And|Upon|With|Of|On|The)\b/g, (word) => word.toLowerCase());
  if (finder.find(said).some((mention) => mention.council === council)) points += 2;
  return points;
}
