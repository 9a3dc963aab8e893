import type { TestProject } from "vitest/node";
import { hostileContent } from "../hardening/hostileContent.ts";
import { inventArchive } from "../scratch/archive.ts";
import { buildSite } from "./buildSite.ts";
import { dozenReleases } from "./dozen.ts";

/**
 * The sites that tests look at: an invented archive of sixty releases, which shares nothing with ours, and our own with a dozen
 * releases of sorts that it does not have; and one with hostile texts in every field.
 */
export type SiteName = "invented" | "grown" | "hostile";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of each built site. */
    readonly sites: Readonly<Record<SiteName, string>>;
  }
}

/** Builds the sites before the tests that look at them, and removes them afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [invented, grown, hostile] = await Promise.all([
    buildSite({ content: null, files: Object.fromEntries(inventArchive({ releases: 60 })) }),
    buildSite({ files: dozenReleases() }),
    buildSite({ content: null, files: hostileContent() }),
  ]);
  project.provide("sites", {
    invented: invented.directory,
    grown: grown.directory,
    hostile: hostile.directory,
  });
  return async () => {
    await Promise.all([invented, grown, hostile].map(({ remove }) => remove()));
  };
}
