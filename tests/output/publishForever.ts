import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publish } from "../../src/output/publish.ts";

/** Publishes one small site after another into the folder named, until killed: a test kills it. */
const [project] = process.argv.slice(2);
if (project === undefined) throw new Error("Name a folder.");
for (let edition = 1; ; edition += 1) {
  await publish({ output: join(project, "_site"), project }, async (into) => {
    for (const name of ["a", "b", "c", "d"]) await writeFile(join(into, name), `edition ${edition}`);
  });
  if (edition === 1) process.stdout.write("first\n");
}
