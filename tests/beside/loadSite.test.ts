import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSite, type SiteOptions } from "../../src/beside/loadSite.ts";
import { ContentError, formatProblem } from "../../src/content/problems.ts";

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), "unhosted-"));
  await cp("tests/fixtures/tiny", content, { recursive: true });
  const site = path.join(content, "site.yaml");
  const text = await readFile(site, "utf8");
  await writeFile(site, text.replaceAll(/^(?:address|repository|contact): .*\n/gm, ""));
});
afterEach(() => rm(content, { recursive: true }));

const REPOSITORY = { repositoryUrl: "https://github.com/example/archive" };

/** What is reported about an archive whose site.yaml has neither address nor repository nor contact. */
async function problems(changes: Partial<SiteOptions>): Promise<string[]> {
  const options: SiteOptions = {
    content,
    siteUrl: undefined,
    repositoryUrl: undefined,
    drafts: false,
    strict: false,
    today: "2026-11-22",
    ...changes,
  };
  const found = await loadSite(options, { addressOf: new Map(), files: [] }).then(
    ({ warnings }) => warnings,
    (error: unknown) => {
      if (error instanceof ContentError) return error.problems;
      throw error;
    },
  );
  return found.map(formatProblem);
}

it("a build for this computer needs no address and no contact", async () => {
  expect(await problems({})).toEqual([]);
});

it("a build for publishing without an address is an error", async () => {
  expect(await problems({ strict: true, ...REPOSITORY })).toEqual([
    expect.stringMatching(/site\.yaml has no address, so that feeds, .*Add address: .*or set SITE_URL$/),
  ]);
});

it.each([{ siteUrl: "https://example.org/" }, { hostUrl: "https://example.github.io/archive/" }])(
  "it may come from the environment: %j",
  async (address) => {
    expect(await problems({ strict: true, ...REPOSITORY, ...address })).toEqual([]);
  },
);

it("a site for publishing without contact and repository is a warning, which says what readers lack", async () => {
  expect(await problems({ siteUrl: "https://example.org/" })).toEqual([
    expect.stringMatching(/site\.yaml warning: has neither contact nor repository, .*report an error/),
  ]);
});
