import type { UserConfig } from "@11ty/eleventy";
import type { Site } from "./src/archive/site.ts";
import { loadSite } from "./src/beside/loadSite.ts";
import { type BuildOptions, writeBeside } from "./src/beside/writeBeside.ts";
import { defaultBuild } from "./src/cli/defaultBuild.ts";
import type { Problem } from "./src/content/problems.ts";
import { allowAnyFolder } from "./src/eleventy/importHook.ts";
import { tsxTemplates, withBasePath } from "./src/eleventy/tsxTemplates.ts";

/**
 * Eleventy's configuration, for its own command and for `npm run build` alike. Content is data, not input: it is read and checked as a
 * whole before any page is rendered.
 */
export default function (config: UserConfig, build: BuildOptions = defaultBuild(process.env)): void {
  let site: Site | undefined;
  let warnings: readonly Problem[];
  allowAnyFolder(process.cwd());
  config.setInputDirectory("src/pages");
  config.setLayoutsDirectory("../../layouts");
  config.setIncludesDirectory("../../layouts/components");
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setTemplateFormats(["md", "njk", "html"]);
  config.addPlugin(tsxTemplates);
  config.addLayoutAlias("document", "document.11ty.tsx");
  config.addWatchTarget(build.content);
  config.addGlobalData("archive", () => site?.archive);
  config.addGlobalData("site", () => site);
  config.addTransform("base path", (html) => withBasePath(html, site?.location.base ?? "/"));
  config.on("eleventy.before", async () => {
    ({ site, warnings } = await loadSite(build));
  });
  config.on("eleventy.after", async ({ directories, outputMode, results }) => {
    if (!site || outputMode !== "fs") return;
    build.report([...warnings, ...(await writeBeside(site, results, directories.output, build))]);
  });
}
