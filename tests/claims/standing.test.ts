import { describe } from "vitest";
import type { Grade } from "../../src/domain/grades.ts";
import { report } from "../register/rows.ts";
import { testFlips } from "./flips.ts";

const own = (grade: Grade, grades = {}) => report("exampleshire", "2019-10-15", grade, grades);
const other = (slug: string, grade: Grade, grades = {}) => report(slug, "2018-08-06", grade, grades);
const rest = (count: number, grade: Grade) =>
  Array.from({ length: count }, (_, at) => other(`madeupham-${"abcdefghij"[at]}`, grade));

describe("standing among others", () => {
  testFlips([
    {
      rule: "the best is the one that no other does as well as, by overall grade",
      check: { best: true },
      rows: [own("outstanding", { leadership: "good" }), other("inventon", "good")],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "partly-supported",
    },
    {
      rule: "a grade beside the standing has to be right too",
      check: { grade: "outstanding", best: true },
      rows: [own("outstanding"), other("inventon", "good")],
      verdict: "supported",
      row: own("good", { leadership: "outstanding" }),
      flipped: "partly-supported",
    },
    {
      rule: "the best is not one that others do better than",
      check: { best: true },
      rows: [own("good"), other("inventon", "inadequate")],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "the best by judgements below the highest grade is partly the best",
      check: { best: true },
      rows: [own("outstanding"), other("inventon", "outstanding", { leadership: "good" })],
      verdict: "partly-supported",
      row: other("inventon", "good"),
      flipped: "supported",
    },
    {
      rule: "among the best is one with none above it, or in the top quarter",
      check: { among_best: true },
      rows: [own("good"), other("inventon", "good"), other("fictown", "inadequate")],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "the rank is by the grades of all judgements, and may be anywhere among those level with it",
      check: { rank: 2 },
      rows: [own("good"), other("inventon", "outstanding"), other("fictown", "inadequate")],
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "partly-supported",
    },
    {
      rule: "the rank is wrong if as many do not do better",
      check: { rank: 2 },
      rows: [own("good"), other("inventon", "outstanding"), other("fictown", "inadequate")],
      verdict: "supported",
      row: other("inventon", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "the top two, without per cent, are the first two places",
      check: { top: 2 },
      rows: [own("good"), other("inventon", "outstanding"), other("fictown", "inadequate")],
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "the top per cent are those with this overall grade or better",
      check: { top: "25%" },
      rows: [own("outstanding"), ...rest(3, "good")],
      verdict: "supported",
      row: other("madeupham-a", "outstanding"),
      flipped: "partly-supported",
    },
    {
      rule: "the top per cent may be rounded to five",
      check: { top: "20%" },
      rows: [
        own("good", { leadership: "inadequate" }),
        other("inventon", "good"),
        ...rest(8, "requires-improvement"),
      ],
      verdict: "supported",
      row: other("fictown", "inadequate"),
      flipped: "supported",
    },
    {
      rule: "the top per cent is wrong if too many do as well by every measure",
      check: { top: "25%" },
      rows: [own("good"), ...rest(3, "requires-improvement")],
      verdict: "supported",
      row: other("madeupham-a", "outstanding"),
      flipped: "contradicted",
    },
  ]);
});
