import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Document, isMap, isScalar, type Pair, parseDocument, YAMLMap } from "yaml";
import { SOURCES } from "../content/contentFolder.ts";
import type { Records } from "../content/load.ts";
import { ContentError } from "../content/problems.ts";
import { SOURCE_STATUSES, type SourceLook } from "../content/siteSchema.ts";
import { compareText, groupBy } from "../domain/order.ts";
import { slugOf } from "../domain/slugs.ts";
import { isLocalAddress } from "../importer/formats/readInput.ts";
import { checkUrls, type Found } from "./checkUrls.ts";
import { type Context, defineCommand, type Options } from "./command.ts";
import { FileChanged, loadWith, readIfThere, replaceFile, withLinesOf, withPlainLines } from "./editFile.ts";
import { hostAddresses } from "./environment.ts";
import { count, shownPath } from "./report.ts";

const OPTIONS = {
  content: { value: "DIR", default: "content", help: "The folder with the content." },
  limit: { value: "N", default: 100, help: "Ask no more than N addresses." },
  reports: { help: "Ask for the reports that the register names, too." },
  "dry-run": { help: "Ask and show, but record nothing." },
  "allow-local": { help: "Ask addresses of this machine or its network too." },
} as const;
/** For each request, in milliseconds. */
const TIME_LIMIT = 20_000;
const NOTE = "# What was found at the addresses of sources. “npm run sources” keeps this file.\n";

export const command = sourcesCommand(setTimeout);

/** `npm run sources`. `wait` makes the pause between two requests to one host. */
export function sourcesCommand(wait: (milliseconds: number) => Promise<unknown>, timeLimit = TIME_LIMIT) {
  return defineCommand({
    usage: "npm run sources",
    about:
      "Asks each address of a source whether it still answers, slowly, and records what it found for the pages to show. Those never asked come first, then those asked longest ago.",
    options: OPTIONS,
    more: `The record is ${SOURCES} in the content folder. Only an answer of 404 or 410 counts as gone.`,
    expected: [FileChanged],
    afterError: "Nothing was recorded.",
    run: (options, _, context) => checkSources(options, context, { wait, timeLimit }),
  });
}

async function checkSources(
  { content, limit, reports, ...options }: Options<typeof OPTIONS>,
  { environment, project, today, print, progress }: Context,
  network: { wait: (milliseconds: number) => Promise<unknown>; timeLimit: number },
): Promise<number> {
  const directory = path.resolve(project, content);
  const file = path.join(directory, SOURCES);
  const before = await readIfThere(file);
  const { records, problems } = await loadWith(directory, today);
  if (!records) throw new ContentError(problems);

  const all = sourceAddresses(records);
  const due = inOrder(reports ? all : all.filter(({ report }) => !report), records.sources);
  const urls = due.slice(0, limit).map(({ url }) => url);
  const finished = progress(`Asking ${count(urls.length, "source")}…`);
  const isBarred = options["allow-local"] ? () => false : isLocalAddress;
  const found = await checkUrls(urls, {
    userAgent: userAgent(records, environment),
    isBarred,
    ...network,
  }).finally(finished);

  for (const address of all) for (const line of linesOn(address, found.get(address.url))) print(line);
  print(summary(found, due.length - found.size));
  if (options["dry-run"]) return 0;
  const text = updated(before ?? NOTE, latest(all, records.sources, found, today));
  const after = await loadWith(directory, today, file, text);
  if (!after.records) throw new ContentError(after.problems);
  await replaceFile(file, before, text);
  print(`Recorded in ${shownPath(project, file)}.`);
  return 0;
}

/** Never asked first, then asked longest ago. */
function inOrder(addresses: readonly SourceAddress[], looks: Records["sources"]): SourceAddress[] {
  const last = ({ url }: SourceAddress) => looks.get(url)?.checked ?? "";
  return addresses.toSorted((a, b) => compareText(last(a), last(b)) || compareText(a.url, b.url));
}

/** What is known of every address that the content still names. What was gone stays so until the server answers again. */
function latest(
  addresses: readonly SourceAddress[],
  looks: Records["sources"],
  found: ReadonlyMap<string, Found>,
  today: string,
): Map<string, SourceLook> {
  const entries = addresses.flatMap(({ url }) => {
    const [before, now] = [looks.get(url), found.get(url)];
    const stays = !now || (now.status === "unreachable" && before?.status === "gone");
    const look = stays ? before : { checked: today, ...now };
    return look ? [[url, look] as const] : [];
  });
  return new Map(entries);
}

