import slugify from "@sindresorhus/slugify";

/** How long a part of an address may be, in characters: file systems end at 255 bytes. */
export const LONGEST_PART = 150;

/** Names that no file or folder can have on Windows. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
const RESERVED = String.raw`(?:con|prn|aux|nul|com\d|lpt\d)$`;

/** Whether Windows keeps a name for itself. */
export const isReserved = (slug: string) => new RegExp(`^${RESERVED}`).test(slug);

/** What a file name, an id or the last part of an address may be: lower-case letters, digits and single hyphens. */
export const SLUG = new RegExp(`^(?=.{1,${LONGEST_PART}}$)(?!${RESERVED})[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** Characters that a slug keeps, or parts its words at. */
const PLAIN = /^[A-Za-z0-9\s.,:;!?()/-]*$/;

/**
 * A slug for a name or heading: "Care leavers’ views" → "care-leavers-views"; empty if nothing is left. Plain words, as most are, need
 * no transliteration, which costs ten times as much as the rest.
 */
export function slugOf(text: string): string {
  const words = text.replaceAll(/[’‘']/g, "");
  if (!PLAIN.test(words)) return slugify(words, { decamelize: false });
  return (
    words
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? ""
  );
}

/** The default id of a quotation or claim: the slug of its first five words. */
export function idFromWords(text: string): string {
  return slugOf(text.trim().split(/\s+/).slice(0, 5).join(" "));
}
