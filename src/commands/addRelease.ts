import { readFile } from "node:fs/promises";
import path from "node:path";
import { readCouncils } from "../content/councilsCsv.ts";
import { readInspections } from "../content/inspectionsCsv.ts";
import type { ReleaseRecord } from "../content/records.ts";
import { type CalendarDay, parsePartialDate } from "../domain/dates.ts";
import { draftRelease } from "../import/draftRelease.ts";
import { InputError } from "../import/formats/inputError.ts";
import { readInput } from "../import/formats/readInput.ts";
import { type Known, knowsArchive } from "../import/knowsArchive.ts";
import { readingAsJson } from "../import/readingAsJson.ts";
import { type Reading, readRelease } from "../import/readRelease.ts";
import { type Prompter, review } from "../import/review.ts";
import { writeRelease } from "../import/writeRelease.ts";
import { buildRegister, type Register } from "../register/register.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { explainError } from "./report.ts";

const command = {
  run: "npm run add",
  about:
    "Reads a press release – a text, Markdown, a saved web page, a Word file, a PDF, an e-mail, an address, or standard input – and writes the release file. At a terminal it asks about what it is not sure of; otherwise it writes a draft.",
  options: {
    url: { value: "URL", help: "The address it was published at." },
    date: {
      value: "DATE",
      help: "When it came out, where the text doesn’t say: 2019-10-15, 2019-10 or 2019.",
    },
    council: {
      value: "SLUG",
      help: "The council it is about, or several with commas, where the text doesn’t say.",
    },
    rights: { value: "full", help: "Keep the whole text as the body; needs --licence or --permission." },
    licence: { value: "TEXT", help: "The licence of the text, with --rights full." },
    permission: { value: "TEXT", help: "Who permitted the text, and when, with --rights full." },
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    "dry-run": { help: "Write nothing; show the file that would be written." },
    json: { help: "Write nothing; print what was read as one JSON object." },
    draft: { help: "Ask nothing: write a draft, as without a terminal." },
    "allow-local": { help: "Fetch from this machine or its network too." },
  },
  arguments: "FILE|URL|-",
} satisfies Command<string>;

/** What the command needs of the world around it. */
export interface AddWorld {
  readonly given: readonly string[];
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The person at the terminal; null where there is none to ask. */
  readonly prompter: () => Promise<Prompter> | null;
}

/** `npm run add`. Gives the exit code: 0, or 1 if nothing was read or written. */
export async function addRelease(world: AddWorld): Promise<number> {
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    await add(world, asked.options, asked.arguments);
    return 0;
  } catch (error) {
    const plain =
      error instanceof InputError ||
      error instanceof UsageError ||
      (error instanceof Error && error.name === "ExitPromptError");
    world.complain(plain ? error.message : explainError(error));
    return 1;
  }
}

type Options = Readonly<Partial<Record<keyof typeof command.options, string>>>;

async function add(world: AddWorld, options: Options, sources: readonly string[]): Promise<void> {
  const [source, ...others] = sources;
  if (source === undefined)
    throw new UsageError("Which text? Give a file, an address, or - for standard input. See --help.");
  if (others.length > 0) throw new UsageError("Give one text at a time.");
  const rights = rightsIn(options);
  const content = path.resolve(world.project, options.content ?? "content");
  const register = await loadRegister(content, world.today);
  const councils = [...register.councils.values()];
  const text = await readInput(source, {
    ...(options.url && { url: webAddress(options.url) }),
    allowLocal: options["allow-local"] === "true",
  });
  let reading = corrected(readRelease(text, councils), options, register);
  if (options.json) {
    world.print(
      JSON.stringify(readingAsJson(reading, knowsArchive(reading, register, [], text.url)), null, 2),
    );
    return;
  }
  const releases = await loadReleases(content, world.today);
  let known = knowsArchive(reading, register, releases, text.url);
  const prompter = options["dry-run"] || options.draft ? null : await world.prompter();
  let url = text.url;
  if (prompter) {
    reading = await review(reading, known, councils, prompter);
    url ??= webAddress(
      await prompter.ask(
        "The address it was published at",
        "https://",
        (value) => URL.canParse(value) || "Write it whole, as in https://www.example.org/page",
      ),
    );
    known = knowsArchive(reading, register, releases, url);
  }
  if (url === undefined) throw new InputError("Where was it published? Give its address: --url https://…");
  const file = draftRelease(reading, {
    url,
    known,
    councils,
    reviewed: prompter !== null,
    ...(rights && { rights }),
  });
  report(world, reading, known);
  if (options["dry-run"]) return world.print(file.text);
  if (prompter) {
    prompter.say(`\n${file.text}`);
    if (!(await prompter.confirm(`Write ${file.name}?`, true))) return world.complain("Nothing was written.");
  }
  const written = await writeRelease(content, file);
  world.print(path.relative(world.project, written));
}

