import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/buildArchive.ts";
import type { CheckedClaim } from "../../../src/archive/model.ts";
import { loadContent } from "../../../src/content/load.ts";
import { formatProblem, type Problem } from "../../../src/content/problems.ts";
import { overlaid } from "../overlaid.ts";

/*
 * What someone writes who adds a release about a council that the archive has none of, and knows nothing of the code: a file with
 * a few claims, each checked in a line.
 */
const CONTENT = path.join(import.meta.dirname, "../../../content");
const release = (claims: string) => `---
title: Outstanding three in a row
date: 2025-08-12
council: leeds
event: inspection
rating: outstanding
source: { publisher: Invented News, kind: news, url: https://example.org/three-in-a-row }
inspections: [2025-08-12-leeds]
claims:
${claims}
---

A third outstanding rating, and a first for the region.

::claim{#third-in-a-row}
`;

/** A fork about other councils has no such report. */
const hasReport = readFileSync(path.join(CONTENT, "register/inspections.csv"), "utf8").includes(
  "leeds,ILACS",
);

describe.skipIf(!hasReport)("A new release about Leeds, August 2025", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "new-release-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function added(
    claims: string,
  ): Promise<{ claims: readonly CheckedClaim[]; problems: readonly Problem[] }> {
    mkdirSync(path.join(folder, "releases/2025"), { recursive: true });
    writeFileSync(path.join(folder, "releases/2025/2025-08-12-three-in-a-row.md"), release(claims));
    const { records, problems } = await loadContent({
      directory: CONTENT,
      drafts: false,
      today: "2026-11-22",
      fs: overlaid(CONTENT, folder),
    });
    if (!records) return { claims: [], problems };
    const built = buildArchive(records);
    const own = built.archive.claims.filter((claim) => claim.release.slug === "2025-08-12-three-in-a-row");
    return { claims: own, problems: [...problems, ...built.problems] };
  }

  describe("with its claims", () => {
    let claims: ReadonlyMap<string, CheckedClaim>;
    beforeAll(async () => {
      const { claims: own, problems } = await added(`
  - { id: third-in-a-row, says: three in a row, check: { grade: outstanding, in_a_row: 3 } }
  - { id: first-of-all, says: first in the country, check: { grade: outstanding, in_a_row: 3, first: true } }
  - id: first-of-the-region
    says: first in the region
    check: { grade: outstanding, in_a_row: 3, first: true, among: { region: Yorkshire and the Humber } }
`);
      expect(problems).toEqual([]);
      claims = new Map(own.map((claim) => [claim.id, claim]));
    });

    test("is right that it is the third outstanding rating in a row", () => {
      expect(claims.get("third-in-a-row")).toMatchObject({
        verdict: "supported",
        finding: {
          explanation:
            "With the report of 12 August 2025, Leeds had been rated outstanding overall three times in a row: on 18 December 2018, 9 May 2022 and 12 August 2025.",
          rows: ["2015-03-27-leeds", "2018-12-18-leeds", "2022-05-09-leeds", "2025-08-12-leeds"],
        },
      });
    });

    test("would be wrong that no council had three before, for two had", () => {
      const claim = claims.get("first-of-all");
      expect(claim?.verdict).toBe("contradicted");
      expect(claim?.finding.explanation).toContain("Kensington and Chelsea, and Westminster had been rated");
      expect(claim?.finding.explanation).toContain(
        "before Leeds, which came third with its report of 12 August 2025.",
      );
    });

    test("would be right that no council of its region had", () => {
      expect(claims.get("first-of-the-region")?.verdict).toBe("supported");
    });
  });

  test("is told where a check goes wrong: file, line and what to write", async () => {
    const { problems } = await added(`
  - { id: third-in-a-row, says: three in a row, check: { council: leds, grade: outstanding, in_a_row: 3 } }
`);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /releases\/2025\/2025-08-12-three-in-a-row\.md:11:\d+ .*“leds” is not a council in the register: did you mean “leeds”\?/,
      ),
    ]);
  });
});
