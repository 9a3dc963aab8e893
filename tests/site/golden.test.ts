import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { releaseFile } from "../tinySite.ts";
import { type BuiltSite, buildSite } from "./buildSite.ts";
import { outline } from "./outline.ts";
import { builtPage, find } from "./pages.ts";

/*
 * The site of the tiny archive. Files in tests/golden hold what its most telling pages say; `npx vitest run tests/site/golden.test.ts -u`
 * writes them anew: read the difference like a reader would.
 */

const DRAFT = releaseFile({
  title: "An embargoed headline",
  date: "2030-01-02",
  draft: true,
  quotes: [{ speaker: "Vera Embargoed", text: "These are embargoed words." }],
});

let tiny: BuiltSite;
beforeAll(async () => {
  tiny = await buildSite({
    content: "tests/fixtures/tiny",
    files: { "releases/2030/an-embargoed-headline.md": DRAFT },
  });
});
afterAll(() => tiny.remove());

const golden = (name: string) => path.resolve("tests/golden", name);

describe("The site of the tiny archive", () => {
  it.each([
    ["timeline.txt", addresses.timeline],
    ["release.txt", addresses.release("two-councils-one-day")],
    ["visit.txt", addresses.release("inspectors-look-at-first-response")],
    ["council.txt", addresses.council("inventon")],
    ["inspection.txt", addresses.inspection("2019-10-15-inventon")],
    ["person.txt", addresses.person("ada-invented")],
  ])("says on a page what %s holds", async (name, address) => {
    const { document } = builtPage(address, tiny.directory);
    await expect(outline(find(document, "main"))).toMatchFileSnapshot(golden(name));
  });

  it("tells feed readers what feed.xml holds", async () => {
    const feed = readFileSync(path.join(tiny.directory, addresses.atom()), "utf8");
    await expect(feed).toMatchFileSnapshot(golden("feed.xml"));
  });

  it("has nothing of a draft, nor of the machine that built it, in any file", () => {
    const files = readdirSync(tiny.directory, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const { parentPath, name } of files) {
      const file = path.join(parentPath, name);
      expect(file).not.toMatch(/embargoed/i);
      const text = readFileSync(file, "utf8");
      for (const secret of ["mbargoed", tmpdir(), process.cwd()])
        expect(text.includes(secret), file).toBe(false);
    }
  });
});
