import type { Known } from "./knowsArchive.ts";
import type { Reading } from "./readRelease.ts";

/** A reading as `--json` prints it. `review` names the keys to look at: those in doubt, and those the register contradicts. */
export function readingAsJson(reading: Reading, known: Known | null): Record<string, unknown> {
  const doubts = [...reading.doubts, ...(known?.disagreements ?? [])];
  return {
    title: reading.title,
    date: reading.date,
    kind: reading.kind,
    council: reading.councils,
    rating: reading.rating,
    ratings: reading.ratings,
    judgements: reading.judgements,
    quotes: reading.quotes.map(({ name, role, organisation, text }) => ({
      speaker: name,
      role,
      organisation,
      text,
    })),
    review: [...new Set(doubts.map(({ field }) => field))],
  };
}
