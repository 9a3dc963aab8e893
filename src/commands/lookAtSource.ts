import type { SourceLook } from "../content/sourceLooks.ts";

/** What was found at an address, but for the day. */
export type Found = Omit<SourceLook, "checked">;

export interface AskOptions {
  /** Who asks, as the server's log shows it. */
  readonly userAgent: string;
  /** For each request, in milliseconds. */
  readonly timeLimit: number;
}

const MOST_REDIRECTS = 8;
/** Answers by which a server says that the page is not there; every other failure may be the asking's. Source: RFC 9110, 15.5. */
const GONE = [404, 410];

/**
 * Asks whether an address still answers. By HEAD first, which moves no page; a server that answers that with anything but the page
 * is asked again by GET, since some know no HEAD. Never throws: no answer is `unreachable`.
 */
export async function lookAtSource(url: string, options: AskOptions): Promise<Found> {
  const head = await ask("HEAD", url, options);
  return head.status === "unreachable" || head.status === "gone" ? ask("GET", url, options) : head;
}

async function ask(method: "HEAD" | "GET", url: string, options: AskOptions): Promise<Found> {
  let at = url;
  let to: string | undefined;
  let forGood = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(at, {
        method,
        redirect: "manual",
        headers: { "user-agent": options.userAgent, accept: "text/html,*/*;q=0.8" },
        signal: AbortSignal.timeout(options.timeLimit),
      });
      await response.body?.cancel();
      const { status: code } = response;
      const onward = response.headers.get("location");
      if (code >= 300 && code < 400 && onward && URL.canParse(onward, at)) {
        at = new URL(onward, at).href;
        forGood &&= code === 301 || code === 308;
        if (forGood) to = at;
        continue;
      }
      if (GONE.includes(code)) return { status: "gone", code };
      if (!response.ok) return { status: "unreachable", code };
      return to === undefined || to === url ? { status: "ok", code } : { status: "moved", code, to };
    }
  } catch {
    // No such name, no connection, no answer in time: all the same to the page.
  }
  return { status: "unreachable" };
}
