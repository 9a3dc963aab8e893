import { describe, expect, inject, it } from "vitest";
import { formatProblem } from "../../src/content/problems.ts";
import { checkLinks } from "../../src/output/linkCheck.ts";
import { LOCATION } from "./buildSite.ts";

describe("The site under a base path", () => {
  it("has no link, anchor, asset or feed address that leads nowhere", () => {
    expect(checkLinks(inject("site"), LOCATION).map(formatProblem)).toEqual([]);
  });
});
