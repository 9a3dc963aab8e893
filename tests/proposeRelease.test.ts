import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSite } from "./site/buildSite.ts";

/** The script runs in a workflow on Linux; bash and permissions are not what they are on Windows. */
const isPosix = process.platform !== "win32";
const onPosix = describe.runIf(isPosix);

const SCRIPT = path.resolve(".github/scripts/propose-release.sh");
const FILE = "content/releases/2025/2025-01-14-rated-good.md";
const DRAFT = "---\ntitle: Rated good\ndraft: true\n\n# What it says: all is well\n---\n";
/** Stands in for GitHub’s command: notes what is asked of it, and opens no pull request where it is told not to. */
const GH = `#!/usr/bin/env bash
arguments="$*"
while (($# > 0)); do
  if [[ $1 == --body-file ]]; then arguments+=$'\\n'$(cat "$2"); fi
  shift
done
printf '%s\\n\\n' "gh $arguments" >>"$GH_NOTES"
if [[ $arguments == "pr create"* ]]; then
  [[ -z \${GH_REFUSES:-} ]] || exit 1
  echo https://github.com/example/archive/pull/7
fi
`;

let folder: string;
const inside = (...names: string[]) => path.join(folder, ...names);
const git = (where: string, ...given: string[]) =>
  execFileSync("git", ["-C", inside(where), ...given], { encoding: "utf8", stdio: "pipe" }).trim();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "propose-"));
  mkdirSync(inside("bin"));
  writeFileSync(inside("bin/gh"), GH);
  chmodSync(inside("bin/gh"), 0o755);
  for (const name of ["made", "checkout", "remote.git"]) mkdirSync(inside(name));
  cpSync("tests/fixtures/tiny", inside("checkout/content"), { recursive: true });
  git("remote.git", "init", "--quiet", "--bare", "--initial-branch=main");
  git("checkout", "init", "--quiet", "--initial-branch=main");
  git("checkout", "remote", "add", "origin", inside("remote.git"));
  git("checkout", "add", ".");
  git(
    "checkout",
    "-c",
    "user.name=Una",
    "-c",
    "user.email=una@example.org",
    "commit",
    "--quiet",
    "-m",
    "All",
  );
  git("checkout", "push", "--quiet", "origin", "main");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The result of the job that reads. */
function made({ file = FILE, draft = DRAFT, ok = true, summary = "The summary.\n" } = {}) {
  writeFileSync(inside("made/result.json"), JSON.stringify(ok ? { ok, file } : { ok, file: null }));
  writeFileSync(inside("made/summary.md"), summary);
  if (ok) writeFileSync(inside("made/release.md"), draft);
}

function propose(environment: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync("bash", [SCRIPT, inside("made")], {
    cwd: inside("checkout"),
    encoding: "utf8",
    env: {
      PATH: `${inside("bin")}${path.delimiter}${process.env.PATH}`,
      HOME: folder,
      GH_NOTES: inside("notes"),
      ISSUE: "12",
      BASE: "main",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "example/archive",
      GITHUB_RUN_ID: "99",
      ...environment,
    },
  });
  return { status, stderr, asked: readFileSync(inside("notes"), "utf8") };
}

const branches = () => git("remote.git", "branch", "--format=%(refname:short)").split("\n");

onPosix("a draft", () => {
  it("becomes a branch with one new file and a pull request, and the sender is answered", () => {
    made();
    const { status, asked } = propose();
    expect(status).toBe(0);
    expect(git("remote.git", "diff", "--name-status", "main", "import/issue-12")).toBe(`A\t${FILE}`);
    expect(git("remote.git", "show", `import/issue-12:${FILE}`)).toBe(DRAFT.trim());
    expect(asked).toMatch(
      /^gh pr create --base main --head import\/issue-12 --title Draft: 2025-01-14-rated-good --body-file .*\nThe summary\.\n/m,
    );
    expect(asked).toContain("\nCloses #12\n");
    expect(asked).toMatch(
      /^gh issue comment 12 .*\nA draft of this release was made: https:\/\/\S+\/pull\/7\. /m,
    );
    expect(asked).toContain("gh issue edit 12 --remove-label import\n");
  });

  it("waits on its branch if the repository does not let workflows open pull requests", () => {
    made();
    const { status, asked } = propose({ GH_REFUSES: "yes" });
    expect(status).toBe(0);
    expect(branches()).toEqual(["import/issue-12", "main"]);
    expect(asked).toMatch(/^gh issue comment 12 .*\nA draft of this release was made\. It is on the branch/m);
    expect(asked).toContain("(https://github.com/example/archive/compare/main...import/issue-12?expand=1)");
  });

  it("is not written over one that a person may have changed", () => {
    made();
    propose();
    git("checkout", "switch", "--quiet", "main");
    const before = git("remote.git", "rev-parse", "import/issue-12");
    const { status, asked } = propose();
    expect(status).toBe(0);
    expect(asked).toContain("\nThere already is a draft of this issue, on the branch `import/issue-12`.");
    expect(git("remote.git", "rev-parse", "import/issue-12")).toBe(before);
  });
});

