import type { Context } from "../../src/cli/command.ts";

/** The world of a command in a test: no terminal, a fixed day, and lists of what the command prints. */
export function fakeContext(changes: Partial<Context> = {}) {
  const printed: string[] = [];
  const errors: string[] = [];
  const context: Context = {
    environment: {},
    project: process.cwd(),
    today: "2026-11-22",
    print: (text) => printed.push(text),
    logError: (text) => errors.push(text),
    progress: () => () => {},
    prompter: null,
    ...changes,
  };
  return { context, printed, errors };
}
