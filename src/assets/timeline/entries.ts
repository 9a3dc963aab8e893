import type { Facets } from "./choices.ts";

/** The entries of the timeline, wherever they are. */
export interface Entries<Entry extends Facets = Facets> {
  /** All, newest first. */
  all(): Promise<readonly Entry[]>;
  /** Shows the entries given and no others, or the first of them with a way to the rest; null: the timeline as it was loaded. */
  show(entries: readonly Entry[] | null): Promise<void>;
}

/** The entries on the page. */
export function entriesOnPage(): Entries | null {
  const events = [...document.querySelectorAll<HTMLElement>(".event")];
  const years = [...document.querySelectorAll<HTMLElement>(".year-of")];
  if (events.length === 0) return null;
  const all = events.map((event) => event.dataset);
  return {
    all: async () => all,
    async show(entries) {
      const shown = new Set(entries ?? all);
      for (const event of events) event.hidden = !shown.has(event.dataset);
      for (const year of years) year.hidden = !year.querySelector(".event:not([hidden])");
    },
  };
}
