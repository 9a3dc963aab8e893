import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
});
const text = readFileSync("package-lock.json", "utf8");
const { packages } = lockSchema.parse(JSON.parse(text));

/** Where Node would look for a package from a folder of node_modules, nearest first. */
function placesOf(name: string, from: string): string[] {
  const above = from
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

it("the lock file holds every package for every platform: npm ci refuses one that doesn’t", () => {
  // A registry may not have every platform's part of a version; npm install then leaves it out without a word.
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesOf(name, from).some((place) => place in packages))
      .map((name) => `${name}, for ${from}`),
  );
  expect(missing).toEqual([]);
});

it("the lock file names no registry: each installs from its own", () => {
  expect(text).not.toMatch(/"resolved": "http/);
});
