import { readFile } from "node:fs/promises";
import path from "node:path";
import { readCouncils } from "../content/councilsCsv.ts";
import { readInspections } from "../content/inspectionsCsv.ts";
import type { ReleaseRecord } from "../content/records.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { draftRelease } from "../import/draftRelease.ts";
import { InputError } from "../import/formats/inputError.ts";
import { readInput } from "../import/formats/readInput.ts";
import { type Known, knowsArchive } from "../import/knowsArchive.ts";
import { readingAsJson } from "../import/readingAsJson.ts";
import { type Reading, readRelease } from "../import/readRelease.ts";
import { type Prompter, review } from "../import/review.ts";
import { writeRelease } from "../import/writeRelease.ts";
import { buildRegister, type Register } from "../register/register.ts";
import { type AddOptions, addCommand, corrected, rightsIn, webAddress } from "./addOptions.ts";
import { readOptions, UsageError } from "./options.ts";
import { explainError } from "./report.ts";

/** What the command needs of the world around it. */
export interface AddWorld {
  readonly given: readonly string[];
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The person at the terminal; null where there is none to ask. */
  readonly prompter: () => Promise<Prompter | null> | null;
}

/** `npm run add`. Gives the exit code: 0, or 1 if nothing was read or written. */
export async function addRelease(world: AddWorld): Promise<number> {
  try {
    const asked = readOptions(addCommand, world.given);
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

async function add(world: AddWorld, options: AddOptions, sources: readonly string[]): Promise<void> {
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
