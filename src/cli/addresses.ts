import { existsSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { isAddress } from "../content/publishedAddresses.ts";
import { compareText } from "../domain/order.ts";
import { inDigits } from "../domain/sentences.ts";
import { type Context, defineCommand, type Options, UsageError } from "./command.ts";
import { loadWith, readIfThere } from "./editFile.ts";
import { hostAddresses } from "./environment.ts";

/** The file of a site that lists the addresses it promises to keep. */
const LIST = "addresses.txt";
/** Addresses that were promised before the site listed them itself. In the content folder, because they belong to its site. */
const PROMISED = "promised-addresses.txt";

const OPTIONS = {
  site: { value: "DIR", default: "_site", help: "The folder with the site that was built." },
  content: { value: "DIR", default: "content", help: "The folder with the content." },
} as const;
/** In milliseconds. */
const TIME_LIMIT = 30_000;
const MOST_BYTES = 10_000_000;

export const command = defineCommand({
  usage: "npm run addresses",
  about: `Compares the built site with the published one, before it takes its place: an address once published works for ever. Fails if one would be lost; otherwise adds the old addresses to the site’s ${LIST}, so that they are kept in mind. The workflow “Publish” runs it.`,
  options: OPTIONS,
  more: "The published site is at SITE_URL, else at “address” in site.yaml, else at PAGES_URL.",
  run: compareAddresses,
});

async function compareAddresses(
  options: Options<typeof OPTIONS>,
  _: readonly string[],
  { environment, project, today, print, logError }: Context,
): Promise<number> {
  const [site, content] = [path.resolve(project, options.site), path.resolve(project, options.content)];
  const own = await readIfThere(path.join(site, LIST));
  if (own === null) throw new UsageError(`There is no ${LIST} in ${options.site}. Build the site first.`);
  const { records } = await loadWith(content, today);
  const { siteUrl, hostUrl } = hostAddresses(environment);
  const address = (siteUrl ?? records?.site.address ?? hostUrl)?.replace(/\/?$/, "/");
  const published = address === undefined ? [] : await publishedList(new URL(LIST, address), logError);
  const promised = listed((await readIfThere(path.join(content, PROMISED))) ?? "");
  const old = [...new Set([...published, ...promised])].toSorted(compareText);

  const lost = old.filter((each) => !isThere(site, each));
  if (lost.length > 0) {
    logError(
      [
        `${addressCount(lost)} would be lost:`,
        ...lost.map((each) => `  ${each}`),
        "",
        "If a release has another name now, write “aliases: [/releases/old-name/]” in its file. For any other page, write a line into",
        "addresses.txt in the content folder: the old address, a space, and the page that readers should get: /old/ /new/",
      ].join("\n"),
    );
    return 1;
  }
  const all = [...new Set([...listed(own), ...old])].toSorted(compareText);
  await writeFile(path.join(site, LIST), all.map((each) => `${each}\n`).join(""));
  print(
    `${addressCount(old)} still ${old.length === 1 ? "works" : "work"}. The site now lists ${all.length.toLocaleString("en-GB")}.`,
  );
  return 0;
}

/** The list of the published site; empty if it has none yet, or can't be reached, which is logged. */
async function publishedList(url: URL, logError: (text: string) => void): Promise<string[]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT) });
    if (response.status === 404) {
      logError(`There is no ${url} yet: this is the first time that the site lists its addresses.`);
      return [];
    }
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const text = await response.text();
    if (text.length > MOST_BYTES || text.split("\n").some((line) => line !== "" && !isAddress(line)))
      throw new Error("it is not a list of addresses");
    return listed(text);
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    logError(
      `warning: ${url} can’t be read (${why}). Only the addresses in ${PROMISED} are compared, if there are any.`,
    );
    return [];
  }
}

const addressCount = ({ length }: readonly string[]) =>
  `${inDigits(length)} published address${length === 1 ? "" : "es"}`;

const listed = (text: string) => text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));

/** Whether there is a page or file of the site at an address, or what leads on: a file that has moved, or whose page has. */
function isThere(site: string, address: string): boolean {
  const file = path.join(site, address);
  if (address.endsWith("/")) return existsSync(path.join(file, "index.html"));
  if (existsSync(file) && statSync(file).isFile()) return true;
  return [file, path.dirname(file)]
    .map((folder) => path.join(folder, "index.html"))
    .some((page) => existsSync(page) && readFileSync(page, "utf8").includes('http-equiv="refresh"'));
}
