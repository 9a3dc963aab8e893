import { confirm, input, select } from "@inquirer/prompts";
import type { Prompter } from "./review.ts";

/** Questions at a terminal, on standard error: what a command prints stays apart. */
export const terminal: Prompter = {
  say: (text) => process.stderr.write(`${text}\n`),
  ask: (message, proposed, check) =>
    input({ message, default: proposed, validate: check }, { output: process.stderr }),
  choose: (message, options, proposed) =>
    select(
      { message, choices: options.map(({ value, label }) => ({ value, name: label })), default: proposed },
      { output: process.stderr },
    ),
  confirm: (message, proposed) => confirm({ message, default: proposed }, { output: process.stderr }),
};
