import { readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CLAIM_KINDS, kindOf } from "../../src/claims/kinds.ts";
import { type Checks, checkSchema } from "../../src/claims/language.ts";

const messages = (check: unknown) => {
  const issues = checkSchema.safeParse(check).error?.issues ?? [];
  return issues
    .flatMap((issue) => (issue.code === "invalid_union" ? (issue.errors[0] ?? []) : [issue]))
    .map(({ message }) => message);
};

describe("a check", () => {
  test("says something of councils", () => {
    expect(messages({ grade: "good" })).toEqual([]);
    expect(messages({})[0]).toContain(
      "says nothing of the councils. Write what is claimed of them: grade, grades, rose",
    );
  });

  test("may be a list of checks", () => {
    expect(messages([{ grade: "good" }, { published: "2019-10-15" }])).toEqual([]);
  });

  test("takes a grade as people write it", () => {
    expect(messages({ grade: "Requires improvement or worse" })).toEqual([]);
  });

  test("takes one council or a list", () => {
    expect(messages({ grade: "good", council: "exampleshire" })).toEqual([]);
    expect(messages({ grade: "good", council: ["exampleshire", "inventon"] })).toEqual([]);
  });

  test.each([
    [
      { in: "leadership", published: 2019 },
      "has “in”, which goes with grade, rose, fell or stayed. Add that, or take it out",
    ],
    [
      { grade: "good", first: true, only: true },
      "counts in 2 ways (only and first). Write a check for each, as a list",
    ],
    [
      { grade: "good", on: "2019-10-15", inspection: 2019 },
      "has both “on” and “inspection”. Write the one that the release means",
    ],
    [{ inspected: "so far" }, "has “inspected: so far”, which is counted. Add how_many, as in how_many: 85"],
    [
      { grade: "good", published: 2019, first: true },
      "can’t count by published. Write that as a check of its own, in a list",
    ],
    [{ grade: "good", among: { region: "London" } }, "has “among”, which goes with only, how_many"],
  ])("that makes no sense says what would: %j", (check, message) => {
    expect(messages(check).join(" ")).toContain(message);
  });

  test.each([
    [{ grade: "goood" }, '"goood" can’t be read. Write outstanding, good'],
    [{ grade: "good", in: "4 out of 5" }, "Write a judgement (overall, leadership"],
    [{ grade: "good", held_for: "10" }, "Write a number of years, months, weeks or days"],
    [{ grade: "good", how_many: "a few" }, "Write a number, with “at least”"],
    [{ inspected: "Autumn" }, "Write a day, a month or a year (2024-11-12, 2024-11, 2024)"],
    [{ grade: "good", on: "2019-10" }, "is not a day. Write year-month-day"],
    [
      { grade: "good", council: "Exampleshire" },
      "is not a council. Write its name in lower case with hyphens",
    ],
    [{ best: "yes" }, "is no choice here. Write true"],
  ])("that can’t be read says what to write: %j", (check, message) => {
    expect(JSON.stringify(checkSchema.safeParse(check).error?.issues).replaceAll('\\"', '"')).toContain(
      message,
    );
  });
});

test("every setting is described, for the editor’s help", () => {
  const { anyOf: [one] = [] } = z.toJSONSchema(checkSchema, { io: "input" }) as {
    anyOf?: { properties: Record<string, { description?: string }> }[];
  };
  for (const [setting, { description }] of Object.entries(one?.properties ?? {}))
    expect(description, setting).toMatch(/\w/);
});

describe("the documentation", () => {
  const lines = readFileSync("content/README.md", "utf8").split("\n");
  const heads = CLAIM_KINDS.map(({ name, about }) => lines.indexOf(`| **${name}**: ${about} | |`));
  const examples = lines.flatMap((line, at) => {
    const [, check] = /^\| .* \| `(.*)` \|$/.exec(line) ?? [];
    const kind = CLAIM_KINDS[heads.findLastIndex((head) => head < at)];
    return check?.includes(": ") && kind
      ? [{ name: kind.name, check: load(check, { schema: CORE_SCHEMA }) as Checks }]
      : [];
  });

  test("has every kind of claim, in order", () => {
    expect(heads).not.toContain(-1);
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
  });

  test.each(examples)("has an example that can be written: $name, $check", ({ check }) => {
    expect(messages(check)).toEqual([]);
  });

  test.each(examples)("counts each example under its kind: $name, $check", ({ name, check }) => {
    expect(kindOf(check)?.name).toBe(name);
  });

  test("has an example of every setting that says or counts something", () => {
    const written = JSON.stringify(examples);
    for (const key of CLAIM_KINDS.flatMap(({ keys }) => keys)) expect(written, key).toContain(`"${key}"`);
  });
});
