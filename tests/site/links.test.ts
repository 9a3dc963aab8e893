import { describe, expect, inject, it } from "vitest";
import { checkLinks } from "../../src/beside/linkCheck.ts";
import { formatProblem } from "../../src/content/problems.ts";
import { LOCATION } from "./buildSite.ts";

describe("The site under a base path", () => {
  it("has no link, anchor, asset or feed address that leads nowhere", () => {
    expect(checkLinks(inject("site"), LOCATION).map(formatProblem)).toEqual([]);
  });
});
