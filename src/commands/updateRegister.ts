import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildArchive } from "../archive/buildArchive.ts";
import type { Archive } from "../archive/model.ts";
import { verdictChanges } from "../archive/verdictChanges.ts";
import { diskFiles, exists, type FileReader } from "../content/files.ts";
import { loadContent } from "../content/loadContent.ts";
import { ContentError, formatProblem, type Problem } from "../content/problems.ts";
import type { Records } from "../content/records.ts";
import { mergeRegister, type RegisterMerge } from "../content/registerMerge.ts";
import { LIMIT, readText } from "../content/textFiles.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { mergeLines, verdictLines } from "./registerReport.ts";
import { type FileWriter, replaceFile } from "./replaceFile.ts";
import { count, explainError, problemLines } from "./report.ts";

const command = {
  run: "npm run register",
  about:
    "Merges a newer CSV file of inspections into the register. Shows what is new, changed and refused, and which claims get another verdict; then writes all of it, or nothing.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    "dry-run": { help: "Only show; write nothing." },
    yes: { help: "Write without asking; needed where there is no terminal." },
  },
  arguments: "FILE",
  more: "FILE has the columns of register/inspections.csv, in any order. Rows that it lacks stay in the register.",
} satisfies Command<string>;

const REGISTER = "register/inspections.csv";

/** What the command needs of the world around it. */
export interface RegisterWorld {
  readonly given: readonly string[];
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Asks the person at the terminal; null where there is none. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
  readonly files: FileWriter;
}

/** `npm run register`. Gives the exit code: 0, or 1 if anything is refused, or what should have been written was not. */
export async function updateRegister(world: RegisterWorld): Promise<number> {
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    const [file, ...others] = asked.arguments;
    if (file === undefined) throw new UsageError("Which file? Give a CSV file of inspections. See --help.");
    if (others.length > 0) throw new UsageError("Give one file at a time.");
    return await update(world, file, asked.options);
  } catch (error) {
    if (error instanceof ContentError)
      world.complain([...problemLines(error.problems), "", "Nothing was written."].join("\n"));
    else if (error instanceof UsageError || (error instanceof Error && error.name === "ExitPromptError"))
      world.complain(error.message);
    else world.complain(`${explainError(error)}\nNothing was written; the register is as it was.`);
    return 1;
  }
}

async function update(
  world: RegisterWorld,
  file: string,
  options: Readonly<Partial<Record<keyof typeof command.options, string>>>,
): Promise<number> {
  const content = path.resolve(world.project, options.content ?? "content");
  const newer = readNewer(world.project, file);
  const before = await load(content, world.today);
  if (!before.records) throw new ContentError(before.problems);

  const register = path.join(content, REGISTER);
  const standing = await readFile(register, "utf8");
  const merge = mergeRegister(plainLines(standing), newer, before.records.councils);
  world.print(mergeLines(merge, file).join("\n"));

  const after = await load(content, world.today, overlaid(register, merge.text));
  const known = new Set(before.problems.map(formatProblem));
  const unheard = after.problems.filter((problem) => !known.has(formatProblem(problem)));
  if (merge.problems.length > 0 || !after.records) {
    if (!after.records)
      world.complain(
        ["Refused, since other files name what would change:", ...problemLines(unheard)].join("\n"),
      );
    world.complain("Nothing was written. Mend what is refused, or take those rows out, and run it again.");
    return 1;
  }
  if (merge.added.length + merge.changed.length === 0) {
    world.print("The register has all of it already.");
    return 0;
  }
  for (const line of problemLines(unheard)) world.complain(line);
  const verdicts = verdictChanges(archiveOf(before.records), archiveOf(toDate(after.records)));
  if (verdicts.length > 0) world.print(verdictLines(verdicts).join("\n"));

  if (options["dry-run"]) {
    world.print("Nothing was written: a dry run.");
    return 0;
  }
  if (!options.yes && !world.confirm) {
    world.complain("Nothing was written: there is no terminal to ask at. Add --yes to write it.");
    return 1;
  }
  if (!options.yes && !(await world.confirm?.(`Write this to ${REGISTER}?`))) {
    world.complain("Nothing was written.");
    return 1;
  }
  await replaceFile(register, inTheManner(standing, merge.text), world.files);
  world.print(`${written(merge)} written to ${path.relative(world.project, register)}.`);
  return 0;
}

function readNewer(project: string, file: string): { text: string; file: string } {
  const whole = path.resolve(project, file);
  const folder = { files: diskFiles, directory: path.dirname(whole), shownAs: path.dirname(file) };
  const name = path.basename(whole);
  if (!exists(folder, name)) throw new UsageError(`There is no file ${file}.`);
  const problems: Problem[] = [];
  const read = readText(folder, name, problems, LIMIT.table);
  if (!read) throw new ContentError(problems);
  return { text: read.text, file };
}

const load = (directory: string, today: CalendarDay, fs?: FileReader) =>
  loadContent({ directory, drafts: true, today, ...(fs && { fs }) });

/** The disk, but with this text in one of its files. */
function overlaid(file: string, text: string): FileReader {
  const bytes = Buffer.from(text);
  return {
    ...diskFiles,
    look: (asked) => (asked === file ? { kind: "file", size: bytes.length } : diskFiles.look(asked)),
    read: (asked) => (asked === file ? bytes : diskFiles.read(asked)),
  };
}

/** The records as they will be when `as_at` is the day of the newest report, as the warning asks for. */
function toDate(records: Records): Records {
  const newest = records.inspections.reduce((day, { published }) => (published > day ? published : day), "");
  if (newest <= records.site.register.as_at) return records;
  return { ...records, site: { ...records.site, register: { ...records.site.register, as_at: newest } } };
}

const archiveOf = (records: Records): Archive => buildArchive(records).archive;

const plainLines = (text: string) => text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");

/** With the byte-order mark and the line ends of another text. */
function inTheManner(of: string, text: string): string {
  const lines = of.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
  return of.startsWith("\uFEFF") ? `\uFEFF${lines}` : lines;
}

function written({ added, changed }: RegisterMerge): string {
  return `${count(added.length, "new row")} and ${count(changed.length, "changed row")}`;
}
