import { lstat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ContentError } from "../content/problems.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { OutputRefused, publish } from "../output/publish.ts";
import type { renderSite } from "../output/render.ts";
import { hostAddresses } from "./environment.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { count, countProblems, duration, explainError, problemLines } from "./report.ts";

const DEFAULT_OUTPUT = "_site";

const command = {
  run: "npm run build",
  about:
    "Builds the site from the content folder. If anything is wrong in it, says what, and publishes nothing.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    output: { value: "DIR", default: DEFAULT_OUTPUT, help: "Where the site is to stand." },
    strict: { help: "Treat warnings as errors." },
    images: { help: "Draw the images that stand for pages where they are shared, too." },
    "no-search": { help: "Leave out the search index: the search page then says that it is not there." },
  },
  more: [
    "In the environment:",
    "  SITE_URL        The address of the site, goes before “address” in site.yaml.",
    "  REPOSITORY_URL  The address of the repository, goes before “repository” in site.yaml; on GitHub it is known.",
  ].join("\n"),
} satisfies Command<string>;

/** What a command needs of the world around it. */
export interface BuildWorld {
  /** The arguments after the command's name. */
  readonly given: readonly string[];
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  readonly render: typeof renderSite;
  /** Prints a line of the result. */
  readonly print: (text: string) => void;
  /** Prints a line about what is wrong or doubtful. */
  readonly complain: (text: string) => void;
  /** Shows that work is under way, until the function it gives is called. */
  readonly progress: (text: string) => () => void;
}

/** `npm run build`. Gives the exit code: 0, or 1 if nothing was published. */
export async function buildSite(world: BuildWorld): Promise<number> {
  let output = DEFAULT_OUTPUT;
  try {
    const asked = readOptions(command, world.given);
    if ("help" in asked) {
      world.print(asked.help);
      return 0;
    }
    const { content = "", strict, images } = asked.options;
    output = asked.options.output ?? output;
    const render = {
      content: resolve(world.project, content),
      ...hostAddresses(world.environment),
      drafts: false,
      strict: strict !== undefined,
      ...(images && { shareImages: join(world.project, ".cache", "share-images") }),
      search: asked.options["no-search"] === undefined,
      today: world.today,
    };
    const finished = world.progress("Building the site…");
    const { result, movedAside } = await publish(
      {
        output: resolve(world.project, output),
        project: world.project,
        moveAside: output === DEFAULT_OUTPUT,
        recycle: true,
      },
      (into, previous) => world.render({ ...render, into, previous }),
    ).finally(finished);

    if (result.warnings.length > 0) {
      world.complain(problemLines(result.warnings).join("\n"));
      world.complain(`${count(result.warnings.length, "warning")}. With --strict they are errors.`);
    }
    if (movedAside) world.complain(`The folder “${output}” that stood there was moved to ${movedAside}.`);
    world.print(`${count(result.pages, "page")} in ${duration(result.milliseconds)}: ${output}`);
    return 0;
  } catch (error) {
    world.complain(failure(error));
    const unasked = error instanceof UsageError || error instanceof OutputRefused;
    if (!unasked) world.complain(await closing(error, output, world.project));
    return 1;
  }
}

function failure(error: unknown): string {
  if (error instanceof ContentError) return [...problemLines(error.problems), ""].join("\n");
  if (error instanceof UsageError || error instanceof OutputRefused) return error.message;
  return explainError(error);
}

async function closing(error: unknown, output: string, project: string): Promise<string> {
  const what = error instanceof ContentError ? [`${countProblems(error.problems)}.`] : [];
  const stands = await lstat(resolve(project, output)).then(
    () => `Nothing was published; the site in ${output} is as it was.`,
    () => "Nothing was published.",
  );
  return [...what, stands].join(" ");
}
