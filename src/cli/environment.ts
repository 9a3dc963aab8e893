import { DateTime } from "luxon";
import spinner from "yocto-spinner";
import { isWebAddress } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import type { Prompter } from "../importer/review.ts";
import { type Context, UsageError } from "./command.ts";
import { printable, printableInWorkflow } from "./report.ts";

/** The world of a command that a person or a workflow runs. Nothing reaches the terminal or the log but as plain text. */
export function processContext(): Context {
  const environment = process.env;
  const plain = environment.GITHUB_ACTIONS === "true" ? printableInWorkflow : printable;
  return {
    environment,
    project: process.cwd(),
    today: today(),
    print: (text) => console.log(plain(text)),
    logError: (text) => console.error(plain(text)),
    progress: environment.CI ? () => () => {} : showProgress,
    prompter: process.stdin.isTTY && process.stderr.isTTY ? prompter : null,
  };
}

/** Today in London. The one place that reads the clock, for “is this date in the future?”. */
export function today(): CalendarDay {
  return DateTime.now().setZone("Europe/London").toFormat("yyyy-LL-dd");
}

/** On standard error, so that the result can be piped. */
function showProgress(text: string): () => void {
  if (!process.stderr.isTTY) return () => {};
  const shown = spinner({ text: printable(text), stream: process.stderr }).start();
  return () => void shown.stop();
}

/** Loaded only for a command that asks something. */
const prompts = () => import("@inquirer/prompts");
const output = { output: process.stderr };

/** Questions at the terminal, on standard error, so that the result can be piped. */
const prompter: Prompter = {
  say: (text) => console.error(printable(text)),
  ask: async (message, proposed, validate) =>
    (await prompts()).input({ message: printable(message), default: printable(proposed), validate }, output),
  choose: async (message, options, proposed) =>
    (await prompts()).select(
      {
        message: printable(message),
        choices: options.map(({ value, label }) => ({ value, name: printable(label) })),
        default: proposed,
      },
      output,
    ),
  confirm: async (message, proposed) =>
    (await prompts()).confirm({ message: printable(message), default: proposed }, output),
};

/** What the environment says about where the site and its repository are. */
export interface HostAddresses {
  /** `SITE_URL`: the address of the site. Takes precedence over `address` in site.yaml. */
  readonly siteUrl: string | undefined;
  /** `REPOSITORY_URL`, else GitHub's own `GITHUB_SERVER_URL` and `GITHUB_REPOSITORY`. Takes precedence over `repository` in site.yaml. */
  readonly repositoryUrl: string | undefined;
  /** `REPOSITORY_BRANCH`: the branch where the content is edited. */
  readonly repositoryBranch: string | undefined;
  /** `PAGES_URL`: the address that the host gives the site. Used if neither `SITE_URL` nor site.yaml has one. */
  readonly hostUrl: string | undefined;
}

/**
 * Reads the addresses from the environment. An empty variable counts as absent.
 *
 * @throws UsageError if one is not a web address.
 */
export function hostAddresses(environment: Readonly<NodeJS.ProcessEnv>): HostAddresses {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  const onGitHub =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
  return {
    siteUrl: readAddress("SITE_URL", environment.SITE_URL),
    repositoryUrl: readAddress("REPOSITORY_URL", environment.REPOSITORY_URL) ?? onGitHub,
    repositoryBranch: environment.REPOSITORY_BRANCH || undefined,
    hostUrl: readAddress("PAGES_URL", environment.PAGES_URL),
  };
}

function readAddress(name: string, value: string | undefined): string | undefined {
  return value ? webAddress(value, name) : undefined;
}

/** @throws UsageError if the text is not a whole web address. `name` is what it was given as: "SITE_URL". */
export function webAddress(text: string, name: string): string {
  if (isWebAddress(text)) return text;
  throw new UsageError(
    `${name} is “${text}”, which is not a web address. Write it in full, as in https://www.example.org/page.`,
  );
}
