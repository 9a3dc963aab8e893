import { join } from "node:path";
import { Edition } from "../../src/output/edition.ts";
import { publish } from "../../src/output/publish.ts";

/** Publishes one small site after another into the folder named, until killed: a test kills it. */
const [project] = process.argv.slice(2);
if (project === undefined) throw new Error("Name a folder.");
for (let edition = 1; ; edition += 1) {
  await publish({ output: join(project, "_site"), project, recycle: true }, async (into, standing) => {
    const made = new Edition({ into, standing, ground: "" });
    for (const address of ["/a", "/b", "/c", "/d"])
      made.writeFiles([{ address, content: `edition ${edition}` }]);
    made.finish();
  });
  if (edition === 1) process.stdout.write("first\n");
}
