import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type { BuildOptions } from "../beside/writeBeside.ts";
import { ContentError, type Problem } from "../content/problems.ts";
import { buildInto } from "./buildInto.ts";
import { defineCommand } from "./command.ts";
import { defaultBuild } from "./defaultBuild.ts";
import { OutputRefused, publish } from "./publish.ts";
import { count, countProblems, duration, explainError, problemLines } from "./report.ts";

/** `npm run build`. */
export const command = defineCommand({
  usage: "npm run build",
  about:
    "Builds the site from the content folder. If anything in it is wrong, reports every problem and publishes nothing.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    output: { value: "DIR", default: "_site", help: "The folder for the site." },
    strict: { help: "Treat warnings as errors." },
    images: { help: "Also draw the share pictures of pages." },
    "no-search": { help: "Leave out the search index; the search page then says so." },
  },
  more: [
    "Environment variables:",
    "  SITE_URL        The address of the site; overrides “address” in site.yaml.",
    "  REPOSITORY_URL  The address of the repository; overrides “repository” in site.yaml. GitHub sets it.",
  ].join("\n"),
  expected: [OutputRefused],
  async run({ content, output, strict, images, "no-search": noSearch }, _given, context) {
    const warnings: Problem[] = [];
    const options: BuildOptions = {
      ...defaultBuild(context.environment),
      content: resolve(context.project, content),
      strict,
      shareImages: images ? join(context.project, ".cache", "share-images") : undefined,
      search: !noSearch,
      today: context.today,
      report: (problems) => warnings.push(...problems),
    };
    const site = resolve(context.project, output);
    const begun = performance.now();
    const finished = context.progress("Building the site…");
    try {
      const pages = await publish(site, (into) => buildInto(into, options)).finally(finished);
      if (warnings.length > 0) {
        context.logError(problemLines(warnings).join("\n"));
        // Those that are left under --strict no editor can do anything about.
        context.logError(
          `${count(warnings.length, "warning")}.${strict ? "" : " With --strict they are errors."}`,
        );
      }
      context.print(`${count(pages, "page")} in ${duration(performance.now() - begun)}: ${output}`);
      return 0;
    } catch (error) {
      if (error instanceof OutputRefused) throw error;
      const kept = existsSync(site) ? `; the site in ${output} is as it was` : "";
      context.logError(`${failure(error)}\n\nNothing was published${kept}.`);
      return 1;
    }
  },
});

function failure(error: unknown): string {
  if (!(error instanceof ContentError)) return explainError(error);
  return [...problemLines(error.problems), "", `${countProblems(error.problems)}.`].join("\n");
}
