import type { TestProject } from "vitest/node";
import { buildSite } from "./buildSite.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the archive's own site, built once for all tests of it. */
    readonly site: string;
  }
}

/** Builds the site before the tests that look at it, and takes it away after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { directory, remove } = await buildSite();
  project.provide("site", directory);
  return remove;
}
