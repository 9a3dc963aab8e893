import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/* `npm run build` on a disk that refuses at some point: it says so in a sentence, and the site that stood stands, whole. */

let folder: string;
let standing: string;
const disk = pathToFileURL(path.join(import.meta.dirname, "failingDisk.mjs")).href;
const site = () => path.join(folder, "site");

async function build(environment: Readonly<Record<string, string>> = {}) {
  const given = ["--content", "tests/fixtures/tiny", "--output", site()];
  const built = spawn(process.execPath, ["--import", "tsx", "src/commands/build.ts", ...given], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, ...environment },
  });
  const [complaints] = await Promise.all([text(built.stderr), once(built, "close")]);
  return { code: built.exitCode, complaints };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "failing-disk-"));
  expect(await build()).toEqual({ code: 0, complaints: "" });
  standing = await realpath(site());
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [0, "ENOSPC", /^The disk is full: .+\.$/m],
  [7, "ENOSPC", /^The disk is full: .+\.$/m],
  [60, "ENOSPC", /^The disk is full: .+\.$/m],
  [0, "EACCES", /^Permission denied: .+\.$/m],
  [30, "EROFS", /^The disk is read-only: .+\.$/m],
])(
  "after %i files, with %s",
  async (writes, code, message) => {
    const before = await readdir(path.join(folder, ".site.sites"));
    const { code: exit, complaints } = await build({
      NODE_OPTIONS: `--import=${disk}`,
      FAILING_AFTER: String(writes),
      FAILING_BELOW: path.join(folder, ".site.sites"),
      FAILING_WITH: code,
    });
    expect(exit).toBe(1);
    expect(complaints).toMatch(message);
    expect(complaints).toMatch(/Nothing was published; the site in .+ is as it was\.$/m);
    expect(complaints).not.toMatch(/^\s+at /m);
    expect(await realpath(site())).toBe(standing);
    expect(await readFile(path.join(site(), "index.html"), "utf8")).toContain("</html>");
    expect(await readdir(path.join(folder, ".site.sites"))).toEqual(before);
  },
  60_000,
);
