import http from "node:http";
import https from "node:https";
import { InputError, MOST_BYTES } from "../text.ts";
import { guardedLookup, isLocalAddress } from "./addressGuard.ts";

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
function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage | URL> {
  const isBarred = options.allowLocal ? () => false : isLocalAddress;
  const guarded = guardedLookup(url, isBarred, () => refused(url));
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        signal,
        lookup: guarded,
        headers: {
          accept: "text/html,application/pdf,*/*;q=0.5",
          "accept-encoding": "identity",
          "user-agent": "news-archive-importer",
        },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const onward = response.headers.location;
        if (status >= 300 && status < 400 && onward) {
          response.resume();
          try {
            return resolve(webAddress(onward, url));
          } catch (error) {
            return reject(error);
          }
        }
        if (status !== 200) {
          response.resume();
          return reject(
            new InputError(
              `${url.href} answers ${status}. Check the address, or save the page from a browser and give the file.`,
            ),
          );
        }
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > (options.sizeLimit ?? MOST_BYTES)) {
            reject(new InputError(`${url.href} is far larger than a press release.`));
            request.destroy();
          }
          parts.push(part);
        });
        response.on("end", () =>
          resolve({
            bytes: Buffer.concat(parts),
            url: url.href,
            type: (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
          }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
  });
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
