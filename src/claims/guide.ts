import type { Check, Checks } from "./language.ts";

/** A kind of claim that the register can decide, for documentation and for counting. */
export interface ClaimKind {
  readonly name: string;
  readonly about: string;
  /** The keys of a check that are of this kind. */
  readonly keys: readonly (keyof Check)[];
  /** What a release may say, and the check that decides it. */
  readonly examples: readonly { readonly says: string; readonly check: Checks }[];
}

/** Every kind of claim, in the order in which a check is taken to be of one: what is counted before what is so. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  {
    name: "Standing among other councils",
    about:
      "How a council does beside the others: the best, one of the best, its place, the top so many per cent.",
    keys: ["best", "among_best", "rank", "top"],
    examples: [
      { says: "the very best in the country", check: { best: true } },
      {
        says: "one of the best in the North East",
        check: { among_best: true, among: { region: "North East" } },
      },
      { says: "joint 23rd of 129 councils inspected so far", check: { rank: 23, of: 129 } },
      { says: "in the top quarter of the country", check: { top: "25%" } },
    ],
  },
  {
    name: "Order",
    about: "The first, the n-th, the fastest council, or the first time for a council itself.",
    keys: ["first", "place", "first_time", "fastest"],
    examples: [
      {
        says: "the first to be outstanding three times in a row",
        check: { grade: "outstanding", in_a_row: 3, first: true },
      },
      {
        says: "the first to keep an outstanding grade and improve on it",
        check: { grade: "outstanding", in_a_row: 2, rose: true, first: true },
      },
      {
        says: "the second London borough to be good under the new framework",
        check: { grade: "good", place: 2, among: { type: "london-borough", under: "ILACS" } },
      },
      { says: "good for the first time", check: { grade: "good", first_time: true } },
      {
        says: "not inadequate for the first time in ten years",
        check: { grade: "requires-improvement or better", first_time: "10 years" },
      },
      {
        says: "no council went from inadequate to good faster",
        check: { rose: { from: "inadequate", to: "good" }, fastest: true },
      },
    ],
  },
  {
    name: "Numbers of councils",
    about: "How many councils, which others, what share; “one of only five” may mean five others.",
    keys: ["only", "how_many", "others", "named", "share", "of", "ever"],
    examples: [
      {
        says: "one of only two in the region with the grade (the other: Inventon)",
        check: { grade: "outstanding", others: 1, named: "inventon", among: { region: "London" } },
      },
      {
        says: "the only council of its kind to rise by two grades",
        check: { rose: { by: 2 }, only: true, among: { type: "county" } },
      },
      {
        says: "no council in the region is rated above good",
        check: { grade: "outstanding", how_many: 0, among: { region: "London" } },
      },
      {
        says: "one of 20 good councils of 85 inspected so far",
        check: { grade: "good", how_many: 20, of: 85 },
      },
      {
        says: "all but two councils have now been inspected",
        check: { inspected: "so far", how_many: "all but 2" },
      },
      {
        says: "13% of councils are outstanding",
        check: { grade: "outstanding", in: "overall", share: "13%" },
      },
      {
        says: "the only one of the core cities ever to be outstanding",
        check: {
          grade: "outstanding",
          only: true,
          ever: true,
          among: { councils: ["inventon", "fictown"], called: "the core cities" },
        },
      },
    ],
  },
  {
    name: "Lengths of time",
    about: "The time between two reports, or for which a grade had been held.",
    keys: ["after", "held_for"],
    examples: [
      { says: "ten years of outstanding", check: { grade: "outstanding", held_for: "10 years" } },
      {
        says: "had been inadequate for more than ten years",
        check: { grade: "inadequate", held_for: "more than 10 years", inspection: "previous" },
      },
      {
        says: "from inadequate to good within two years",
        check: { rose: { from: "inadequate", to: "good" }, after: "within 2 years" },
      },
    ],
  },
  {
    name: "Changes between inspections",
    about: "What rose, fell or stayed since the inspection before, or since an earlier one.",
    keys: ["rose", "fell", "stayed", "since"],
    examples: [
      { says: "has improved since the last inspection", check: { rose: true } },
      {
        says: "up from good to outstanding for help and protection",
        check: { rose: { from: "good", to: "outstanding" }, in: "help_and_protection" },
      },
      { says: "down two grades", check: { fell: { by: 2 } } },
      { says: "its grade has not changed", check: { stayed: true } },
      { says: "as good or better in every area", check: { fell: true, in: "none" } },
      { says: "better at every inspection since 2014", check: { rose: { every_time: true }, since: 2014 } },
    ],
  },
  {
    name: "The inspection itself",
    about: "When the report came out, when, how long, by whom and how was inspected.",
    keys: ["published", "inspected", "lasted", "inspector", "kind", "visited", "judged"],
    examples: [
      { says: "published on 7 July 2017", check: { published: "2017-07-07" } },
      {
        says: "inspectors spent two weeks here in March",
        check: { inspected: "2019-03", lasted: "2 weeks" },
      },
      { says: "from 16 January to 9 February", check: { inspected: "2017-01-16 to 2017-02-09" } },
      { says: "a short inspection led by Ada Invented", check: { kind: "short", inspector: "Ada Invented" } },
      { says: "the inspection before was in 2020", check: { inspected: 2020, inspection: "previous" } },
      { says: "care leavers now have a grade of their own", check: { judged: "care_leavers" } },
      { says: "after a focused visit in March 2023", check: { visited: "2023-03" } },
    ],
  },
  {
    name: "Grades",
    about: "What a report graded, overall, in one judgement, in several or in all.",
    keys: ["grade", "in", "grades", "in_a_row"],
    examples: [
      { says: "rated good", check: { grade: "good" } },
      { says: "outstanding in all five judgements", check: { grade: "outstanding", in: "5 of 5" } },
      { says: "good in all but one area", check: { grade: "good", in: "all but one" } },
      {
        says: "good overall, outstanding for leadership, the rest good",
        check: { grades: { overall: "good", leadership: "outstanding", rest: "good" } },
      },
      { says: "outstanding for the third time running", check: { grade: "outstanding", in_a_row: 3 } },
      {
        says: "good in 2018, inadequate in 2015",
        check: [
          { grade: "good", inspection: 2018 },
          { grade: "inadequate", inspection: 2015 },
        ],
      },
      { says: "was still good on 1 May 2019", check: { grade: "good", on: "2019-05-01" } },
    ],
  },
];

/** The kind of claim that a check decides; of several checks, that of the first. */
export function kindOf(checks: Checks): ClaimKind | undefined {
  const [check] = [checks].flat();
  if (check?.inspected === "so far") return CLAIM_KINDS.find(({ keys }) => keys.includes("how_many"));
  return check && CLAIM_KINDS.find(({ keys }) => keys.some((key) => check[key] !== undefined));
}
