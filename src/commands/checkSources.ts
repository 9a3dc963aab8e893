import path from "node:path";
import { dump } from "js-yaml";
import { loadContent } from "../content/loadContent.ts";
import { ContentError } from "../content/problems.ts";
import type { Records } from "../content/records.ts";
import { type SourceAddress, sourceAddresses } from "../content/sourceAddresses.ts";
import { SOURCE_STATUSES, SOURCES, type SourceLook } from "../content/sourceLooks.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { compareText } from "../domain/order.ts";
import { slugOf } from "../domain/slugs.ts";
import { askInTurn } from "./askInTurn.ts";
import { hostAddresses } from "./environment.ts";
import { type AskOptions, type Found, lookAtSource } from "./lookAtSource.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { type FileWriter, replaceFile } from "./replaceFile.ts";
import { count, explainError, problemLines } from "./report.ts";

const command = {
  run: "npm run sources",
  about:
    "Asks each address of a source whether it still answers, slowly, and records what it found for the pages to show. Those never asked come first, then those asked longest ago.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    limit: { value: "N", default: "100", help: "Ask at no more than N addresses." },
    reports: { help: "Ask for the reports that the register names, too." },
    "dry-run": { help: "Ask and show, but record nothing." },
  },
  more: `The record is ${SOURCES} in the content folder. Only an answer of 404 or 410 counts as gone.`,
} satisfies Command<string>;

const NOTE = "# What was found at the addresses of sources; “npm run sources” keeps this.\n";

/** What the command needs of the world around it. */
export interface SourcesWorld {
  readonly given: readonly string[];
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** For each request, in milliseconds. */
  readonly timeLimit: number;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Shows that work is under way, until the function it gives is called. */
  readonly progress: (text: string) => () => void;
  readonly files: FileWriter;
}

/** `npm run sources`. Gives the exit code: 0 whatever was found, or 1 if nothing could be asked or recorded. */
export async function checkSources(world: SourcesWorld): Promise<number> {
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    await check(world, asked.options);
    return 0;
  } catch (error) {
    if (error instanceof ContentError) world.complain(problemLines(error.problems).join("\n"));
    else world.complain(error instanceof UsageError ? error.message : explainError(error));
    return 1;
  }
}

async function check(
  world: SourcesWorld,
  options: Readonly<Partial<Record<keyof typeof command.options, string>>>,
): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit is “${options.limit}”: write a whole number, as in --limit 20.`);
  const content = path.resolve(world.project, options.content ?? "content");
  const { records, problems } = await loadContent({ directory: content, drafts: true, today: world.today });
  if (!records) throw new ContentError(problems);

  const all = sourceAddresses(records);
  const wanted = inOrder(options.reports ? all : all.filter(({ report }) => !report), records.sources);
  const urls = wanted.slice(0, limit).map(({ url }) => url);
  const finished = world.progress(`Asking at ${count(urls.length, "source")}…`);
  const ask: AskOptions = { userAgent: userAgent(records, world.environment), timeLimit: world.timeLimit };
  const found = await askInTurn(urls, { look: (url) => lookAtSource(url, ask), wait: world.wait }).finally(
    finished,
  );

  for (const address of all) for (const line of linesOn(address, found.get(address.url))) world.print(line);
  world.print(summary(found, wanted.length - found.size));
  if (options["dry-run"]) return;
  const file = path.join(content, SOURCES);
  await replaceFile(file, NOTE + dumped(merged(all, records.sources, found, world.today)), world.files);
  world.print(`Recorded in ${path.relative(world.project, file)}.`);
}

/** Never asked first, then asked longest ago. */
function inOrder(addresses: readonly SourceAddress[], looks: Records["sources"]): SourceAddress[] {
  const last = ({ url }: SourceAddress) => looks.get(url)?.checked ?? "";
  return addresses.toSorted((a, b) => compareText(last(a), last(b)) || compareText(a.url, b.url));
}

/** What is known of every address that the content still names. No answer takes nothing back: what was gone stays so. */
function merged(
  addresses: readonly SourceAddress[],
  looks: Records["sources"],
  found: ReadonlyMap<string, Found>,
  today: CalendarDay,
): Record<string, SourceLook> {
  const entries = addresses.flatMap(({ url }) => {
    const [before, now] = [looks.get(url), found.get(url)];
    const stays = !now || (now.status === "unreachable" && before?.status === "gone");
    const look = stays ? before : { checked: today, ...now };
    return look ? [[url, look] as const] : [];
  });
  return Object.fromEntries(entries);
}

function dumped(looks: Record<string, SourceLook>): string {
  return Object.keys(looks).length === 0 ? "" : dump(looks, { lineWidth: -1, noRefs: true });
}

function linesOn({ url, namedBy }: SourceAddress, found: Found | undefined): string[] {
  if (!found || found.status === "ok") return [];
  const to = found.to ? ` → ${found.to}` : "";
  const code = found.code && found.status !== "moved" ? ` (${found.code})` : "";
  return [`${found.status}${code}: ${url}${to}`, `  named by ${namedBy.join(", ")}`];
}

function summary(found: ReadonlyMap<string, Found>, left: number): string {
  const statuses = [...found.values()].map(({ status }) => status);
  const counts = SOURCE_STATUSES.flatMap((status) => {
    const number = statuses.filter((each) => each === status).length;
    return number > 0 ? [`${number} ${status}`] : [];
  });
  const rest = left > 0 ? ` ${count(left, "more source")} to ask another time.` : "";
  return `Asked at ${count(found.size, "source")}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}.${rest}`;
}

/** "exampleshire-archive (source check; +https://archive.example.org/)": who asks, and where to complain. */
function userAgent({ site }: Records, environment: Readonly<NodeJS.ProcessEnv>): string {
  const { siteUrl, repositoryUrl } = hostAddresses(environment);
  const about = siteUrl ?? site.address ?? repositoryUrl ?? site.repository ?? site.contact;
  return `${slugOf(site.name) || "news-archive"} (source check${about ? `; +${encodeURI(about)}` : ""})`;
}
