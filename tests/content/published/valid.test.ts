import { describe, expect, it } from "vitest";
import { buildArchive } from "../../../src/archive/buildArchive.ts";
import { loadContent } from "../../../src/content/load.ts";
import { formatProblem } from "../../../src/content/problems.ts";

describe("The content of this archive", () => {
  it("has no errors, whatever releases it holds", async () => {
    const { records, problems } = await loadContent({
      directory: "content",
      drafts: true,
      today: "9999-12-31",
    });
    const late = records ? buildArchive(records).problems : [];
    const errors = [...problems, ...late].filter(({ severity }) => severity === "error");
    expect(errors.map(formatProblem)).toEqual([]);
  });
});
