/*
 * Characters that nobody means to write: they can't be seen, or they turn the direction of the text around them, and come along when
 * text is copied.
 */

/**
 * Soft hyphens, zero-width spaces, fillers and overrides of direction: everything that Unicode lets a program ignore, except joiners,
 * marks of direction and variants of letters and emoji, which change what is seen; and the empty Braille cell.
 */
const UNSEEN =
  /(?!\p{Variation_Selector}|[\u200C-\u200F]|[\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}|\u2800/gu;

/** The text without characters that can't be seen. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, "");
}

/** The text in one line, every run of spaces, no-break spaces and line breaks as one plain space: for names. */
export function oneLine(text: string): string {
  return withoutUnseen(text).replaceAll(/\s+/g, " ").trim();
}

/** Without the quotation marks around the whole text, if it has any: “All of it” → All of it. */
export function withoutOuterMarks(text: string): string {
  const match = /^(?:“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’|'([^']+)')$/.exec(text);
  return (match?.slice(1).find((inner) => inner !== undefined) ?? text).trim();
}
