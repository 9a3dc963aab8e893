import { lookup } from "node:dns";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { InputError, MOST_BYTES } from "../text.ts";

/** A press text as it came: not yet looked into. */
export interface Input {
  readonly bytes: Uint8Array;
  /** The name of its file, or its address; empty if it has none. */
  readonly name: string;
  /** The media type that a server named; empty if none did. */
  readonly type: string;
  /** The address it was published at, if known. */
  readonly url?: string;
}

/**
 * Gets what was named: a file, a web address, or standard input ("-").
 *
 * @param url The address it was published at, which takes precedence.
 * @throws InputError if there is nothing, or far too much.
 */
export async function readInput(
  source: string,
  { url, allowLocal }: { readonly url?: string; readonly allowLocal: boolean },
): Promise<Input> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
    const page = await fetchPage(source, { allowLocal });
    return { bytes: page.bytes, name: page.url, type: page.type, url: url ?? page.url };
  }
  const tooLarge = `It is larger than ${MOST_BYTES / 1_000_000} MB: far more than a press release.`;
  if (source === "-")
    return {
      bytes: await readStream(process.stdin, MOST_BYTES, tooLarge),
      name: "",
      type: "",
      ...(url && { url }),
    };
  const info = await stat(source).catch(() => {
    throw new InputError(`There is no file ${source}.`);
  });
  if (!info.isFile()) throw new InputError(`${source} is not a file.`);
  const bytes = await readStream(createReadStream(source), MOST_BYTES, tooLarge);
  return { bytes, name: source, type: "", ...(url && { url }) };
}

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The address it was found at in the end. */
  readonly url: string;
  /** "text/html", "application/pdf"; empty if the server doesn't say. */
  readonly type: string;
}

export interface FetchOptions {
  /** Whether addresses of this machine and its network may be asked. */
  readonly allowLocal: boolean;
  /** Which addresses may be asked, those it sends on to among them; by default all. */
  readonly mayAsk?: (url: URL) => boolean;
  /** For the whole of it, in milliseconds. */
  readonly timeLimit?: number;
  readonly sizeLimit?: number;
}

const MOST_REDIRECTS = 5;

/**
 * Fetches one page: http and https only, with limits of time, size and redirects. Addresses of the local network are refused
 * when the connection is made, so that neither a redirect nor a name that leads there gets round it.
 *
 * @throws InputError with what went wrong and what to do.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeLimit ?? 15_000);
  let url = webAddress(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (options.mayAsk?.(url) === false) throw new InputError(`Nothing is fetched from ${url.host}.`);
    const answer = await ask(url, options, signal).catch((error: unknown) => {
      if (error instanceof InputError) throw error;
      throw new InputError(
        signal.aborted
          ? `${url.host} did not answer in time. Try again, or save the page and give the file.`
          : `${url.href} can’t be reached (${(error as NodeJS.ErrnoException).code ?? String(error)}). Check the address, or save the page and give the file.`,
      );
    });
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  throw new InputError(
    `${address} sends on more than ${MOST_REDIRECTS} times. Open it in a browser and save the page.`,
  );
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InputError(`${address} is not a web address (http or https).`);
  return url;
}

/** One request: the page, or the address it sends on to. */
async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage | URL> {
  const isBarred = options.allowLocal ? () => false : isLocalAddress;
  const request = (url.protocol === "https:" ? https : http).get(url, {
    signal,
    lookup: guardedLookup(url, isBarred, () => refused(url)),
    headers: {
      accept: "text/html,application/pdf,*/*;q=0.5",
      "accept-encoding": "identity",
      "user-agent": "news-archive-importer",
    },
  });
  // An error after the response has begun is the response's too, which is read below.
  request.on("error", () => {});
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  try {
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location) return webAddress(headers.location, url);
    if (status !== 200)
      throw new InputError(
        `${url.href} answers ${status}. Check the address, or save the page from a browser and give the file.`,
      );
    const tooLarge = `${url.href} is far larger than a press release.`;
    const bytes = await readStream(unpacked(response), options.sizeLimit ?? MOST_BYTES, tooLarge);
    return { bytes, url: url.href, type: headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "" };
  } finally {
    request.destroy();
  }
}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Some servers compress what they send although they were asked not to. */
function unpacked(response: http.IncomingMessage): Readable {
  const unpack = UNPACK[response.headers["content-encoding"]?.toLowerCase() ?? ""];
  return unpack ? pipeline(response, unpack(), () => {}) : response;
}

/**
 * The bytes of a stream.
 *
 * @throws InputError with `tooLarge` if there are more than `most`.
 */
async function readStream(
  stream: AsyncIterable<Buffer | string>,
  most: number,
  tooLarge: string,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw new InputError(tooLarge);
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
}

function refused(url: URL): InputError {
  return new InputError(
    `${url.host} is on this machine or its own network. If you mean that, add --allow-local.`,
  );
}

/** A file that was dropped into an issue, as GitHub links it. The old kind of link names the repository. */
const ATTACHED = /https:\/\/github\.com\/(?:user-attachments|[\w.-]+\/[\w.-]+)\/files\/\d+\/[\w.%~+-]+/g;

/** Where GitHub keeps such files: it sends on to one of these. */
const STORES = [
  "github-production-repository-file-5c1aeb.s3.amazonaws.com",
  "github-production-user-asset-6210df.s3.amazonaws.com",
];

/** The addresses of the files attached to a text, each once. */
export function attachmentsIn(text: string): string[] {
  return [...new Set(text.match(ATTACHED))];
}

/** Whether an address is one of GitHub's own, where attached files are; redirects must stay there too. */
export function isGitHubs(url: URL): boolean {
  const { protocol, hostname, port } = url;
  return (
    protocol === "https:" &&
    port === "" &&
    (hostname === "github.com" || hostname.endsWith(".githubusercontent.com") || STORES.includes(hostname))
  );
}

/**
 * Fetches an attached file, from GitHub only, with the bounds of `fetchPage`.
 *
 * @throws InputError with what went wrong.
 */
export function fetchAttachment(address: string): Promise<FetchedPage> {
  return fetchPage(address, { allowLocal: false, mayAsk: isGitHubs });
}

/** Addresses that are not public, or lead to others that may not be. Sources: IANA's special-purpose address registries (RFC 6890). */
const LOCAL = new BlockList();
for (const subnet of [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16",
  "198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
  "::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8",
].flatMap((line) => line.split(" "))) {
  const [net = "", prefix] = subnet.split("/");
  LOCAL.addSubnet(net, Number(prefix), net.includes(":") ? "ipv6" : "ipv4");
}

/** Whether an IP address belongs to this machine, its network, or no public place; an IPv4 address written as IPv6 too. */
export function isLocalAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  return LOCAL.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
}

/**
 * How to look up the host of an address: names that lead to a barred IP address are refused when the connection is made, so that
 * neither a redirect nor a name gets round it.
 *
 * @throws what `refused` returns, if the host is a barred IP address itself.
 */
export function guardedLookup(
  url: URL,
  isBarred: (address: string) => boolean,
  refused: () => Error,
): LookupFunction {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && isBarred(host)) throw refused();
  return (name, wanted, done) =>
    lookup(name, { ...wanted, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (found.some(({ address }) => isBarred(address))) return done(refused(), []);
      const [first] = found;
      return wanted.all || !first ? done(null, found) : done(null, first.address, first.family);
    });
}
