import { compareText, groupBy } from "../domain/order.ts";
import type { Records } from "./load.ts";

/** The address of a source, and what names it: files of the content, or ids of inspections. */
export interface SourceAddress {
  readonly url: string;
  readonly namedBy: readonly string[];
  /** Whether only the register names it, as the address of an Ofsted report. */
  readonly report: boolean;
}

/** Every address of a source that the content names, in order: of releases, of their claims and archived copies, of offices, of reports. */
export function sourceAddresses({ releases, people, inspections, origins }: Records): SourceAddress[] {
  const named = (by: string, urls: readonly (string | null | undefined)[], report = false) =>
    urls.flatMap((url) => (url ? [{ url, by, report }] : []));
  const all = [
    ...releases.flatMap(({ origin, source, claims }) => [
      ...named(origin.file, [source.url, source.archived]),
      ...named(
        origin.file,
        claims.flatMap((claim) => (claim.sources ?? []).map(({ url }) => url)),
      ),
    ]),
    ...people.flatMap(({ offices }) =>
      named(
        origins.people.file,
        offices.map((office) => office.source),
      ),
    ),
    ...inspections.flatMap(({ id, reportUrl }) => named(id, [reportUrl], true)),
  ];
  return [...groupBy(all, ({ url }) => url)]
    .map(([url, names]) => ({
      url,
      namedBy: [...new Set(names.map(({ by }) => by))],
      report: names.every(({ report }) => report),
    }))
    .toSorted((a, b) => compareText(a.url, b.url));
}
