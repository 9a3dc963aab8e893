import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium as browsers } from "playwright-core";
import { addresses } from "../domain/addresses.ts";

/** What a host compresses when it sends it, as GitHub Pages does. The parts of the index are compressed already. */
const COMPRESSED: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};
/** Anywhere: nothing leaves this machine. */
const ORIGIN = "http://site.test";

export interface Traffic {
  readonly query: string;
  /** What the page says of them: "1,234 results". */
  readonly results: string;
  /** What the page loads after its HTML, as it is sent, but for fonts. */
  readonly bytes: number;
}

/** What each query moves in a browser that has kept nothing from before. */
export async function queryTraffic(options: {
  /** The folder of a site with its search index. */
  readonly site: string;
  /** Its base path: "/". */
  readonly base: string;
  /** The program. */
  readonly chromium: string;
  readonly queries: readonly string[];
}): Promise<Traffic[]> {
  const browser = await browsers.launch({
    executablePath: options.chromium,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
  try {
    const traffic: Traffic[] = [];
    for (const query of options.queries) traffic.push(await oneQuery(browser, options, query));
    return traffic;
  } finally {
    await browser.close();
  }
}

async function oneQuery(
  browser: Browser,
  { site, base }: { site: string; base: string },
  query: string,
): Promise<Traffic> {
  const context = await browser.newContext();
  let bytes = 0;
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const asked = decodeURIComponent(pathname).slice(base.length);
    const file = path.join(site, /(?:^|\/)$/.test(asked) ? `${asked}index.html` : asked);
    const body = await readFile(file).catch(() => null);
    if (!body) return route.fulfill({ status: 404 });
    const ending = path.extname(file);
    const contentType = COMPRESSED[ending];
    if (ending !== ".html" && ending !== ".woff2") bytes += (contentType ? gzipSync(body) : body).length;
    return route.fulfill({ body, contentType: contentType ?? "application/octet-stream" });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}${base}${addresses.search.slice(1)}?${new URLSearchParams({ q: query })}`);
  const status = page.locator(".search [role=status]");
  // It tells how many there are once those that it shows are loaded.
  await status.filter({ hasText: /\d results?|Nothing|could not/ }).waitFor({ timeout: 60_000 });
  const results = (await status.innerText()).replace(/ for “.*$/, "");
  await context.close();
  return { query, results, bytes };
}
