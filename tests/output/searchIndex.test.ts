import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newestFirst } from "../../src/assets/search/pagefind.ts";
import { writeSearchIndex } from "../../src/output/searchIndex.ts";
import { dateOf, searchRecords } from "../../src/output/searchRecords.ts";
import { tinySite } from "../tinySite.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "index-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** What each file of the index holds, by its path. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), readFileSync(file, "base64")];
    }),
  );
}

/** The records as the browser loads them. */
function fragmentsIn(folder: string): { url: string; content: string; meta: Record<string, string> }[] {
  const fragments = Object.entries(filesIn(folder)).filter(([name]) => name.endsWith(".pf_fragment"));
  return fragments.map(([, content]) => recordIn(content));
}

function recordIn(fragment: string) {
  const text = gunzipSync(Buffer.from(fragment, "base64")).toString();
  return JSON.parse(text.slice("pagefind_dcd".length));
}

it("writes the index and the script that searches it, and none of Pagefind’s interfaces", async () => {
  await writeSearchIndex((await tinySite()).archive, directory);
  expect(readdirSync(directory)).toEqual(["pagefind"]);
  const names = readdirSync(path.join(directory, "pagefind"));
  expect(names.filter((name) => !name.endsWith(".pf_meta")).toSorted()).toEqual([
    "filter",
    "fragment",
    "index",
    "pagefind-entry.json",
    "pagefind-worker.js",
    "pagefind.js",
    "wasm.en.pagefind",
  ]);
});

it("holds each record with its address from the site’s root: where the site stands, only its pages know", async () => {
  await writeSearchIndex((await tinySite()).archive, directory);
  const quotation = fragmentsIn(directory).find(({ url }) => url.endsWith("#quote-we-know-every-child-by"));
  expect(quotation).toMatchObject({
    url: "/releases/exampleshire-is-good/#quote-we-know-every-child-by",
    content: "We know every child by name.",
    meta: {
      title: "Ada Invented, Cabinet Member for Children",
      kind: "Quotation",
      note: "printed by Exampleshire County Council, leader’s blog",
      date: "April 2016",
    },
  });
});

it("numbers the records newest first, those without a date last: the search page orders by the numbers", async () => {
  const { archive } = await tinySite();
  await writeSearchIndex(archive, directory);
  const names = Object.keys(filesIn(directory)).filter((name) => name.endsWith(".pf_fragment"));
  const inOrder = newestFirst(names.map((name) => ({ id: path.basename(name, ".pf_fragment"), name })));
  const fragments = filesIn(directory);
  const dates = new Map(
    searchRecords(archive).map((record) => [record.address, dateOf(record)?.orders ?? ""]),
  );
  const told = inOrder.map(({ name }) => dates.get(recordIn(fragments[name] ?? "").url));
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(told.toSorted().toReversed());
});

it("takes the place of an index that stood there", async () => {
  const { archive } = await tinySite();
  mkdirSync(path.join(directory, "pagefind/fragment/en_0ld"), { recursive: true });
  await writeSearchIndex(archive, directory);
  expect(readdirSync(path.join(directory, "pagefind/fragment"))).toHaveLength(1);
  expect(readdirSync(path.join(directory, "pagefind/fragment"))).not.toContain("en_0ld");
});

it("is the same, byte for byte, each time it is made of the same archive", async () => {
  const { archive } = await tinySite();
  const made = [];
  for (const time of ["first", "second", "third"]) {
    const folder = path.join(directory, time);
    await writeSearchIndex(archive, folder);
    made.push(filesIn(folder));
  }
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

it("names its parts by what is in them, and each name leads to a part that is there", async () => {
  await writeSearchIndex((await tinySite()).archive, directory);
  const folder = path.join(directory, "pagefind");
  const entry = JSON.parse(readFileSync(path.join(folder, "pagefind-entry.json"), "utf8"));
  const table = gunzipSync(
    readFileSync(path.join(folder, `pagefind.${entry.languages.en.hash}.pf_meta`)),
  ).toString("latin1");
  const parts = Object.keys(filesIn(folder)).flatMap(
    (name) => /^(?:filter|fragment|index)\/(.+)\.pf_\w+$/.exec(name)?.[1] ?? [],
  );
  expect(parts.length).toBeGreaterThan(20);
  for (const part of parts) expect(table).toContain(part);
});

it("writes nothing when its folder is no longer wanted", async () => {
  await writeSearchIndex((await tinySite()).archive, directory, () => false);
  expect(readdirSync(directory)).toEqual([]);
});