onPosix("without a draft, the issue is answered and nothing is written", () => {
  it("with the answer of the job that reads", () => {
    made({ ok: false, summary: "There is no press release in the issue.\n" });
    const { status, asked } = propose();
    expect(status).toBe(0);
    expect(asked).toMatch(/^gh issue comment 12 .*\nThere is no press release in the issue\.\n/m);
    expect(asked).not.toContain("gh pr create");
    expect(branches()).toEqual(["main"]);
  });

  it.each([
    ["null", "The summary.\n"],
    ["{ broken", "The summary.\n"],
    ['{ "ok": false, "file": null }', "x".repeat(60_001)],
  ])("with where to look, if its result is %s", (result, summary) => {
    made({ ok: false, summary });
    writeFileSync(inside("made/result.json"), result);
    const { status, stderr, asked } = propose();
    expect([status, stderr]).toEqual([0, ""]);
    expect(asked).toContain("[its log](https://github.com/example/archive/actions/runs/99)");
    expect(branches()).toEqual(["main"]);
  });

  it("with where to look, if that job was not completed", () => {
    const { status, asked } = propose();
    expect(status).toBe(0);
    expect(asked).toContain("[its log](https://github.com/example/archive/actions/runs/99)");
    expect(branches()).toEqual(["main"]);
  });
});

onPosix("the result of the job that reads is not trusted", () => {
  it.each([
    ".github/workflows/import.yml",
    "content/releases/2025/../../../.github/workflows/x.md",
    "content/releases/2025/2025-01-14-x.md\n.github/x",
    "content/releases/2025/2025-01-14-$(id).md",
    "/tmp/content/releases/2025/2025-01-14-x.md",
  ])("it may not write %s", (file) => {
    made({ file });
    const { status, asked } = propose();
    expect(status).toBe(1);
    expect(asked).toContain(
      "\nThe result of the import is not the draft of a new release, so it was not kept.",
    );
    expect(branches()).toEqual(["main"]);
  });

  it.each([
    ["no front matter", "Text\ndraft: true\n"],
    ["a release that would be published", "---\ntitle: Rated good\n---\n"],
    ["“draft: true” in its text only", "---\ntitle: Rated good\ndraft: false\n---\n\ndraft: true\n"],
    ["“draft: true” inside a value", '---\ntitle: "Rated\ndraft: true\ngood"\ndraft: false\n---\n'],
    ["“draft: true” before another value", "---\ndraft: true\ntitle: Rated good\n---\n"],
    ["front matter that does not end", "---\ntitle: Rated good\ndraft: true\n"],
    ["far too much", `${DRAFT}${"x".repeat(1_000_001)}`],
  ])("a file with %s is not kept", (_, draft) => {
    made({ draft });
    expect(propose().status).toBe(1);
    expect(branches()).toEqual(["main"]);
  });

  it("a release that is there is not written over", () => {
    made();
    mkdirSync(path.dirname(inside("checkout", FILE)), { recursive: true });
    writeFileSync(inside("checkout", FILE), "As it was");
    expect(propose().status).toBe(1);
    expect(readFileSync(inside("checkout", FILE), "utf8")).toBe("As it was");
  });

  it("a link is not followed", () => {
    made();
    rmSync(inside("made/release.md"));
    writeFileSync(inside("elsewhere.md"), DRAFT);
    symlinkSync(inside("elsewhere.md"), inside("made/release.md"));
    expect(propose().status).toBe(1);
    expect(branches()).toEqual(["main"]);
  });
});

it.runIf(isPosix).each(["pasted-text", "hostile-text"])(
  "the sample event “%s” gives a branch that builds",
  async (event) => {
    const given = ["--event", `tests/fixtures/events/${event}.json`, "--output", inside("import")];
    cpSync("tests/fixtures/tiny", inside("content"), { recursive: true });
    execFileSync(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", "import-issue", ...given, "--content", inside("content")],
      { stdio: "pipe", env: { PATH: process.env.PATH, SITE_URL: "http://localhost:8080/" } },
    );
    cpSync(inside("import/draft"), inside("made"), { recursive: true });
    const { file } = JSON.parse(readFileSync(inside("made/result.json"), "utf8")) as { file: string };
    const page = readFileSync(
      inside("import/site/releases", path.basename(file, ".md"), "index.html"),
      "utf8",
    );
    expect(page).toContain("Exampleshire");

    expect(propose().status).toBe(0);
    git(".", "clone", "--quiet", "--branch", "import/issue-12", inside("remote.git"), inside("clone"));
    const { remove } = await buildSite({ content: inside("clone/content"), given: ["--no-search"] });
    await remove();
    expect(readFileSync(inside("clone", file), "utf8")).toBe(readFileSync(inside("made/release.md"), "utf8"));
  },
  120_000,
);