/** The record brought up to date. Comments, the order of its entries, line ends and the byte-order mark stay. */
function updated(text: string, looks: ReadonlyMap<string, SourceLook>): string {
  const document: Document = parseDocument(withPlainLines(text));
  const map = isMap(document.contents) ? document.contents : new YAMLMap(document.schema);
  document.contents = map;
  const urlOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
  map.items = map.items.filter((pair) => looks.has(urlOf(pair)));
  for (const [url, look] of looks) {
    const old = map.items.find((pair) => urlOf(pair) === url)?.value;
    if (isMap(old)) {
      for (const name of ["checked", "status", "code", "to"] as const) {
        if (look[name] === undefined) old.delete(name);
        else old.set(name, look[name]);
      }
      continue;
    }
    const next = map.items.findIndex((pair) => compareText(urlOf(pair), url) > 0);
    map.items.splice(next < 0 ? map.items.length : next, 0, document.createPair(url, look));
  }
  return withLinesOf(text, map.items.length > 0 ? document.toString({ lineWidth: 0 }) : NOTE);
}

function linesOn({ url, namedBy, copyOf }: SourceAddress, found: Found | undefined): string[] {
  if (!found || found.status === "ok") return [];
  const to = found.to ? ` → ${found.to}` : "";
  const code = found.code && found.status !== "moved" ? ` (${found.code})` : "";
  const copy =
    found.status === "gone" && copyOf
      ? [
          `  there may be a copy at https://web.archive.org/web/${copyOf}/${url}: add its address as “archived”`,
        ]
      : [];
  return [`${found.status}${code}: ${url}${to}`, `  named by ${namedBy.join(", ")}`, ...copy];
}

function summary(found: ReadonlyMap<string, Found>, left: number): string {
  const statuses = [...found.values()].map(({ status }) => status);
  const counts = SOURCE_STATUSES.flatMap((status) => {
    const number = statuses.filter((each) => each === status).length;
    return number > 0 ? [`${number} ${status}`] : [];
  });
  const rest = left > 0 ? ` ${count(left, "more source")} to ask another time.` : "";
  return `Asked ${count(found.size, "source")}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}.${rest}`;
}

/** "exampleshire-archive (source check; +https://archive.example.org/)": who asks, and where to complain. */
function userAgent({ site }: Records, environment: Context["environment"]): string {
  const { siteUrl, repositoryUrl } = hostAddresses(environment);
  const about = siteUrl ?? site.address ?? repositoryUrl ?? site.repository ?? site.contact;
  return `${slugOf(site.name) || "news-archive"} (source check${about ? `; +${encodeURI(about)}` : ""})`;
}

/** The address of a source, and what names it: files of the content, or ids of inspections. */
interface SourceAddress {
  readonly url: string;
  readonly namedBy: readonly string[];
  /** Whether only the register names it, as the address of an Ofsted report. */
  readonly report: boolean;
  /** The day of the release that has it as its source and names no archived copy of it: "20190315". */
  readonly copyOf: string | undefined;
}

/** Every address of a source that the content names, in order: of releases, of their claims and archived copies, of offices, of reports. */
function sourceAddresses({ releases, people, inspections, origins }: Records): SourceAddress[] {
  const named = (by: string, urls: readonly (string | null | undefined)[], report = false) =>
    urls.flatMap((url) => (url ? [{ url, by, report }] : []));
  const all = [
    ...releases.flatMap(({ origin, source, claims }) => [
      ...named(origin.file, [source.url, source.archived]),
      ...named(
        origin.file,
        claims.flatMap((claim) => (claim.sources ?? []).map(({ url }) => url)),
      ),
    ]),
    ...people.flatMap(({ offices }) =>
      named(
        origins.people.file,
        offices.map((office) => office.source),
      ),
    ),
    ...inspections.flatMap(({ id, reportUrl }) => named(id, [reportUrl], true)),
  ];
  return [...groupBy(all, ({ url }) => url)]
    .map(([url, names]) => ({
      url,
      copyOf: releases
        .find(({ source }) => source.url === url && source.archived === undefined)
        ?.date.last.replaceAll("-", ""),
      namedBy: [...new Set(names.map(({ by }) => by))],
      report: names.every(({ report }) => report),
    }))
    .toSorted((a, b) => compareText(a.url, b.url));
}
