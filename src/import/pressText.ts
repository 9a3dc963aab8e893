import type { CalendarDay } from "../domain/dates.ts";

/** One block of a press text, as its format gave it: a paragraph, a heading, a list item or a table row. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item";
  /** One line of text: no line breaks, no markup. */
  readonly text: string;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
}

/** What a press office sent, or what its page says, as clean blocks; whatever the format was. */
export interface PressText {
  readonly blocks: readonly Block[];
  /** The address it was published at. */
  readonly url?: string;
  /** The day in London on which it was sent, of an e-mail. */
  readonly sent?: CalendarDay;
  /** The headline, where the format names one: the subject of an e-mail, the page's main heading. */
  readonly title?: string;
  /** The day of publication that the page's own metadata gives. */
  readonly published?: CalendarDay;
}

/**
 * The text with each typographic mark as its plain cousin, and the same length, so that a position in one is a position in
 * the other: ’ → ', “ → ", – → -, a no-break space → a space.
 */
export function fold(text: string): string {
  return text
    .replaceAll(/[‘’‚‛`´ʼ]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll(/\s/g, " ");
}