/** Says what the archive knows of it, and how much a person should look at. */
function report(world: AddWorld, reading: Reading, known: Known): void {
  for (const slug of known.sameRelease) world.complain(`The archive already has this release: ${slug}.`);
  for (const { speaker, release } of known.sameQuotations)
    world.complain(`The archive already has these words of ${speaker}: ${release}.`);
  for (const { reason } of known.disagreements) world.complain(`Check: ${reason}`);
  for (const { field, reason } of reading.doubts) world.complain(`Check ${field}: ${reason}`);
  if (known.inspections.length === 0 && reading.kind === "inspection")
    world.complain("The register has no inspection that fits. Add its id to “inspections” if there is one.");
}

function corrected(reading: Reading, options: Options, register: Register): Reading {
  const without = (field: string) => reading.doubts.filter((doubt) => doubt.field !== field);
  let answer = reading;
  if (options.date !== undefined) {
    if (!parsePartialDate(options.date))
      throw new UsageError(`--date ${options.date} is not a date: write 2019-10-15, 2019-10 or 2019.`);
    answer = { ...answer, date: options.date, dateFrom: "text", doubts: without("date") };
  }
  if (options.council !== undefined) {
    const councils = options.council.split(",").map((slug) => slug.trim());
    const unknown = councils.find((slug) => !register.councils.has(slug));
    if (unknown !== undefined)
      throw new UsageError(`--council ${unknown} is not a council’s slug, as in north-yorkshire.`);
    answer = { ...answer, councils, doubts: answer.doubts.filter((doubt) => doubt.field !== "council") };
  }
  return answer;
}

function rightsIn(options: Options): { licence?: string; permission?: string } | null {
  const { rights, licence, permission } = options;
  if (rights !== undefined && rights !== "full")
    throw new UsageError("--rights can only be “full”: without it the body is your own account.");
  if (rights === undefined && (licence ?? permission) !== undefined)
    throw new UsageError("--licence and --permission go with --rights full.");
  if (rights === undefined) return null;
  if (licence === undefined && permission === undefined)
    throw new UsageError("--rights full needs --licence or --permission: whose leave is it?");
  return { ...(licence && { licence }), ...(permission && { permission }) };
}

function webAddress(url: string): string {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new UsageError(`${url} is not a web address: write it whole, as in https://www.example.org/page.`);
}

async function loadRegister(content: string, today: CalendarDay): Promise<Register> {
  const read = (name: string) =>
    readFile(path.join(content, "register", name), "utf8").catch(() => {
      throw new InputError(`There is no register/${name} in ${content}. Is --content right?`);
    });
  const { councils } = readCouncils(await read("councils.csv"), "councils.csv");
  const { inspections } = readInspections(await read("inspections.csv"), "inspections.csv", councils);
  return buildRegister(councils, inspections, today);
}

/** The archive's releases; none where the content has mistakes, which the build reports. */
async function loadReleases(content: string, today: CalendarDay): Promise<readonly ReleaseRecord[]> {
  const { loadContent } = await import("../content/loadContent.ts");
  const { records } = await loadContent({ directory: content, drafts: true, today });
  return records?.releases ?? [];
}
