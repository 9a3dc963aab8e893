import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { formatProblem } from "../../src/content/problems.ts";
import { overlaid } from "./overlaid.ts";

/*
 * Each folder of bad-content is laid over the tiny archive. Its expected.txt has the messages word for word: where, what is wrong,
 * and what to write instead. `vitest -u` rewrites it; read it as an editor would.
 */

const fixtures = path.join(import.meta.dirname, "../fixtures");
const base = path.join(fixtures, "tiny");
const cases = readdirSync(path.join(fixtures, "bad-content"));

/** Mistakes that are warnings only. */
const ONLY_WARNINGS = ["disagreeing-with-the-register", "stray-files"];

test.each(cases)("the messages about %s say where, what is wrong and what to write", async (name) => {
  const over = path.join(fixtures, "bad-content", name);
  const fs = overlaid(base, over, ["expected.txt"]);
  const options = { directory: base, shownAs: "content", drafts: false, today: "2026-09-01", fs };
  const { records, problems } = await loadContent(options);
  const told = problems.map(formatProblem);
  expect(records === null).toBe(!ONLY_WARNINGS.includes(name));
  for (const line of told) {
    expect(line).toMatch(/^content\//);
    expect(line).not.toMatch(/invalid|expected|received|undefined|unrecognized|regex|\bnull\b|\[object/i);
  }
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(path.join(over, "expected.txt"));
});
