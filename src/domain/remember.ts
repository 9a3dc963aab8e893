/** How many answers are kept: more than there are days in the archive's years. */
const MOST = 20_000;

/**
 * A function that keeps its answers, for a few questions asked a hundred thousand times: dates, names of terms. What it gives must
 * depend on the text alone and be read-only, since all who ask share it.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const fresh = answer(text);
    kept.set(text, fresh);
    return fresh;
  };
}
