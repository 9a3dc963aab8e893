import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BuildWorld, buildSite } from "../../src/commands/buildSite.ts";
import { ContentError, type Problem } from "../../src/content/problems.ts";

let project: string;
let asked: Parameters<BuildWorld["render"]>[0] | undefined;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "build-"));
  asked = undefined;
});
afterEach(() => rm(project, { recursive: true, force: true }));

/** Runs the command on a renderer that writes one page, or does what it is told. */
async function build(
  given: readonly string[],
  { environment = {}, render }: { environment?: NodeJS.ProcessEnv; render?: BuildWorld["render"] } = {},
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await buildSite({
    given,
    environment,
    project,
    today: "2026-11-22",
    render: async (options) => {
      asked = options;
      await writeFile(join(options.into, "index.html"), "a page");
      return render ? render(options) : { warnings: [], pages: 1234, milliseconds: 1400 };
    },
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    progress: () => () => {},
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const problems: Problem[] = [
  { severity: "error", file: "content/b.md", line: 7, column: 9, message: "rating: “Good” is not a grade." },
  { severity: "warning", file: "content/a.md", message: "no inspection is named." },
  { severity: "error", file: "content/b.md", line: 2, message: "title: is missing." },
];
const faulty = () => Promise.reject(new ContentError(problems));
const page = (folder = "_site") => readFile(join(project, folder, "index.html"), "utf8");

describe("npm run build", () => {
  it("builds content into _site, without drafts, and says so in one line", async () => {
    expect(await build([])).toEqual({ code: 0, printed: "1,234 pages in 1.4 s: _site", complaints: "" });
    expect(await page()).toBe("a page");
    expect(asked).toMatchObject({
      content: join(project, "content"),
      drafts: false,
      strict: false,
      today: "2026-11-22",
      siteUrl: undefined,
      repositoryUrl: undefined,
    });
  });

  it("takes other folders, and --strict", async () => {
    await build(["--content", "texts", "--output=public/site", "--strict"]);
    expect(await page("public/site")).toBe("a page");
    expect(asked).toMatchObject({ content: join(project, "texts"), strict: true });
  });

  it("draws images for shared pages only with --images, and keeps them in .cache", async () => {
    await build([]);
    expect(asked).not.toHaveProperty("shareImages");
    await build(["--images"]);
    expect(asked).toMatchObject({ shareImages: join(project, ".cache/share-images") });
  });

  it("lists the warnings, counts them, and publishes", async () => {
    const warn = async () => ({ warnings: problems.slice(1, 2), pages: 1, milliseconds: 80 });
    expect(await build([], { render: warn })).toEqual({
      code: 0,
      printed: "1 page in 80 ms: _site",
      complaints: "content/a.md warning: no inspection is named.\n1 warning. With --strict they are errors.",
    });
  });

  it("takes the addresses of the site and the repository from the environment", async () => {
    await build([], {
      environment: { SITE_URL: "https://example.org/archive", REPOSITORY_URL: "https://example.org/r" },
    });
    expect(asked).toMatchObject({
      siteUrl: "https://example.org/archive",
      repositoryUrl: "https://example.org/r",
    });

    const GitHub = {
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "example/archive",
      SITE_URL: "",
    };
    await build([], { environment: GitHub });
    expect(asked).toMatchObject({ siteUrl: undefined, repositoryUrl: "https://github.com/example/archive" });
  });

  it("shows its help, and builds nothing", async () => {
    const { code, printed } = await build(["--help"]);
    expect(code).toBe(0);
    expect(printed).toContain("--strict       Treat warnings as errors.");
    expect(asked).toBeUndefined();
  });
});

describe("npm run build that fails", () => {
  it("lists every problem in the order of files and lines, counts them, and publishes nothing", async () => {
    expect(await build([], { render: faulty })).toEqual({
      code: 1,
      printed: "",
      complaints: [
        "content/a.md warning: no inspection is named.",
        "content/b.md:2 title: is missing.",
        "content/b.md:7:9 rating: “Good” is not a grade.",
        "",
        "3 problems in 2 files. Nothing was published.",
      ].join("\n"),
    });
    await expect(page()).rejects.toThrow("ENOENT");
  });

  it("says that the site which stands is as it was", async () => {
    await build([]);
    const { complaints } = await build([], { render: faulty });
    expect(complaints).toMatch(/Nothing was published; the site in _site is as it was\.$/);
    expect(await page()).toBe("a page");
  });

  it("for a full disk says that, without a trace", async () => {
    const full = () =>
      Promise.reject(Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" }));
    expect((await build([], { render: full })).complaints).toBe("The disk is full.\nNothing was published.");
  });

  it("for a refusal of the computer says that, however deep it lies in the renderer", async () => {
    const refusal = Object.assign(new Error("EACCES: permission denied"), {
      code: "EACCES",
      path: "/srv/x.html",
    });
    const wrapped = Object.assign(new Error("Having trouble writing"), { originalError: refusal });
    expect((await build([], { render: () => Promise.reject(wrapped) })).complaints).toBe(
      "Permission denied: /srv/x.html.\nNothing was published.",
    );
  });

  it("for a fault in a layout names the layout, and says what it is", async () => {
    const wrapped = Object.assign(new Error("There was a problem importing layouts/x.tsx"), {
      originalError: new Error("Transform failed", { cause: new SyntaxError("Unexpected “<<”") }),
    });
    expect((await build([], { render: () => Promise.reject(wrapped) })).complaints).toMatch(
      /^There was a problem importing layouts\/x\.tsx\nTransform failed\nSyntaxError: Unexpected “<<”\n\s+at /,
    );
  });

  it("for a fault of the program shows where it is", async () => {
    const { code, complaints } = await build([], {
      render: () => Promise.reject(new TypeError("x is undefined")),
    });
    expect(code).toBe(1);
    expect(complaints).toMatch(/^TypeError: x is undefined\n\s+at .*buildSite\.test\.ts/);
  });

  it.each([
    [["--ouput", "x"], {}, "Unknown option --ouput. Did you mean --output?"],
    [["content"], {}, "Unexpected argument “content”."],
    [[], { SITE_URL: "example.org" }, "SITE_URL is “example.org”, which is not a web address"],
  ])("called with %j and %j says how it is called", async (given, environment, message) => {
    const { code, complaints } = await build(given, { environment });
    expect(code).toBe(1);
    expect(complaints).toContain(message);
    expect(complaints).not.toContain("published");
    expect(asked).toBeUndefined();
  });

  it("moves a _site that something else made aside, but touches no other folder", async () => {
    await mkdir(join(project, "_site"));
    await writeFile(join(project, "_site/old.html"), "");
    expect((await build([])).complaints).toMatch(
      /^The folder “_site” that stood there was moved to .*_site-moved-aside-/,
    );

    await mkdir(join(project, "photos"));
    await writeFile(join(project, "photos/one.jpg"), "");
    const { code, complaints } = await build(["--output", "photos"]);
    expect(code).toBe(1);
    expect(complaints).toMatch(/photos” is not empty, and was not made here, so nothing in it is touched\./);
  });
});
