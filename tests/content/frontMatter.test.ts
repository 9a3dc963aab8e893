import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/content/frontMatter.ts";

function read(text: string) {
  const result = readFrontMatter(text);
  if ("faults" in result) throw new Error(result.faults.map(({ message }) => message).join("; "));
  return result;
}

const faultsIn = (text: string) => {
  const result = readFrontMatter(text);
  return "faults" in result ? result.faults.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe("fields between two fences", () => {
  test("are YAML, and the text follows", () => {
    const { data, body, bodyLine } = read("---\ntitle: A\n---\nText.\n");
    expect({ data, body, bodyLine }).toEqual({ data: { title: "A" }, body: "Text.\n", bodyLine: 4 });
  });

  test("dates and versions stay as they are written", () => {
    expect(read("---\nday: 2019-10-15\nmonth: 2019-10\nlater: 2025-01..\n---\n").data).toEqual({
      day: "2019-10-15",
      month: "2019-10",
      later: "2025-01..",
    });
  });

  test("may have spaces after the fences", () => {
    expect(read("---  \ntitle: A\n---\t\nText.\n")).toMatchObject({ data: { title: "A" }, body: "Text.\n" });
  });

  test("may consist of comments only", () => {
    expect(read("---\n# nothing yet\n---\nText.\n").data).toEqual({});
  });

  test("a line of hyphens in the text belongs to the text", () => {
    expect(read("---\ntitle: A\n---\nText.\n\n---\n\n---js\n").body).toBe("Text.\n\n---\n\n---js\n");
  });

  test("lines of the YAML have the numbers of the file", () => {
    expect(read("---\ntitle: A\ndate: 2019\n---\n").yaml.split("\n")[2]).toBe("date: 2019");
  });

  test("are never shared between files", () => {
    const text = "---\nlist: []\n---\n";
    const first = read(text).data as { list: string[] };
    first.list.push("changed");
    expect(read(text).data).toEqual({ list: [] });
  });
});

describe("a fence that names a language", () => {
  const languages = [
    "js",
    "javascript",
    " js",
    "json",
    "coffee",
    "coffeescript",
    "cson",
    "yaml",
    "toml",
    "constructor",
    "__proto__",
    "hasOwnProperty",
  ];

  test.each(languages)("%s is refused, and nothing runs", (language) => {
    const text = `---${language}\nglobalThis.ran = true\n---\nText.\n`;
    expect(faultsIn(text)).toHaveLength(1);
    expect(faultsIn(text)[0]).toMatch(/^1: starts with "---/);
    expect(globalThis).not.toHaveProperty("ran");
  });
});

test("a fence that is never closed is an error, so that no text is lost", () => {
  expect(faultsIn("---\ntitle: A\n\nText.\n")).toEqual([
    "1: opens its fields with --- and never closes them. Put --- alone on a line after the last field",
  ]);
});

test("a line in a text that looks like the closing fence is an error", () => {
  expect(faultsIn("---\ntext: |\n  one\n---- two\n---\n")).toEqual([
    '4: "---- two" starts like the line that closes the fields. Write --- alone, or indent the line if it is part of a text',
  ]);
});
