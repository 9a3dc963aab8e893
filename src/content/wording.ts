import { distance } from "fastest-levenshtein";
import { compareText } from "../domain/order.ts";

/** A value as a problem shows it: as JSON, so that spaces and control characters are visible, and cut after 60 characters. */
export function quoted(value: unknown): string {
  const json = JSON.stringify(typeof value === "string" ? clip(value) : value) ?? "nothing";
  return typeof value === "string" ? json : clip(json);
}

function clip(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join("")}…`;
}

/** ` Did you mean "leeds"?`, with the nearest candidate; or nothing, where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = closest(word, candidates);
  return nearest === null ? "" : ` Did you mean ${quoted(nearest)}?`;
}

/** The candidate that was probably meant: two of its letters or a third of them may be wrong; case and hyphens don’t count. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const plain = plainly(word.slice(0, 100));
  let best: { candidate: string; far: number } | null = null;
  for (const candidate of [...candidates].toSorted(compareText)) {
    const far = distance(plain, plainly(candidate));
    if (far <= mayBeWrong(candidate) && (best === null || far < best.far)) best = { candidate, far };
  }
  return best?.candidate ?? null;
}

function mayBeWrong(word: string): number {
  return word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], joiner: "and" | "or" = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joiner} ${words.at(-1)}`;
}
