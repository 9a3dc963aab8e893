/** Words that stand in nearly every text. In a large archive the index loads a quarter of a megabyte for each, to rule out next to nothing. */
const EVERYWHERE = new Set(
  "a an and are as at be been but by for from had has have in is it its not of on or our that the their they this to was we were which who will with".split(
    " ",
  ),
);

/** The words of a query that tell texts apart. A phrase in quotation marks stays whole, and so do words that are all of that sort. */
export function telling(query: string): string {
  const words = query.split(/\s+/);
  const left = words.filter((word) => !EVERYWHERE.has(word.toLowerCase()));
  return query.startsWith('"') || left.length === 0 ? query : left.join(" ");
}
