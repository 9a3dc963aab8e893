import { describe, expect, test } from "vitest";
import { positionsIn, readYaml } from "../../src/content/yaml.ts";
import { yamlFaults } from "../../src/content/yamlErrors.ts";

const told = (text: string) =>
  (readYaml(text).faults ?? []).map(({ line, message }) => `${line ?? "-"}: ${message.slice(0, 40)}`);

describe("YAML that would be too expensive to read", () => {
  test("is refused if it has aliases, which can stand for millions of values", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`)}]`,
    );
    const result = readYaml(`l0: &l0 lol\n${levels.join("\n")}\n`);
    expect(result.faults).toHaveLength(90);
    expect(result.faults?.[0]).toMatchObject({ line: 2, column: 10 });
  });

  test("may have an ampersand in a text, which is no alias", () => {
    expect(readYaml("title: Sands &Co and *stars*\n")).toEqual({ data: { title: "Sands &Co and *stars*" } });
  });

  test("is refused if it is nested too deeply", () => {
    expect(told(`${"[".repeat(5000)}${"]".repeat(5000)}`)).toEqual([
      "-: the YAML is nested too deeply to be read",
    ]);
    expect(told("- ".repeat(5000))).toHaveLength(1);
  });
});

describe("YAML that would run something", () => {
  test.each(["!!js/function 'function () {}'", "!!python/object x", "!custom x", "!!binary aGVsbG8="])(
    "%s is refused",
    (value) => {
      expect(told(`title: ${value}\n`)).toEqual(["1: this value starts with “!”, which YAML k"]);
    },
  );

  test("a key may have any name without harm", () => {
    const { data } = readYaml("__proto__: { polluted: true }\n") as { data: object };
    expect(Object.keys(data)).toEqual(["__proto__"]);
    expect({}).not.toHaveProperty("polluted");
  });
});

test("valid YAML has no faults", () => {
  expect(yamlFaults("title: A\nlist:\n  - b\n")).toEqual([]);
});

describe("the position of a field", () => {
  const positions = positionsIn("\ntitle: A\nsource:\n  kind: news\nquotes:\n  - text: B\n    role:\n");

  test("is the start of its value", () => {
    expect(positions.value(["source", "kind"])).toEqual({ line: 4, column: 9 });
    expect(positions.value(["quotes", 0, "text"])).toEqual({ line: 6, column: 11 });
  });

  test("is its key if that is asked for, or if the value is empty or a group", () => {
    expect(positions.key(["title"])).toEqual({ line: 2, column: 1 });
    expect(positions.value(["source"])).toEqual({ line: 3, column: 1 });
    expect(positions.value(["quotes", 0, "role"])).toEqual({ line: 7, column: 5 });
  });

  test("is that of the nearest thing around it if the file doesn’t have it", () => {
    expect(positions.value(["source", "url"])).toEqual({ line: 3, column: 1 });
    expect(positions.value(["quotes", 0, "id"])).toEqual({ line: 6, column: 5 });
    expect(positions.value(["nothing"])).toEqual({ line: 2, column: 1 });
  });

  test("is unknown in YAML that can’t be parsed", () => {
    expect(positionsIn("[".repeat(100_000)).value(["title"])).toBeUndefined();
  });
});
