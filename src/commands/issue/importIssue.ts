import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { buildInto } from "../../cli/buildInto.ts";
import { loadContent } from "../../content/loadContent.ts";
import { ContentError, type Problem } from "../../content/problems.ts";
import type { CalendarDay } from "../../domain/dates.ts";
import { writeRelease } from "../../importer/archive.ts";
import type { FetchedPage } from "../../importer/formats/fetchPage.ts";
import { InputError } from "../../importer/text.ts";
import { buildRegister } from "../../register/register.ts";
import { hostAddresses } from "../environment.ts";
import { type Command, readOptions, UsageError } from "../options.ts";
import { explainError, problemLines } from "../report.ts";
import { draftFromIssue } from "./draftFromIssue.ts";
import { readEvent } from "./event.ts";
import { draftSummary, refusal } from "./summary.ts";

const command = {
  run: "node --import tsx src/commands/importIssue.ts",
  about:
    "Reads the press release in an issue made with the form, writes its draft into the content folder, builds the site with it, and says what a person should look at. The workflow “Import” runs it; it runs anywhere.",
  options: {
    event: { value: "FILE", help: "The event of the issue, as GitHub hands it to a workflow." },
    output: { value: "DIR", help: "A new or empty folder for what is made." },
    content: { value: "DIR", default: "content", help: "The folder with the content." },
  },
  more: [
    "In DIR:",
    "  draft/result.json  { ok, file }: whether there is a draft, and where in the project it belongs.",
    "  draft/summary.md   For the pull request; or why there is no draft, for a comment on the issue.",
    "  draft/release.md   The draft.",
    "  site/              The site, the draft shown.",
  ].join("\n"),
} satisfies Command<string>;

/** What the command needs of the world around it. */
export interface IssueWorld {
  readonly given: readonly string[];
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly build: typeof buildInto;
  readonly fetchAttachment: (address: string) => Promise<FetchedPage>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What was made of an issue; `file` and `text` only where there is a draft. */
type Made =
  | { readonly summary: string; readonly file: string; readonly text: string }
  | { readonly summary: string; readonly file: null };

/**
 * Makes a draft of an issue. Gives the exit code: 0 where `summary.md` says what was made, or why nothing was; 1 where the
 * program could not do its work.
 */
export async function importIssue(world: IssueWorld): Promise<number> {
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    const { event, output, content = "" } = asked.options;
    if (event === undefined || output === undefined)
      throw new UsageError("--event FILE and --output DIR are needed. See --help.");
    const into = path.resolve(world.project, output);
    await mkdir(into, { recursive: true });
    if ((await readdir(into)).length > 0) throw new UsageError(`${output} is not empty. Name a new folder.`);
    const made = await make(world, path.resolve(world.project, event), content, path.join(into, "site"));
    await write(path.join(into, "draft"), made);
    // Not the summary: a log of a workflow takes some lines for commands, and it holds what others wrote.
    world.print(
      made.file === null ? `No draft: ${output}/draft/summary.md says why.` : `Draft: ${made.file}`,
    );
    return 0;
  } catch (error) {
    world.complain(error instanceof UsageError ? error.message : explainError(error));
    return 1;
  }
}

/** Drafts, writes and builds; where anything is wrong with what was sent, nothing stays in the content folder. */
async function make(world: IssueWorld, event: string, content: string, site: string): Promise<Made> {
  const issue = readEvent(await readFile(event, "utf8"));
  const directory = path.resolve(world.project, content);
  const { records, problems } = await loadContent({ directory, drafts: true, today: world.today });
  if (!records)
    return nothing("The archive itself has mistakes, which a maintainer must mend first.", problems);
  const register = buildRegister(records.councils, records.inspections, records.site.register.as_at);
  let written: string | null = null;
  try {
    const draft = await draftFromIssue(
      issue,
      { register, releases: records.releases },
      world.fetchAttachment,
    );
    written = await writeRelease(directory, draft.file).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`The archive has a release of this day and headline already: ${draft.file.name}.`);
    });
    await mkdir(site);
    const warnings: Problem[] = [];
    await world.build(site, {
      content: directory,
      ...hostAddresses(world.environment),
      drafts: true,
      strict: false,
      today: world.today,
      search: false,
      report: (problems) => warnings.push(...problems),
    });
    const shown = path.relative(process.cwd(), written).split(path.sep).join("/");
    const own = problemLines(warnings.filter(({ file }) => file === shown));
    return {
      summary: draftSummary(draft, register, own),
      file: ["content", ...path.relative(directory, written).split(path.sep)].join("/"),
      text: draft.file.text,
    };
  } catch (error) {
    if (written !== null) await rm(written);
    await rm(site, { recursive: true, force: true });
    if (error instanceof InputError) return nothing(error.message);
    if (error instanceof ContentError)
      return nothing("A draft was made of it, but the archive can’t be built with it:", error.problems);
    throw error;
  }
}

function nothing(why: string, problems: readonly Problem[] = []): Made {
  const errors = problems.filter(({ severity }) => severity === "error");
  return { summary: refusal(why, problemLines(errors)), file: null };
}

async function write(folder: string, made: Made): Promise<void> {
  await mkdir(folder);
  const result = { ok: made.file !== null, file: made.file };
  await writeFile(path.join(folder, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(path.join(folder, "summary.md"), made.summary);
  if (made.file !== null) await writeFile(path.join(folder, "release.md"), made.text);
}
