import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ContentError, type Problem } from "../content/problems.ts";
import { writeRelease } from "../importer/archive.ts";
import { fetchAttachment } from "../importer/formats/readInput.ts";
import { InputError } from "../importer/text.ts";
import { buildRegister } from "../register/register.ts";
import { buildInto } from "./buildInto.ts";
import { type Context, defineCommand, UsageError } from "./command.ts";
import { loadWith } from "./editFile.ts";
import { hostAddresses } from "./environment.ts";
import { draftFromIssue, type FetchAttachment, type Issue, readEvent } from "./issueDraft.ts";
import { draftSummary, refusal } from "./issueSummary.ts";
import { problemLines, shownPath } from "./report.ts";

/** What the command does outside the content folder. Tests pass their own. */
interface Outside {
  readonly build: typeof buildInto;
  readonly fetchAttachment: FetchAttachment;
}

export const command = importIssueCommand({ build: buildInto, fetchAttachment });

export function importIssueCommand(outside: Outside) {
  return defineCommand({
    usage: "node --import tsx src/cli/main.ts import-issue",
    about:
      "Reads the press release in an issue made with the form, writes its draft into the content folder, builds the site with it, and says what a person should check. The workflow “Import” runs it; it runs anywhere.",
    options: {
      event: { value: "FILE", help: "The event of the issue, as GitHub passes it to a workflow." },
      output: { value: "DIR", help: "A new or empty folder for the results." },
      content: { value: "DIR", default: "content", help: "The folder with the content." },
    },
    more: [
      "In DIR:",
      "  draft/result.json  { ok, file }: whether there is a draft, and where in the project it belongs.",
      "  draft/summary.md   For the pull request; or why there is no draft, for a comment on the issue.",
      "  draft/release.md   The draft.",
      "  site/              The site, with the draft in it.",
    ].join("\n"),
    async run({ event, output, content }, _, context) {
      const { project, print } = context;
      if (event === undefined || output === undefined)
        throw new UsageError("--event FILE and --output DIR are needed. See --help.");
      const into = path.resolve(project, output);
      await mkdir(into, { recursive: true });
      if ((await readdir(into)).length > 0)
        throw new UsageError(`${output} is not empty. Name a new folder.`);
      const issue = await readFile(path.resolve(project, event), "utf8")
        .then(readEvent)
        .catch(() => {
          throw new UsageError(`${event} can’t be read as GitHub’s event of an issue.`);
        });
      const site = path.join(into, "site");
      const result = await importIssue(issue, path.resolve(project, content), site, context, outside);
      await write(path.join(into, "draft"), result);
      // The summary holds what others wrote, so it is not part of the log.
      print(
        result.file === null ? `No draft: ${output}/draft/summary.md says why.` : `Draft: ${result.file}`,
      );
      return 0;
    },
  });
}

type Result =
  | { readonly summary: string; readonly file: string; readonly text: string }
  | { readonly summary: string; readonly file: null };

/** Drafts, writes and builds. If anything is wrong with what was sent, nothing stays in the content folder. */
async function importIssue(
  issue: Issue,
  directory: string,
  site: string,
  { environment, today }: Context,
  { build, fetchAttachment }: Outside,
): Promise<Result> {
  const { records, problems } = await loadWith(directory, today);
  if (!records)
    return noDraft("The archive itself has mistakes, which a maintainer must fix first.", problems);
  const register = buildRegister(records.councils, records.inspections, records.site.register.as_at);
  let written: string | null = null;
  try {
    const draft = await draftFromIssue(issue, { register, releases: records.releases }, fetchAttachment);
    written = await writeRelease(directory, draft.file).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`The archive already has a release of this day and headline: ${draft.file.name}.`);
    });
    await mkdir(site);
    const warnings: Problem[] = [];
    await build(site, {
      content: directory,
      ...hostAddresses(environment),
      drafts: true,
      strict: false,
      today,
      search: true,
      report: (problems) => warnings.push(...problems),
    });
    const file = written;
    const own = warnings.filter((warning) => path.resolve(warning.file) === file);
    return {
      summary: draftSummary(draft, register, problemLines(own)),
      file: `content/${shownPath(directory, file)}`,
      text: draft.file.text,
    };
  } catch (error) {
    if (written !== null) await rm(written);
    await rm(site, { recursive: true, force: true });
    if (error instanceof InputError) return noDraft(error.message);
    if (error instanceof ContentError)
      return noDraft("A draft was made of it, but the archive can’t be built with it:", error.problems);
    throw error;
  }
}

function noDraft(why: string, problems: readonly Problem[] = []): Result {
  const errors = problems.filter(({ severity }) => severity === "error");
  return { summary: refusal(why, problemLines(errors)), file: null };
}

async function write(folder: string, result: Result): Promise<void> {
  await mkdir(folder);
  const json = JSON.stringify({ ok: result.file !== null, file: result.file }, null, 2);
  await writeFile(path.join(folder, "result.json"), `${json}\n`);
  await writeFile(path.join(folder, "summary.md"), result.summary);
  if (result.file !== null) await writeFile(path.join(folder, "release.md"), result.text);
}
