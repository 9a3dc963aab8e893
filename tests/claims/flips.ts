import { expect, test } from "vitest";
import type { Verdict } from "../../src/claims/findings.ts";
import type { Council, Inspection } from "../../src/domain/inspection.ts";
import { registerOf } from "../register/rows.ts";
import { decide } from "./decide.ts";

/** A rule of the language of checks, shown by one row of the register that changes the verdict. */
export interface Flip {
  /** The rule, as a full sentence. */
  readonly rule: string;
  readonly check: unknown;
  readonly rows: readonly Inspection[];
  readonly verdict: Verdict;
  /** A row that is put in the place of the one of the same council and day, or added. */
  readonly row: Inspection;
  readonly flipped: Verdict;
  /** By default Exampleshire, its latest report in `rows`, and the day of that report. */
  readonly release?: {
    readonly councils?: readonly string[];
    readonly inspections?: readonly string[];
    readonly date?: string;
  };
  readonly councils?: readonly Council[];
}

/** Runs each rule twice: with the rows as they are, and with the one row changed. */
export function testFlips(flips: readonly Flip[]): void {
  test.each(flips)("$rule", ({ check, rows, verdict, row, flipped, release = {}, councils = [] }) => {
    const about = release.councils ?? ["exampleshire"];
    const latest = about.flatMap((slug) => rows.findLast(({ council }) => council === slug) ?? []);
    const given = {
      councils: about,
      inspections: release.inspections ?? latest.map(({ id }) => id),
      date: release.date ?? latest.at(-1)?.published ?? "2019-10-15",
    };
    const others = rows.filter(({ id }) => id !== row.id);
    const before = decide(check, registerOf(rows, councils), given);
    const after = decide(check, registerOf([...others, row], councils), given);
    expect([before.verdict, after.verdict], `${before.whole}\n${after.whole}`).toEqual([verdict, flipped]);
    for (const { whole } of [before, after]) expect(whole).not.toMatch(/undefined|null|NaN| {2}|\.\./);
  });
}
