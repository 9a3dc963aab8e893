import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tableOf, type Value } from "../../src/archive/table.ts";
import { tableToCsv } from "../../src/beside/serialise.ts";

/** What a CSV file makes of a value, read back. */
function cell(value: Value | undefined): string | undefined {
  const head = { name: "one", title: "", description: "", licence: "text", primaryKey: [] } as const;
  const table = tableOf(
    head,
    [value],
    [{ name: "value", type: "string", description: "", value: (it: Value | undefined) => it }],
  );
  const [, row] = parse(tableToCsv(table)) as string[][];
  return row?.[0];
}

describe("a cell of a CSV file", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://example.org","x")'])(
    "that a spreadsheet would take for a formula has an apostrophe before it: %j",
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
    },
  );

  it.each([
    "a=1",
    "1-2",
    'Fine, “so” "far"',
    "one\n\ntwo",
    "2019-10-15",
    "https://example.org/?a=b",
    "<b>&amp;",
  ])("keeps any other text as it is: %j", (text) => {
    expect(cell(text)).toBe(text);
  });

  it("keeps a negative number a number", () => {
    expect(cell(-3)).toBe("-3");
  });

  it("says true and false in words, puts lists on one line, and objects as JSON", () => {
    expect(cell(true)).toBe("true");
    expect(cell(false)).toBe("false");
    expect(cell(["exampleshire", "inventon"])).toBe("exampleshire|inventon");
    expect(cell({ a: ["b"] })).toBe('{"a":["b"]}');
    expect(cell([{ title: "A, b" }])).toBe('[{"title":"A, b"}]');
  });

  it("is empty for nothing", () => {
    expect(cell(null)).toBe("");
    expect(cell(undefined)).toBe("");
  });
});
