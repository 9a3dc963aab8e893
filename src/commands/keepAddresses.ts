import { readFile } from "node:fs/promises";
import path from "node:path";
import { ContentError } from "../content/problems.ts";
import { ADDRESSES, type PublishedAddress } from "../content/publishedAddresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { compareText } from "../domain/order.ts";
import type { chosenSite } from "../output/chosenSite.ts";
import { checkPublished, lastingAddresses } from "../output/publishedCheck.ts";
import { hostAddresses } from "./environment.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { type FileWriter, replaceFile } from "./replaceFile.ts";
import { explainError, problemLines } from "./report.ts";

const command = {
  run: "npm run addresses",
  about:
    "Adds the addresses of new pages, feeds, data files, charts and citations to the list of all that was ever published. Takes none out: an address once published works for ever.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
  },
  more: `The list is ${ADDRESSES} in the content folder. “npm run build -- --strict” fails if it lacks one, or if nothing stands at one.`,
} satisfies Command<string>;

const NOTES = [
  "# Every address that was ever published, one a line. Once published, an address works for ever.",
  "# “npm run addresses” adds new ones. Where a release has got another name, write its old address into its “aliases”.",
  "# Where another page has gone, write here, after a space, the page that readers should get: /old/ /new/",
];

/** What the command needs of the world around it. */
export interface AddressesWorld {
  readonly given: readonly string[];
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly load: typeof chosenSite;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly files: FileWriter;
}

/** `npm run addresses`. Gives the exit code: 0, or 1 if the list couldn't be written, or nothing stands at an address of it. */
export async function keepAddresses(world: AddressesWorld): Promise<number> {
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    return await keep(world, path.resolve(world.project, asked.options.content ?? "content"));
  } catch (error) {
    if (error instanceof ContentError) world.complain(problemLines(error.problems).join("\n"));
    else world.complain(error instanceof UsageError ? error.message : explainError(error));
    return 1;
  }
}

async function keep(world: AddressesWorld, content: string): Promise<number> {
  const site = await world.load({
    content,
    ...hostAddresses(world.environment),
    drafts: false,
    strict: false,
    today: world.today,
  });
  const file = path.join(content, ADDRESSES);
  const shown = path.relative(world.project, file);
  const listed = site.archive.published?.entries ?? [];
  const known = new Set(listed.map(({ address }) => address));
  const fresh = lastingAddresses(site).filter((address) => !known.has(address));
  if (fresh.length > 0) {
    const notes = site.archive.published ? notesIn(await readFile(file, "utf8")) : NOTES;
    const entries = [...listed, ...fresh.map((address) => ({ address, movedTo: null }))];
    await replaceFile(file, listText(notes, entries), world.files);
    world.print(`${fresh.length === 1 ? "1 address" : `${fresh.length} addresses`} added to ${shown}.`);
  } else world.print(`${shown} has every address already.`);

  const gone = checkPublished(site).filter(({ line }) => line !== undefined);
  for (const line of problemLines(gone)) world.complain(line);
  return gone.length > 0 ? 1 : 0;
}

function notesIn(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.startsWith("#"));
}

function listText(notes: readonly string[], entries: readonly Omit<PublishedAddress, "line">[]): string {
  const lines = entries
    .toSorted((a, b) => compareText(a.address, b.address))
    .map(({ address, movedTo }) => (movedTo === null ? address : `${address} ${movedTo}`));
  return [...notes, ...lines, ""].join("\n");
}
