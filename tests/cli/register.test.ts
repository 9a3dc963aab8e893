import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Context, runCommand } from "../../src/cli/command.ts";
import { command } from "../../src/cli/register.ts";
import type { Prompter } from "../../src/importer/review.ts";
import { fakeContext } from "./fakeContext.ts";

let project: string;
const at = (name: string) => path.join(project, name);
const REGISTER = "content/register/inspections.csv";

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), "register-"));
  await cp("tests/fixtures/tiny", at("content"), { recursive: true });
});
afterEach(() => rm(project, { recursive: true, force: true }));

/** Runs the command on a newer table of these rows of the register, each with one text in place of another. */
async function update(
  rows: readonly string[],
  given: readonly string[] = ["--yes"],
  changes: Partial<Context> = {},
) {
  const [header = ""] = (await readFile(at(REGISTER), "utf8")).split("\n");
  await writeFile(at("newer.csv"), [header, ...rows, ""].join("\n"));
  const { context, printed, errors } = fakeContext({ project, ...changes });
  const code = await runCommand(command, ["newer.csv", ...given], context);
  return { code, printed: printed.join("\n"), errors: errors.join("\n") };
}

/** A person at the terminal who answers every question like this. */
const answering = (confirm: Prompter["confirm"]): Prompter => ({
  say: () => {},
  ask: async (_question, proposed) => proposed,
  choose: async (_question, _options, proposed) => proposed,
  confirm,
});

const NEW =
  "madeup-on-sea,ILACS,standard,2026-08-03,2026-08-14,2026-10-01,not-given,good,good,good,,good,,Una Pretend,";
async function rowOf(id: string, from: string, to: string): Promise<string> {
  const lines = (await readFile(at(REGISTER), "utf8")).split("\n");
  const line = lines.find((each) => each.includes(id.slice(0, 10)) && each.startsWith(id.slice(11)));
  if (!line?.includes(from)) throw new Error(`No ${from} in ${id}`);
  return line.replace(from, to);
}

describe("npm run register", () => {
  it("shows what is new, says that “as_at” must follow, and writes it", async () => {
    const before = await readFile(at(REGISTER), "utf8");
    const { code, printed, errors } = await update([NEW]);
    expect(code).toBe(0);
    expect(printed).toBe(
      [
        "1 new:",
        "  2026-10-01-madeup-on-sea: ILACS standard, not-given",
        "",
        "0 rows the same; 10 rows of the register not in newer.csv, which stay.",
        "0 claims with another verdict.",
        "1 new row and 0 changed rows written to content/register/inspections.csv.",
      ].join("\n"),
    );
    expect(errors).toMatch(
      /site\.yaml:\d+:\d+ warning: register, as_at: is 2026-08-20, but the register has a report of 2026-10-01/,
    );
    expect(await readFile(at(REGISTER), "utf8")).toBe(`${before}${NEW}\n`);
  });

  it("shows changes field by field, and the claims whose verdict they turn", async () => {
    const file = at("content/releases/2016/exampleshire-is-good.md");
    const text = await readFile(file, "utf8");
    const claim = "claims:\n  - says: All good\n    check: { grade: good }\n";
    await writeFile(file, text.replace(/^---\n/, `---\n${claim}`));
    const changed = await rowOf("2016-03-29-exampleshire", ",good,good,", ",inadequate,good,");
    const { code, printed } = await update([changed], ["--dry-run"]);
    expect(code).toBe(0);
    expect(printed).toContain("1 changed:\n  2016-03-29-exampleshire\n    overall: good → inadequate");
    expect(printed).toMatch(
      /1 claim with another verdict:\n.*exampleshire-is-good\.md “All good”\n +Supported → Contradicted: /,
    );
  });

  it.each([
    ["a dry run", ["--dry-run"], null, 0],
    ["no terminal to ask at", [], null, 1],
    ["the answer no", [], answering(async () => false), 1],
  ])("writes nothing on %s", async (_, given, prompter, expected) => {
    const before = await readFile(at(REGISTER), "utf8");
    const { code, printed, errors } = await update([NEW], given, { prompter });
    expect(code).toBe(expected);
    expect(`${printed}\n${errors}`).toContain("Nothing was written");
    expect(await readFile(at(REGISTER), "utf8")).toBe(before);
  });

  it("writes when the person at the terminal says yes", async () => {
    expect((await update([NEW], [], { prompter: answering(async () => true) })).code).toBe(0);
    expect(await readFile(at(REGISTER), "utf8")).toContain(NEW);
  });

  it("writes nothing at all if one row is refused", async () => {
    const before = await readFile(at(REGISTER), "utf8");
    const { code, printed } = await update([NEW, NEW.replace("madeup-on-sea", "atlantis")]);
    expect(code).toBe(1);
    expect(printed).toContain("1 new:\n");
    expect(printed).toContain('1 refused:\n  newer.csv:3 council: "atlantis" is not in councils.csv.');
    expect(await readFile(at(REGISTER), "utf8")).toBe(before);
  });

  it("refuses to take away an inspection that a release links to", async () => {
    const moved = await rowOf("2016-03-29-exampleshire", "2016-03-29", "2016-03-30");
    const { code, printed, errors } = await update([moved]);
    expect(code).toBe(1);
    expect(printed).toContain("2016-03-29-exampleshire, which becomes 2016-03-30-exampleshire");
    expect(errors).toMatch(/exampleshire-is-good\.md:\d+:\d+ inspections: "2016-03-29-exampleshire" is not/);
  });

  it("never overwrites what was saved while it asked", async () => {
    const edited = (await readFile(at(REGISTER), "utf8")).replace("Una Pretend", "Ursula Pretend");
    const prompter = answering(async () => {
      await writeFile(at(REGISTER), edited);
      return true;
    });
    const { code, errors } = await update([NEW], [], { prompter });
    expect(code).toBe(1);
    expect(errors).toContain("inspections.csv was changed in the meantime. Nothing was written");
    expect(await readFile(at(REGISTER), "utf8")).toBe(edited);
  });

  it("keeps a byte-order mark and Windows line ends", async () => {
    const windows = `\uFEFF${(await readFile(at(REGISTER), "utf8")).replaceAll("\n", "\r\n")}`;
    await writeFile(at(REGISTER), windows);
    expect((await update([NEW])).code).toBe(0);
    expect(await readFile(at(REGISTER), "utf8")).toBe(`${windows}${NEW}\r\n`);
  });

  it("says so when there is nothing to write", async () => {
    const same = await rowOf("2016-03-29-exampleshire", "", "");
    expect(await update([same], [])).toMatchObject({
      code: 0,
      printed: expect.stringContaining("The register has all of it already."),
    });
  });

  it.each([
    [["nowhere.csv"], "There is no file nowhere.csv."],
    [[], "Which file? Give a CSV file of inspections. See --help."],
    [["newer.csv", "another.csv"], "Give one file at a time."],
    [["content"], "content is a folder, but should be a file"],
  ])("asked for %j, says what is wrong", async (given, message) => {
    const { context, errors } = fakeContext({ project });
    const code = await runCommand(command, given, context);
    expect(code).toBe(1);
    expect(errors.join("\n")).toContain(message);
  });

  it("merges nothing into content that is faulty itself", async () => {
    await writeFile(at("content/site.yaml"), "name: [");
    const { code, errors } = await update([NEW]);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /content\/site\.yaml:\d+.*\n\nNothing was written\. The register is as it was\.$/s,
    );
  });
});
