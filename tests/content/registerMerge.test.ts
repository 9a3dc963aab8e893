import { describe, expect, it } from "vitest";
import { mergeRegister } from "../../src/content/registerMerge.ts";
import { council } from "../register/rows.ts";

const HEADER =
  "council,framework,kind,inspection_start,inspection_end,published,overall,leadership,help_and_protection,in_care,in_care_and_care_leavers,care_leavers,adoption,lead_inspector,report_url";
const councils = [council("exampleshire"), council("inventon")];

const row = (council: string, published: string, { start = "", leader = "", url = "" } = {}) =>
  `${council},ILACS,standard,${start},,${published},good,good,good,,good,,,${leader},${url}`;
const table = (...rows: string[]) => [HEADER, ...rows, ""].join("\n");
const merge = (current: string, newer: string) =>
  mergeRegister(current, { text: newer, file: "newer.csv" }, councils);

describe("mergeRegister", () => {
  const first = row("exampleshire", "2019-01-10");
  const last = row("inventon", "2021-03-04");

  it("puts new rows in the order of the register: by day, then council", () => {
    const [between, sameDay] = [row("inventon", "2020-01-01"), row("exampleshire", "2021-03-04")];
    const merged = merge(table(first, last), table(sameDay, between));
    expect(merged.text).toBe(table(first, between, sameDay, last));
    expect(merged.added.map(({ published }) => published)).toEqual(["2020-01-01", "2021-03-04"]);
    expect(merged).toMatchObject({ changed: [], same: 0, kept: 2, problems: [] });
  });

  it("reports what changes in a row, field by field, and leaves every other letter of the table as it is", () => {
    const untidy = `inventon,ILACS , standard,,,2021-03-04,good,good,good,,good,,,"Vic Pretend",`;
    const corrected = row("exampleshire", "2019-01-10", { leader: '"Pretend, Una"' });
    const merged = merge(table(first, untidy), table(corrected));
    expect(merged.changed).toEqual([
      {
        id: "2019-01-10-exampleshire",
        newId: "2019-01-10-exampleshire",
        fields: [{ column: "lead_inspector", from: "", to: "Pretend, Una" }],
      },
    ]);
    expect(merged.text).toBe(table(corrected, untidy));
  });

  it("writes rows in the register’s own order of columns, whatever that of the newer table", () => {
    const turned = [HEADER, row("exampleshire", "2019-01-10", { leader: "Una Pretend" })].map((line) =>
      line.split(",").toReversed().join(","),
    );
    expect(merge(table(first, last), turned.join("\r\n")).text).toBe(
      table(row("exampleshire", "2019-01-10", { leader: "Una Pretend" }), last),
    );
  });

  it("changes nothing if the newer table says the same, except for spaces and line endings", () => {
    const merged = merge(table(first, last), `${HEADER}\r\n\r\n${last.replaceAll("good", " good ")}\r\n`);
    expect(merged.text).toBe(table(first, last));
    expect(merged).toMatchObject({ added: [], changed: [], same: 1, kept: 1 });
  });

  it.each([
    ["report", { url: "https://reports.example.org/1" }],
    ["first day", { start: "2018-12-03" }],
  ])("takes a row of the same %s for a corrected day, which moves it", (_, fields) => {
    const merged = merge(
      table(row("exampleshire", "2019-01-10", fields), last),
      table(row("exampleshire", "2021-05-06", fields)),
    );
    expect(merged.changed).toEqual([
      {
        id: "2019-01-10-exampleshire",
        newId: "2021-05-06-exampleshire",
        fields: [{ column: "published", from: "2019-01-10", to: "2021-05-06" }],
      },
    ]);
    expect(merged.text).toBe(table(last, row("exampleshire", "2021-05-06", fields)));
  });

  it("takes a row of a known report for a new inspection if the newer table has the old row too", () => {
    const old = row("exampleshire", "2019-01-10", { start: "2018-12-03" });
    const again = row("exampleshire", "2021-05-06", { start: "2018-12-03" });
    expect(merge(table(old), table(old, again)).added).toHaveLength(1);
  });

  it("refuses rows with the same messages as the register, at the line of the newer table", () => {
    const unknown = row("exampleshure", "2022-02-02");
    const merged = merge(table(first), table(last, unknown, last));
    expect(merged.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'newer.csv:3 council: "exampleshure" is not in councils.csv. Did you mean "exampleshire"?',
      "newer.csv:4 published: inventon has a report of 2021-03-04 in line 2 already. Keep one of them",
    ]);
    expect(merged.added).toHaveLength(1);
  });
});
