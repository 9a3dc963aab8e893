import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectCopy } from "./projectCopy.ts";

const ELEVENTY = "node_modules/@11ty/eleventy/cmd.cjs";
const BUILD = ["--import", "tsx", "src/cli/main.ts", "build"];

/** Every file of a folder but Pagefind's, whose names differ from build to build, as text. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(
    files
      .map((file) => [path.relative(folder, file), readFileSync(file, "latin1")] as const)
      .filter(([name]) => !name.startsWith("pagefind"))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("Eleventy's own command", () => {
  let project: ProjectCopy;
  beforeAll(() => {
    project = new ProjectCopy();
  });
  afterAll(() => project.remove());

  it("builds the same site as npm run build, which is the same every time", async () => {
    const [theirs, ours, again] = [
      await project.run(ELEVENTY, "--output=theirs"),
      await project.run(...BUILD, "--output", "ours"),
      await project.run(...BUILD, "--output", "again"),
    ];
    expect([theirs.code, ours.code, again.code]).toEqual([0, 0, 0]);
    const files = filesIn(project.at("ours"));
    expect(files.size).toBeGreaterThan(50);
    expect([...filesIn(project.at("again"))]).toEqual([...files]);
    expect([...filesIn(project.at("theirs"))]).toEqual([...files]);
  });

  it("makes a page of a plain Markdown file, and shows every page to a transform", async () => {
    writeFileSync(
      project.at("src/pages/hello.md"),
      "---\nlayout: document\ntitle: Hello there\npermalink: /hello/\n---\n\n# Hello\n\n[Councils](/councils/)\n",
    );
    const config = readFileSync(project.at(".eleventy.ts"), "utf8");
    writeFileSync(
      project.at(".eleventy.ts"),
      config.replace(
        /(\n {2}config\.addTransform)/,
        '\n  config.addTransform("shout", (html) => html.replace("<h1>", "<h1>SEEN "));$1',
      ),
    );
    const { code, printed } = await project.run(...BUILD, "--output", "changed");
    expect([code, printed]).toEqual([0, expect.stringContaining("pages")]);
    const hello = readFileSync(project.at("changed/hello/index.html"), "utf8");
    expect(hello).toContain("<title>Hello there – The Exampleshire Archive</title>");
    expect(hello).toContain("<h1>SEEN Hello</h1>");
    expect(hello).toContain('href="/archive/councils/"');
    expect(readFileSync(project.at("changed/sitemap.xml"), "utf8")).toContain("/archive/hello/");
  });

  it("reports faulty content in words and writes no page", async () => {
    appendFileSync(project.at("content/site.yaml"), "colour: blue\n");
    const { code, printed } = await project.run(ELEVENTY, "--output=faulty");
    expect(code).toBe(1);
    expect(printed).toContain("content/site.yaml");
    expect(printed).toContain("colour");
    expect(() => filesIn(project.at("faulty"))).toThrow();
  });
});

describe("In a folder whose name has spaces or signs", () => {
  it.each(["a b", "50% done", "c#", "Übersicht"])(
    "“%s” npm run build builds the whole site",
    async (name) => {
      const project = new ProjectCopy(name);
      try {
        const { code, printed } = await project.run(...BUILD, "--no-search");
        expect([code, printed]).toEqual([0, expect.stringContaining("pages")]);
        expect(filesIn(project.at("_site")).size).toBeGreaterThan(50);
      } finally {
        project.remove();
      }
    },
  );
});
