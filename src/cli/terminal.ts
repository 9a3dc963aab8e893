import { DateTime } from "luxon";
import spinner from "yocto-spinner";
import type { CalendarDay } from "../domain/dates.ts";
import type { Prompter } from "../importer/review.ts";
import type { Context } from "./command.ts";
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
