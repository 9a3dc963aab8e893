import type { BuildOptions } from "../beside/writeBeside.ts";
import { hostAddresses, today } from "./environment.ts";
import { printable, problemLines } from "./report.ts";

/** How Eleventy's own command builds: the content folder, without drafts, warnings on the error stream. */
export function defaultBuild(environment: Readonly<NodeJS.ProcessEnv>): BuildOptions {
  return {
    ...hostAddresses(environment),
    content: "content",
    drafts: false,
    strict: false,
    search: true,
    today: today(),
    report: (problems) => {
      for (const line of problemLines(problems)) console.error(printable(line));
    },
  };
}
