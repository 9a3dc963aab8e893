import { closest } from "../../domain/suggestions.ts";
import type { Pagefind } from "./pagefind.ts";

/** How many of the best matches are searched for a word that begins like the one asked for. */
const LOOKED_AT = 3;
/** How many letters of a name may be wrong. */
const EDITS = 2;

/**
 * The words of a query that are nowhere in the index. Pagefind would answer each with the longest beginning of it that is: "Starmer"
 * with "st". Words in quotation marks are its own affair: it finds these exactly or not at all.
 */
export async function unknownWords(pagefind: Pagefind, query: string): Promise<string[]> {
  if (query.includes('"')) return [];
  const words = query.split(/\s+/).filter((word) => plainly(word) !== "");
  const known = await Promise.all(words.map((word) => isKnown(pagefind, plainly(word))));
  return words.filter((_, at) => !known[at]);
}

/** Whether a word is in the index, in this form or another, or is the beginning of one that is. */
async function isKnown(pagefind: Pagefind, word: string): Promise<boolean> {
  const exact = await pagefind.search(`"${word}"`, {});
  if (exact.results.length > 0) return true;
  const { results } = await pagefind.search(word, {});
  const found = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return found.some(({ content, meta }) =>
    [content, ...Object.values(meta)]
      .join(" ")
      .split(/\s+/)
      .flatMap((whole) => [whole, ...whole.split("-")])
      .some((own) => plainly(own).startsWith(word)),
  );
}

/** The query with the nearest name in place of each unknown word; null if one of them is near to none. */
export function meant(query: string, unknown: readonly string[], names: readonly string[]): string | null {
  const words = query
    .split(/\s+/)
    .map((word) => (unknown.includes(word) ? closest(word, names, EDITS) : word));
  return words.includes(null) ? null : words.join(" ");
}

/** As the index compares words: small letters, without accents and punctuation. */
function plainly(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
