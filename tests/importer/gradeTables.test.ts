import { describe, expect, it } from "vitest";
import { withLaterGrades } from "../../src/importer/grades/judgements.ts";

describe("a table of the grades of two years", () => {
  it.each([
    ["Area 2016 2019", "Leadership Inadequate Good", "Leadership  Good"],
    ["Area | 2019 | 2016", "Leadership | Good | Inadequate", "Leadership | Good |"],
    [
      "2016 2019",
      "Care leavers Requires improvement Requires improvement to be good",
      "Care leavers  Requires improvement to be good",
    ],
  ])("%s keeps the later grade of: %s", (head, row, kept) => {
    expect(withLaterGrades([head, row])).toEqual([head, kept]);
  });

  it.each([
    ["It was inspected in 2016 and in 2019.", "Leadership went from inadequate to good"],
    ["Area 2016 2019", "The rows are in the report.", "Leadership Inadequate Good"],
  ])("is not seen in other lines: %s", (...lines) => {
    expect(withLaterGrades(lines)).toEqual(lines);
  });
});
