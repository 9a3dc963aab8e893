import path from "node:path";
import { verdictLabel } from "../claims/findings.ts";
import { loadRegister } from "../content/load.ts";
import { ContentError } from "../content/problems.ts";
import { parsePartialDate } from "../domain/dates.ts";
import { type ArchiveMatch, matchArchive, writeRelease } from "../importer/archive.ts";
import { draftRelease } from "../importer/draft.ts";
import { readInput } from "../importer/formats/readInput.ts";
import { type Reading, readingAsJson } from "../importer/reading.ts";
import { readPressText } from "../importer/readPressText.ts";
import { review } from "../importer/review.ts";
import { InputError } from "../importer/text.ts";
import { buildRegister, type Register } from "../register/register.ts";
import { type Context, defineCommand, type Options, UsageError } from "./command.ts";
import { loadWith } from "./editFile.ts";
import { webAddress } from "./environment.ts";
import { shownPath } from "./report.ts";

const OPTIONS = {
  url: { value: "URL", help: "The address it was published at." },
  date: {
    value: "DATE",
    help: "The day it was published, if the text doesn’t say: 2019-10-15, 2019-10 or 2019.",
  },
  council: {
    value: "SLUG",
    help: "The council it is about, if the text doesn’t say; several with commas between them.",
  },
  rights: { value: "full", help: "Keep the whole text as the body; needs --licence or --permission." },
  licence: { value: "TEXT", help: "The licence of the text, with --rights full." },
  permission: { value: "TEXT", help: "Who permitted the text, and when, with --rights full." },
  content: { value: "DIR", default: "content", help: "The folder with the content." },
  "dry-run": { help: "Write nothing; show the file that would be written." },
  json: { help: "Write nothing; print what was read as one JSON object." },
  draft: { help: "Ask nothing: write a draft, as without a terminal." },
  "allow-local": { help: "Fetch from this machine or its network too." },
} as const;

export const command = defineCommand({
  usage: "npm run add",
  about:
    "Reads a press release – a text, Markdown, a saved web page, a Word file, a PDF, an e-mail, an address, or standard input – and writes the release file. At a terminal it asks about what it is not sure of; otherwise it writes a draft.",
  options: OPTIONS,
  arguments: "FILE|URL|-",
  expected: [InputError],
  afterError: "Nothing was written.",
  run: add,
});

async function add(
  options: Options<typeof OPTIONS>,
  [source, ...others]: readonly string[],
  { project, today, print, logError, ...context }: Context,
): Promise<number> {
  if (source === undefined)
    throw new UsageError("Which text? Give a file, an address, or - for standard input. See --help.");
  if (others.length > 0) throw new UsageError("Give one text at a time.");
  const rights = rightsIn(options);
  const given = options.url === undefined ? undefined : webAddress(options.url, "--url");
  const content = path.resolve(project, options.content);
  const register = readRegister(content, today);
  const councils = [...register.councils.values()];
  const input = await readInput(source, { ...(given && { url: given }), allowLocal: options["allow-local"] });
  let reading = withOptions(await readPressText(input, register), options, register);
  if (options.json) {
    const { disagreements, proposals: claims } = matchArchive(reading, register, []);
    print(JSON.stringify({ ...readingAsJson(reading, disagreements), claims }, null, 2));
    return 0;
  }
  // Mistakes in the content are reported by the build.
  const { records } = await loadWith(content, today);
  const releases = records?.releases ?? [];
  let known = matchArchive(reading, register, releases);
  const prompter = options["dry-run"] || options.draft ? null : context.prompter;
  if (prompter) {
    reading = await review(reading, known, councils, prompter);
    known = matchArchive(reading, register, releases);
  }
  const file = draftRelease(reading, {
    known,
    councils,
    reviewed: prompter !== null,
    added: today,
    ...(rights && { rights }),
  });
  for (const line of doubts(reading, known)) logError(line);
  const target = path.join(content, "releases", file.year, file.name);
  const { problems } = await loadWith(content, today, target, file.text);
  const own = problems.filter((problem) => path.resolve(problem.file) === target);
  if (own.some(({ severity }) => severity === "error")) throw new ContentError(own);
  if (options["dry-run"]) {
    print(file.text);
    return 0;
  }
  prompter?.say(`\n${file.text}`);
  if (prompter && !(await prompter.confirm(`Write ${file.name}?`, true))) {
    logError("Nothing was written.");
    return 0;
  }
  print(shownPath(project, await writeRelease(content, file)));
  for (const { says, verdict } of known.proposals)
    logError(`It may claim (register: ${verdictLabel(verdict).toLowerCase()}): ${says}`);
  const claims = known.proposals.length > 0 ? " uncomment the claims that it makes," : "";
  logError(
    `See it with “npm start”. Compare it with its source, answer each “# CHECK”,${claims} write the account, and delete “draft: true”.`,
  );
  return 0;
}

/** The reading, with what the options say where the text says nothing. */
function withOptions(
  reading: Reading,
  { date, council }: Options<typeof OPTIONS>,
  register: Register,
): Reading {
  const without = (field: string) => reading.doubts.filter((doubt) => doubt.field !== field);
  if (date !== undefined && !parsePartialDate(date))
    throw new UsageError(`--date ${date} is not a date. Write 2019-10-15, 2019-10 or 2019.`);
  const dated: Reading =
    date === undefined ? reading : { ...reading, date, dateFrom: "text", doubts: without("date") };
  if (council === undefined) return dated;
  const councils = council.split(",").map((slug) => slug.trim());
  const unknown = councils.find((slug) => !register.councils.has(slug));
  if (unknown !== undefined)
    throw new UsageError(`--council ${unknown} is not the slug of a council, as in north-yorkshire.`);
  return { ...dated, councils, doubts: dated.doubts.filter(({ field }) => field !== "council") };
}

/** The permission to keep the whole text; null without one. */
function rightsIn({ rights, licence, permission }: Options<typeof OPTIONS>) {
  if (rights !== undefined && rights !== "full")
    throw new UsageError("--rights can only be “full”. Without it the body is your own account.");
  const named = licence ?? permission;
  if (rights === undefined && named !== undefined)
    throw new UsageError("--licence and --permission go with --rights full.");
  if (rights === undefined) return null;
  if (named === undefined)
    throw new UsageError("--rights full needs --licence or --permission: who permits it?");
  return { ...(licence && { licence }), ...(permission && { permission }) };
}

/** What the archive already has of it, and what a person should check. */
function doubts(reading: Reading, known: ArchiveMatch): string[] {
  const isUnknown = known.inspections.length === 0 && reading.kind === "inspection";
  return [
    ...known.sameRelease.map((slug) => `The archive already has this release: ${slug}.`),
    ...known.sameQuotations.map(
      ({ speaker, release }) => `The archive already has this quotation of ${speaker}: ${release}.`,
    ),
    ...known.disagreements.map(({ reason }) => `Check: ${reason}`),
    ...reading.doubts.map(({ field, reason }) => `Check ${field}: ${reason}`),
    ...(isUnknown
      ? ["The register has no inspection that fits. Add its id to “inspections” if there is one."]
      : []),
  ];
}

function readRegister(content: string, today: string): Register {
  const { councils, inspections, problems } = loadRegister({ directory: content });
  if (!councils || !inspections) throw new ContentError(problems);
  return buildRegister(councils, inspections, today);
}
