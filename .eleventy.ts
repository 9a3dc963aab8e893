import type { UserConfig } from "@11ty/eleventy";
import { today } from "./src/commands/clock.ts";
import { hostAddresses } from "./src/commands/environment.ts";
import { siteFiles } from "./src/output/files.ts";
import { loadSite } from "./src/output/loadSite.ts";
import { writeSearchIndex } from "./src/output/searchIndex.ts";
import { writeOutput } from "./src/output/writeOutput.ts";
import { registerSite } from "./src/site.ts";

/** Lets Eleventy's own command build the archive; `npm run build` and `npm start` register it the same way. */
export default async function (config: UserConfig): Promise<void> {
  const { site } = await loadSite({
    ...hostAddresses(process.env),
    today: today(),
    content: "content",
    drafts: false,
    strict: false,
  });
  registerSite(config, site);
  config.on("eleventy.after", async ({ directories }) => {
    writeOutput(directories.output, siteFiles(site));
    await writeSearchIndex(site.archive, directories.output);
  });
}
