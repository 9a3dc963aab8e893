import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { formatProblem } from "../../src/content/problems.ts";
import { inventArchive } from "../scratch/archive.ts";
import { buildSite, LOCATION } from "./buildSite.ts";
import { checkLinks } from "./linkCheck.ts";

it("an archive that has three releases and nothing that it need not have links to no page that it lacks", async () => {
  const all = inventArchive({ releases: 3, councils: 4 });
  const needed = [...all].filter(([name]) => !/^(?:pages\/|people\.yaml)/.test(name));
  const site = await buildSite({ content: null, files: Object.fromEntries(needed), given: ["--strict"] });
  try {
    expect(checkLinks(site.directory, LOCATION).map(formatProblem)).toEqual([]);
    expect(existsSync(path.join(site.directory, "glossary"))).toBe(false);
  } finally {
    await site.remove();
  }
});
