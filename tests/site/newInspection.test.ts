import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { type BuiltSite, buildSite, LOCATION } from "./buildSite.ts";
import { builtPage, find, textOf } from "./pages.ts";

/** A made-up inspection of a council in focus, later than all that the archive has, under the rules of 2026. */
const ROW =
  "westminster,ILACS,standard,2026-06-08,2026-06-19,2026-08-14,not-given,outstanding,requires-improvement,good,,good,,Ida Invented,https://reports.example.org/10";
const SITE = readFileSync("content/site.yaml", "utf8");

let warned: BuiltSite;
let built: BuiltSite;
beforeAll(async () => {
  const register = `${readFileSync("content/register/inspections.csv", "utf8").trimEnd()}\n${ROW}\n`;
  const files = { "register/inspections.csv": register };
  const site = SITE.replace("to: 2025 }", "to: 2026 }")
    .replace(/headline: .*/, "headline: The editor’s new headline")
    .replace(/standfirst: >-\n(?: {2}.*\n)+/, "standfirst: The editor’s new standfirst.\n");
  [warned, built] = await Promise.all([
    buildSite({ files }),
    buildSite({ files: { ...files, "site.yaml": site } }),
  ]);
});
afterAll(() => Promise.all([warned.remove(), built.remove()]));

describe("A fourth inspection of a council in focus", () => {
  const front = () => find(builtPage(addresses.timeline, built.directory).document, "main");

  it("makes a warning, until an editor has looked at the words of the front page", () => {
    expect(warned.complaints).toContain("years, to: is 2025, and the register has a report of 2026-08-14");
    expect(built.complaints).not.toContain("years, to");
  });

  it("stands first on the timeline, with what was below outstanding", () => {
    const [first] = front().querySelectorAll(".event");
    const text = first ? textOf(first) : "";
    expect(text).toMatch(/^14 August 2026 .*Westminster/);
    expect(text).toContain("Help and protection Requires improvement");
    expect(first?.innerHTML).toContain(LOCATION.href(addresses.inspection("2026-08-14-westminster")));
  });

  it("stands in the council’s table, as the last column", () => {
    const table = [...front().querySelectorAll("table.score")].find((one) =>
      textOf(one).startsWith("Westminster"),
    );
    const years = [...(table?.querySelectorAll("thead .year") ?? [])].map(textOf);
    expect(years).toEqual(["2016", "2019", "2022", "2025", "2026"]);
  });

  it("leaves no sentence behind that was only true before it", () => {
    const page = front();
    expect(textOf(find(page, "#answer"))).toBe("The grades, 2016 to 2026");
    // What releases said in their day stays; what the archive says of today must not stop at 2025 or count to three.
    for (const said of page.querySelectorAll(".release-item")) said.remove();
    expect(textOf(page)).toContain("The editor’s new headline");
    expect(textOf(page)).not.toMatch(/to 2025|since 2025|in 2025|three|third|ten years|decade/i);
  });
});
