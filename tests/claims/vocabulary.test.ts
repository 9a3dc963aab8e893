import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkSchema } from "../../src/claims/vocabulary.ts";

const messages = (check: unknown) =>
  checkSchema.safeParse(check).error?.issues.map(({ message }) => message) ?? [];

describe("a check", () => {
  test("is one key, the name of its kind", () => {
    expect(messages({ grade: { is: "good" } })).toEqual([]);
    expect(messages({})[0]).toContain("write one of grade, every_judgement, in_a_row, first");
    expect(messages({ best: {}, improved: {} })).toEqual([
      "has best and improved: write one check for each claim",
    ]);
    expect(messages({ grad: { is: "good" } })[0]).toContain("grad");
  });

  test("takes one council or a list", () => {
    const council = (written: unknown) =>
      checkSchema.parse({ grade: { is: "good", council: written } }).grade?.council;
    expect(council("exampleshire")).toEqual(["exampleshire"]);
    expect(council(["exampleshire", "inventon"])).toEqual(["exampleshire", "inventon"]);
    expect(council(undefined)).toBeUndefined();
  });
});

test("every kind of check and every setting is described, for the editor’s help", () => {
  const { properties: kinds = {} } = z.toJSONSchema(checkSchema, { io: "input" });
  for (const [name, kind] of Object.entries(kinds)) {
    expect(kind, name).toMatchObject({ description: expect.stringMatching(/\w/) });
    for (const way of waysOf(kind as Described))
      for (const [setting, { description }] of Object.entries(way.properties ?? {}))
        expect(description, `${name}: ${setting}`).toMatch(/\w/);
  }
});

interface Described {
  readonly description?: string;
  readonly properties?: Record<string, Described>;
  readonly anyOf?: readonly Described[];
}

function waysOf(kind: Described): readonly Described[] {
  return kind.anyOf ?? [kind];
}
