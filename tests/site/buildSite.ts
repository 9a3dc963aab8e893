import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { Location } from "../../src/domain/addresses.ts";

/** Where the tests' sites say that they stand: under a base path, as on GitHub Pages. */
export const LOCATION = new Location("https://example.org/archive/");

export interface BuiltSite {
  /** The folder with the site's files. */
  readonly directory: string;
  /** What the command said besides the result: warnings. */
  readonly complaints: string;
  readonly remove: () => Promise<void>;
}

interface Changes {
  /** The content to start from; null: none. */
  readonly content?: string | null;
  /** Files to add to it, or to put in place of others, by their path in it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of the command, besides the folders. */
  readonly given?: readonly string[];
}

/** Builds a site as a reader of the README would, with `npm run build`'s command, into a temporary folder. */
export async function buildSite({
  content = "content",
  files = {},
  environment = {},
  given = [],
}: Changes = {}): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "built-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const changed = content === null || Object.keys(files).length > 0;
  const source = changed ? path.join(folder, "content") : content;
  const directory = path.join(folder, "site");
  if (changed && content !== null) await cp(content, source, { recursive: true });
  for (const [file, written] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(source, file)), { recursive: true });
    await writeFile(path.join(source, file), written);
  }
  const build = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "build", "--content", source, "--output", directory, ...given],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        PATH: process.env.PATH,
        SITE_URL: LOCATION.absolute("/"),
        REPOSITORY_URL: "https://github.com/example/archive",
        ...environment,
      },
    },
  );
  const [complaints] = await Promise.all([text(build.stderr), once(build, "close")]);
  if (build.exitCode === 0) return { directory, complaints, remove };
  await remove();
  throw new Error(`The site could not be built.\n${complaints}`);
}
