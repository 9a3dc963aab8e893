import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildArchive } from "../archive/buildArchive.ts";
import { type VerdictChange, verdictChanges } from "../archive/verdictChanges.ts";
import { verdictLabel } from "../claims/findings.ts";
import { diskFiles, exists, LIMIT, readText } from "../content/files.ts";
import type { Records } from "../content/load.ts";
import { ContentError, formatProblem, type Problem } from "../content/problems.ts";
import { mergeRegister, type RegisterMerge } from "../content/registerMerge.ts";
import { inspectionId } from "../domain/addresses.ts";
import { type Context, defineCommand, type Options, UsageError } from "./command.ts";
import { FileChanged, loadWith, replaceFile, withLinesOf, withPlainLines } from "./editFile.ts";
import { count, problemLines, shownPath } from "./report.ts";

const OPTIONS = {
  content: { value: "DIR", default: "content", help: "The folder with the content." },
  "dry-run": { help: "Write nothing; only show the changes." },
  yes: { help: "Write without asking; needed if there is no terminal." },
} as const;
const REGISTER = "register/inspections.csv";

export const command = defineCommand({
  usage: "npm run register",
  about:
    "Merges a newer CSV file of inspections into the register. Shows what is new, changed and refused, and which claims get another verdict; then writes all of it, or nothing.",
  options: OPTIONS,
  arguments: "FILE",
  more: `FILE has the columns of ${REGISTER}, in any order. Rows that it lacks stay in the register.`,
  expected: [FileChanged],
  afterError: "Nothing was written. The register is as it was.",
  run: updateRegister,
});

async function updateRegister(
  options: Options<typeof OPTIONS>,
  [file, ...others]: readonly string[],
  { project, today, print, logError, prompter }: Context,
): Promise<number> {
  if (file === undefined) throw new UsageError("Which file? Give a CSV file of inspections. See --help.");
  if (others.length > 0) throw new UsageError("Give one file at a time.");
  const content = path.resolve(project, options.content);
  const newer = readNewer(project, file);
  const before = await loadWith(content, today);
  if (!before.records) throw new ContentError(before.problems);

  const register = path.join(content, REGISTER);
  const current = await readFile(register, "utf8");
  const merge = mergeRegister(withPlainLines(current), newer, before.records.councils);
  const text = withLinesOf(current, merge.text);
  print(mergeLines(merge, file).join("\n"));

  const after = await loadWith(content, today, register, text);
  const known = new Set(before.problems.map(formatProblem));
  const fresh = problemLines(after.problems).filter((line) => !known.has(line));
  if (!after.records) logError(["Refused, because other files name what would change:", ...fresh].join("\n"));
  if (!after.records || merge.problems.length > 0) {
    logError("Nothing was written. Fix what is refused, or remove those rows, and run the command again.");
    return 1;
  }
  if (merge.added.length + merge.changed.length === 0) {
    print("The register has all of it already.");
    return 0;
  }
  for (const line of fresh) logError(line);
  print(
    verdictLines(verdictChanges(archiveOf(before.records), archiveOf(upToDate(after.records)))).join("\n"),
  );

  if (options["dry-run"]) {
    print("Nothing was written: a dry run.");
    return 0;
  }
  if (!options.yes && !(await prompter?.confirm(`Write this to ${REGISTER}?`, false))) {
    logError(
      prompter
        ? "Nothing was written."
        : "Nothing was written: there is no terminal to ask at. Add --yes to write it.",
    );
    return 1;
  }
  await replaceFile(register, current, text);
  const [added, changed] = [count(merge.added.length, "new row"), count(merge.changed.length, "changed row")];
  print(`${added} and ${changed} written to ${shownPath(project, register)}.`);
  return 0;
}

function readNewer(project: string, file: string): { text: string; file: string } {
  const whole = path.resolve(project, file);
  const folder = { files: diskFiles, directory: path.dirname(whole), shownAs: path.dirname(file) };
  if (!exists(folder, path.basename(whole))) throw new UsageError(`There is no file ${file}.`);
  const problems: Problem[] = [];
  const read = readText(folder, path.basename(whole), problems, LIMIT.table);
  if (!read) throw new ContentError(problems);
  return { text: read.text, file };
}

/** The records once `as_at` is the day of the newest report, as the warning about it asks for. */
function upToDate(records: Records): Records {
  const newest = records.inspections.reduce((day, { published }) => (published > day ? published : day), "");
  if (newest <= records.site.register.as_at) return records;
  return { ...records, site: { ...records.site, register: { ...records.site.register, as_at: newest } } };
}

const archiveOf = (records: Records) => buildArchive(records).archive;

/** What the newer table changes, for the person who decides: new rows, changes field by field, refusals. */
function mergeLines({ added, changed, same, kept, problems }: RegisterMerge, file: string): string[] {
  const section = (what: string, number: number, lines: readonly string[]) =>
    number === 0 ? [] : [`${number} ${what}:`, ...lines.map((line) => `  ${line}`), ""];
  const newRows = added.map(
    ({ published, council, framework, kind, overall }) =>
      `${inspectionId(published, council)}: ${framework} ${kind}, ${overall || "no grades"}`,
  );
  const changedRows = changed.flatMap(({ id, newId, fields }) => [
    newId === id ? id : `${id}, which becomes ${newId}`,
    ...fields.map(({ column, from, to }) => `  ${column}: ${from || "(empty)"} → ${to || "(empty)"}`),
  ]);
  return [
    ...section("new", added.length, newRows),
    ...section("changed", changed.length, changedRows),
    ...section("refused", new Set(problems.map(({ line }) => line)).size, problemLines(problems)),
    `${count(same, "row")} the same; ${count(kept, "row")} of the register not in ${file}, which stay.`,
  ];
}

/** The claims whose verdict the change turns. */
function verdictLines(changes: readonly VerdictChange[]): string[] {
  return [
    `${count(changes.length, "claim")} with another verdict${changes.length > 0 ? ":" : "."}`,
    ...changes.flatMap(({ claim, from, to }) => [
      `  ${claim.release.origin.file} “${claim.says}”`,
      `    ${verdictLabel(from)} → ${verdictLabel(to)}: ${claim.finding.explanation}`,
    ]),
  ];
}
