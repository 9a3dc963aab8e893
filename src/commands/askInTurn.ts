import { groupBy } from "../domain/order.ts";
import type { Found } from "./lookAtSource.ts";

/** How many hosts are asked at once. */
const HOSTS_AT_ONCE = 4;
/** Between two requests to one host, in milliseconds. */
const DELAY = 1500;
/** Answers by which a host asks to be left alone for now. Source: RFC 6585, 4; RFC 9110, 15.6.4. */
const TOO_MUCH = [429, 503];

export interface Asking {
  readonly look: (url: string) => Promise<Found>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Asks at every address, one at a time on each host, with a pause between. A host that says that it is too much is asked
 * nothing more: its other addresses are left out of what comes back.
 */
export async function askInTurn(
  urls: readonly string[],
  { look, wait }: Asking,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const hosts = [...groupBy(urls, (url) => new URL(url).host).values()];
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [at, url] of host.entries()) {
        if (at > 0) await wait(DELAY);
        const answer = await look(url);
        found.set(url, answer);
        if (answer.code !== undefined && TOO_MUCH.includes(answer.code)) break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
  return found;
}
