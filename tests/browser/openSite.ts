import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { LOCATION } from "../site/buildSite.ts";
import type { SiteName } from "../site/setup.ts";
import { launchChromium } from "./chromium.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".json": "application/json",
  ".csv": "text/csv",
  ".wasm": "application/wasm",
};

export interface OpenSite {
  /** One page, which goes from address to address. */
  readonly page: Page;
  /** Goes to an address of the site ("/councils/leeds/"). */
  readonly visit: (address: string) => Promise<void>;
  /** What went wrong so far: errors of scripts, breaches of the Content-Security-Policy, requests to elsewhere, missing files. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/**
 * A site in Chromium, at the address that it believes to have. Its files come from the
 * disk, as GitHub Pages would send them; everything else is refused and noted.
 */
export async function openSite(name: SiteName, options: BrowserContextOptions = {}): Promise<OpenSite> {
  const root = inject("sites")[name];
  const { context, close } = await launchChromium(options);
  const faults: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== LOCATION.origin || !url.pathname.startsWith(LOCATION.base)) {
      faults.push(`a request to ${url}`);
      return route.abort();
    }
    const asked = decodeURIComponent(url.pathname.slice(LOCATION.base.length));
    const file = path.join(root, asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked);
    const body = await readFile(file).catch(() => null);
    if (body) {
      const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
      return route.fulfill({ status: 200, contentType, body });
    }
    faults.push(`a missing file, ${asked}`);
    return route.fulfill({
      status: 404,
      contentType: "text/html",
      body: await readFile(path.join(root, "404.html")),
    });
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  const visit = async (address: string) => {
    await page.goto(LOCATION.absolute(address));
  };
  return { page, visit, faults, close };
}
