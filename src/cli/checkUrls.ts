import http from "node:http";
import https from "node:https";
import type { SourceLook } from "../content/siteSchema.ts";
import { groupBy } from "../domain/order.ts";
import { guardedLookup } from "../importer/formats/readInput.ts";

/** What was found at an address, without the day. */
export type Found = Omit<SourceLook, "checked">;

export interface CheckOptions {
  /** Who asks, as the server’s log shows it. */
  readonly userAgent: string;
  /** For each request, in milliseconds. */
  readonly timeLimit: number;
  /** Whether an IP address must not be asked, not even after a redirect. */
  readonly isBarred: (address: string) => boolean;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const HOSTS_AT_ONCE = 4;
/** Between two requests to one host, in milliseconds. */
const DELAY = 1500;
const MOST_REDIRECTS = 8;
/** Answers with which a host asks to be left alone for now. Source: RFC 6585, 4; RFC 9110, 15.6.4. */
const TOO_MUCH = [429, 503];
/** Answers with which a server says that there is no such page. Every other failure may be temporary. Source: RFC 9110, 15.5. */
const GONE = [404, 410];
const FRONT_PAGE = /^\/(?:en(?:-gb)?\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;

/**
 * Asks whether each address still answers: one at a time on each host, with a pause between. A host that asks to be left alone
 * is asked nothing more; its other addresses are missing from the result.
 */
export async function checkUrls(urls: readonly string[], options: CheckOptions): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const hosts = [...groupBy(urls, (url) => new URL(url).host).values()];
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, url] of host.entries()) {
        if (index > 0) await options.wait(DELAY);
        const answer = await checkUrl(url, options);
        found.set(url, answer);
        if (TOO_MUCH.includes(answer.code ?? 0)) break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
  return found;
}

/**
 * Asks whether an address still answers: by HEAD, which transfers no page, then by GET if the answer is not good, because some
 * servers don’t know HEAD. Never throws: no answer is `unreachable`.
 */
async function checkUrl(url: string, options: CheckOptions): Promise<Found> {
  const head = await follow("HEAD", url, options);
  return head.status === "unreachable" || head.status === "gone" ? follow("GET", url, options) : head;
}

async function follow(method: "HEAD" | "GET", url: string, options: CheckOptions): Promise<Found> {
  let at = new URL(url);
  let to: string | undefined;
  let isPermanent = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const { code, location } = await ask(method, at, options);
      if (code >= 300 && code < 400 && location !== undefined) {
        const next = URL.canParse(location, at) ? new URL(location, at) : null;
        const isWeb = next !== null && /^https?:$/.test(next.protocol);
        // A page that is gone often leads to a front page, that of another host of its site (“www.”) too, which says nothing about it.
        const isFrontPage = next !== null && FRONT_PAGE.test(next.pathname) && next.search === "";
        if (!isWeb || (isFrontPage && !FRONT_PAGE.test(at.pathname))) return { status: "unreachable", code };
        at = next;
        isPermanent &&= code === 301 || code === 308;
        if (isPermanent) to = at.href;
        continue;
      }
      if (GONE.includes(code)) return { status: "gone", code };
      if (code < 200 || code > 299) return { status: "unreachable", code };
      return to === undefined || to === url ? { status: "ok", code } : { status: "moved", code, to };
    }
  } catch {
    // No such name, no connection, no answer in time, a barred address: the same to the reader of a page.
  }
  return { status: "unreachable" };
}

/** One request. Rejects for a barred address. */
function ask(
  method: string,
  url: URL,
  { userAgent, timeLimit, isBarred }: CheckOptions,
): Promise<{ code: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const guarded = guardedLookup(url, isBarred, () => new Error(`${url.host} is not asked.`));
    const headers = { "user-agent": userAgent, accept: "text/html,*/*;q=0.8" };
    const signal = AbortSignal.timeout(timeLimit);
    const { request } = url.protocol === "https:" ? https : http;
    request(url, { method, headers, signal, lookup: guarded, agent: false }, (response) => {
      resolve({ code: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    })
      .on("error", reject)
      .end();
  });
}
