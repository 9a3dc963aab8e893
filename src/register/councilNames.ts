import type { Council } from "../domain/inspection.ts";
import { slugOf } from "../domain/slugs.ts";
import { closest, quoted } from "../domain/suggestions.ts";

/** Words that many councils have in their names. */
const COMMON = new Set(
  [
    "council",
    "county",
    "city",
    "district",
    "metropolitan",
    "unitary",
    "authority",
    "london",
    "royal",
    "borough",
  ].concat(["of", "the", "mbc", "cc"]),
);

/** The council that a name other than its slug means: its name, an alias, or one of these without the common words. */
export function councilMeant(written: string, councils: readonly Council[]): Council | null {
  const namesOf = ({ slug, name, officialName, aliases }: Council) => [slug, name, officialName, ...aliases];
  const same = (a: string, b: string) => slugOf(a) === slugOf(b);
  const exact = councils.find((council) => namesOf(council).some((name) => same(name, written)));
  if (exact) return exact;
  const alike = councils.filter((council) =>
    namesOf(council).some((name) => core(name) === core(written) && core(name) !== ""),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function core(name: string): string {
  return slugOf(name)
    .split("-")
    .filter((word) => !COMMON.has(word))
    .join("-");
}

/** Whether each word is short for the word at its place in a name: “N. Lincs”, “Herts”. */
function isShortFor(written: string, name: string): boolean {
  const [short, long] = [core(written).split("-"), core(name).split("-")];
  const fits = (word: string, at: number) => {
    const letters = [...word].map((letter, place) => (place === 0 ? letter : `[^${letter}]*${letter}`));
    return new RegExp(`^${letters.join("")}`).test(long[at] ?? "");
  };
  return short.length === long.length && short.every(fits);
}

/** ` Write "kent".` or ` Did you mean "kent"?`: what to write instead of something that is not the slug of a council; empty if unknown. */
export function councilSuggestion(written: string, councils: readonly Council[]): string {
  const meant = councilMeant(written, councils);
  if (meant) return ` Write ${quoted(meant.slug)}`;
  const names = new Map(
    councils.flatMap(({ slug, name, officialName }) =>
      [slug, name, officialName].map((one) => [one, slug] as const),
    ),
  );
  const near = closest(written, names.keys());
  const longer = councils.filter(({ name }) => isShortFor(written, name));
  const slug = longer.length === 1 ? longer[0]?.slug : names.get(near ?? "");
  return slug === undefined ? "" : ` Did you mean ${quoted(slug)}?`;
}
