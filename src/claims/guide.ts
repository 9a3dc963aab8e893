import type { Check, Checks } from "./language.ts";

/** A kind of claim that the register can decide, for documentation and for counting. */
export interface ClaimKind {
  readonly name: string;
  readonly about: string;
  /** The keys of a check that are of this kind. */
  readonly keys: readonly (keyof Check)[];
  /** What a release may say, and the check that decides it, as it is written in YAML. */
  readonly examples: readonly (readonly [says: string, check: string])[];
}

/** Every kind of claim, in the order in which a check is taken to be of one: what is counted before what is so. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  {
    name: "Standing among other councils",
    about: "How a council does beside the others: the best, one of the best, its place, the top N per cent.",
    keys: ["best", "among_best", "rank", "top"],
    examples: [
      ["the very best in the country", "{ best: true }"],
      ["one of the best in the North East", "{ among_best: true, among: { region: North East } }"],
      ["joint 23rd of 129 councils inspected so far", "{ rank: 23, of: 129 }"],
      ["in the top quarter of the country", "{ top: a quarter }"],
      ["in the top ten", "{ top: 10 }"],
    ],
  },
  {
    name: "Order",
    about: "The first, the n-th, the fastest council, or the first time for a council itself.",
    keys: ["first", "place", "first_time", "fastest"],
    examples: [
      ["the first outstanding three times in a row", "{ grade: outstanding, in_a_row: 3, first: true }"],
      ["the first to keep its grade and improve", "{ grade: good, in_a_row: 2, rose: true, first: true }"],
      [
        "the second good county under ILACS",
        "{ grade: good, place: 2, among: { type: county, under: ILACS } }",
      ],
      ["the third to be inspected under ILACS", "{ kind: ILACS, place: 3 }"],
      ["good for the first time", "{ grade: good, first_time: true }"],
      ["good at last, after ten years", "{ grade: good or better, first_time: 10 years }"],
      ["no council rose faster", "{ rose: { from: inadequate, to: good }, fastest: true }"],
    ],
  },
  {
    name: "Numbers of councils",
    about: "How many councils, which others, what share. “One of only five” may mean five others.",
    keys: ["only", "how_many", "others", "named", "share", "of", "ever"],
    examples: [
      [
        "one of two in London, with Inventon",
        "{ grade: good, others: 1, named: inventon, among: { region: London } }",
      ],
      ["the only county to rise by two grades", "{ rose: { by: 2 }, only: true, among: { type: county } }"],
      ["no council outside London is good", "{ grade: good, how_many: 0, among: { outside: London } }"],
      ["one of 20 good councils of 85 inspected so far", "{ grade: good, how_many: 20, of: 85 }"],
      ["13 of 40 councils inspected twice fell", "{ fell: true, in: overall, how_many: 13, of: 40 }"],
      ["all but two councils have now been inspected", "{ inspected: so far, how_many: all but 2 }"],
      ["13% of councils are outstanding", "{ grade: outstanding, in: overall, share: 13% }"],
      [
        "one of three to have gone from inadequate to good",
        "{ rose: { from: inadequate, to: good }, since: any, how_many: 3 }",
      ],
      [
        "the only big city ever good",
        "{ grade: good, only: true, ever: true, among: { councils: [inventon, fictown], called: big cities } }",
      ],
    ],
  },
  {
    name: "Lengths of time",
    about: "The time between two reports, or for which a grade had been held.",
    keys: ["after", "held_for"],
    examples: [
      ["ten years of outstanding", "{ grade: outstanding, held_for: 10 years }"],
      ["had been good for ten years until then", "{ grade: good, held_for: 10 years, inspection: previous }"],
      ["risen from inadequate within two years", "{ rose: { from: inadequate }, after: within 2 years }"],
    ],
  },
  {
    name: "Changes between inspections",
    about: "What rose, fell or stayed since the inspection before, or since an earlier one.",
    keys: ["rose", "fell", "stayed", "since"],
    examples: [
      ["has improved since the last inspection", "{ rose: true }"],
      [
        "leadership is up from good to outstanding",
        "{ rose: { from: good, to: outstanding }, in: leadership }",
      ],
      ["down two grades", "{ fell: { by: 2 } }"],
      ["its grade has not changed", "{ stayed: true }"],
      ["as good or better in every area", "{ fell: true, in: none }"],
      ["better at every inspection since 2014", "{ rose: { every_time: true }, since: 2014 }"],
    ],
  },
  {
    name: "The inspection itself",
    about:
      "When the report came out; when the inspection took place, how long, who led it, of what kind it was.",
    keys: ["published", "inspected", "lasted", "inspector", "kind", "visited", "judged"],
    examples: [
      ["published on 7 July 2017", "{ published: 2017-07-07 }"],
      ["inspectors spent two weeks here in March", "{ inspected: 2019-03, lasted: 2 weeks }"],
      ["from 16 January to 9 February", "{ inspected: 2017-01-16 to 2017-02-09 }"],
      ["in February and March 2024", "{ inspected: 2024-02 to 2024-03 }"],
      ["a short inspection led by Ada Invented", "{ kind: short, inspector: Ada Invented }"],
      ["the inspection before was in 2020", "{ inspected: 2020, inspection: previous }"],
      ["care leavers now have a grade of their own", "{ judged: care_leavers }"],
      ["after a focused visit in March 2023", "{ visited: 2023-03 }"],
    ],
  },
  {
    name: "Grades",
    about: "What a report graded, overall, in one judgement, in several or in all.",
    keys: ["grade", "in", "grades", "in_a_row"],
    examples: [
      ["rated good", "{ grade: good }"],
      ["outstanding in all five judgements", "{ grade: outstanding, in: 5 of 5 }"],
      ["good in all but one area", "{ grade: good, in: all but one }"],
      ["outstanding leadership, the rest good", "{ grades: { leadership: outstanding, rest: good } }"],
      ["outstanding for the third time running", "{ grade: outstanding, in_a_row: 3 }"],
      ["good, but inadequate in 2015", "[{ grade: good }, { grade: inadequate, inspection: 2015 }]"],
      ["has never been inadequate", "{ grade: requires-improvement or better, inspection: every }"],
      ["was still good on 1 May 2019", "{ grade: good, on: 2019-05-01 }"],
    ],
  },
];

/** The kind of claim that a check decides; of several checks, that of the first. */
export function kindOf(checks: Checks): ClaimKind | undefined {
  const [check] = [checks].flat();
  return check && CLAIM_KINDS.find(({ keys }) => keys.some((key) => check[key] !== undefined));
}
