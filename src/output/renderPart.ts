import { createHash } from "node:crypto";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Site } from "../pages/site.ts";
import { registerSite } from "../site.ts";
import type { Edition } from "./edition.ts";

/** Has Eleventy render the pages that an edition needs. */
export async function renderNeeded(site: Site, edition: Edition, into: string): Promise<void> {
  site.store = edition;
  const eleventy = new Eleventy("src/pages", path.relative(process.cwd(), into), {
    quietMode: true,
    // The edition writes its pages itself.
    dryRun: true,
    runMode: "build",
    config: (config) => registerSite(config, site),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** A hash of what every file of a site is made of: the code, all that is in the archive but its texts, and where it stands. */
export function siteGround(site: Site, code: string): string {
  const { archive, location, repository, assets, liveReload, shareImages } = site;
  const all = [code, archive.ground, location, repository, [...assets], liveReload, shareImages];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
}
