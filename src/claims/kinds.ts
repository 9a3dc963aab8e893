import type { Check, Checks } from "./language.ts";

/** A kind of claim that the register can decide. `content/README.md` has examples of each. */
export interface ClaimKind {
  readonly name: string;
  readonly about: string;
  /** What a release may say. */
  readonly example: string;
  /** The keys of a check that are of this kind. */
  readonly keys: readonly (keyof Check)[];
}

/** Every kind of claim, in the order in which a check is taken to be of one: what is counted before what is so. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  {
    name: "Standing among other councils",
    about: "How a council does beside the others: the best, one of the best, its place, the top N per cent.",
    example: "the very best in the country",
    keys: ["best", "among_best", "rank", "top"],
  },
  {
    name: "Order",
    about: "The first, the n-th, the fastest council, or the first time for a council itself.",
    example: "the first outstanding three times in a row",
    keys: ["first", "place", "first_time", "fastest"],
  },
  {
    name: "Numbers of councils",
    about: "How many councils, which others, what share. “One of only five” may mean five others.",
    example: "one of two in London",
    keys: ["only", "how_many", "others", "named", "share", "of", "ever"],
  },
  {
    name: "Lengths of time",
    about: "The time between two reports, or for which a grade had been held.",
    example: "ten years of outstanding",
    keys: ["after", "held_for"],
  },
  {
    name: "Changes between inspections",
    about: "What rose, fell or stayed since the inspection before, or since an earlier one.",
    example: "has improved since the last inspection",
    keys: ["rose", "fell", "stayed", "since"],
  },
  {
    name: "The inspection itself",
    about:
      "When the report came out; when the inspection took place, how long, who led it, what kind it was.",
    example: "published on 7 July 2017",
    keys: ["published", "inspected", "lasted", "inspector", "kind", "visited", "judged"],
  },
  {
    name: "Grades",
    about: "What a report graded, overall, in one judgement, in several or in all.",
    example: "rated good",
    keys: ["grade", "in", "grades", "in_a_row"],
  },
];

/** The kind of claim that a check decides; of several checks, that of the first. */
export function kindOf(checks: Checks): ClaimKind | undefined {
  const [check] = [checks].flat();
  return check && CLAIM_KINDS.find(({ keys }) => keys.some((key) => check[key] !== undefined));
}
