import { distance } from "fastest-levenshtein";
import { compareText } from "./order.ts";

/* What an error message shows of what was written, and what was probably meant. */

/** A value as an error message shows it: as JSON, so that spaces and control characters are visible, and cut after 60 characters. */
export function quoted(value: unknown): string {
  const json = JSON.stringify(typeof value === "string" ? clip(value) : value) ?? "nothing";
  return typeof value === "string" ? json : clip(json);
}

function clip(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join("")}…`;
}

/** ` Did you mean "leeds"?` with the nearest candidate, or the empty string if none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = closest(word, candidates);
  return nearest === null ? "" : ` Did you mean ${quoted(nearest)}?`;
}

/**
 * The candidate that was probably meant: a third of its letters may differ, at least one or two, and never more than `limit`; case
 * and hyphens don’t count.
 */
export function closest(word: string, candidates: Iterable<string>, limit = Infinity): string | null {
  const plain = plainly(word.slice(0, 100));
  let best: { candidate: string; edits: number } | null = null;
  for (const candidate of [...candidates].toSorted(compareText)) {
    const edits = editsBetween(plain, plainly(candidate));
    const most = Math.min(limit, candidate.length < 5 ? 1 : Math.max(2, Math.floor(candidate.length / 3)));
    if (edits <= most && (best === null || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate ?? null;
}

/** Letters in the wrong order, as in “ulr”, count as one edit. */
function editsBetween(one: string, other: string): number {
  const sorted = (text: string) => [...text].toSorted(compareText).join("");
  const edits = distance(one, other);
  return edits > 1 && sorted(one) === sorted(other) ? 1 : edits;
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}
