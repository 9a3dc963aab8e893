import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildArchive } from "../src/archive/buildArchive.ts";
import { Site } from "../src/archive/site.ts";
import { dataFiles } from "../src/beside/dataFiles.ts";
import { loadContent } from "../src/content/load.ts";
import { formatProblem } from "../src/content/problems.ts";
import { Location } from "../src/domain/addresses.ts";

interface Changes {
  /** Files to add to the content, or to put in place of others, by their path in it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly drafts?: boolean;
  /** The content to start from; by default the tiny archive of invented councils. */
  readonly content?: string;
}

/** A site under a base path, from the tiny archive, with some files changed. No page of it has been rendered. */
export async function tinySite({
  files = {},
  drafts = false,
  content = "tests/fixtures/tiny",
}: Changes = {}): Promise<Site> {
  const directory = mkdtempSync(path.join(tmpdir(), "tiny-"));
  try {
    cpSync(content, directory, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
      writeFileSync(path.join(directory, file), text);
    }
    const { records, problems } = await loadContent({ directory, drafts, today: "2026-11-22" });
    if (!records) throw new Error(problems.map(formatProblem).join("\n"));
    const { archive, problems: late } = buildArchive(records);
    if (late.length > 0) throw new Error(late.map(formatProblem).join("\n"));
    const site: Site = new Site({
      archive,
      location: new Location("https://example.org/repo/"),
      repository: null,
      assets: new Map(),
      assetFiles: [],
      liveReload: false,
      shareImages: false,
      dataFiles: () => [...dataFiles(site)],
      pictures: new Map(),
    });
    return site;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A release file about an invented council, with these fields in place of the usual ones or beside them; values are JSON. */
export function releaseFile(fields: Readonly<Record<string, unknown>> = {}, body = "An account."): string {
  const all = {
    title: "A title",
    date: "2020-05-04",
    council: "exampleshire",
    event: "other",
    rating: "none",
    source: { publisher: "The Invented Post", kind: "news", url: "https://news.example.org/one" },
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", body, ""].join("\n");
}
