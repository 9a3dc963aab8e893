import { parseArgs } from "node:util";
import { ContentError } from "../content/problems.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { closest } from "../domain/suggestions.ts";
import type { Prompter } from "../importer/review.ts";
import { explainError, problemLines } from "./report.ts";

/** A switch (`--strict`), a text (`--content DIR`), or, if its default is a number, a whole number from 1 (`--limit N`). */
export interface Option {
  /** What it does, for the help: one line. */
  readonly help: string;
  /** The placeholder of the value in the help: "DIR". A switch has none. */
  readonly value?: string;
  readonly default?: string | number;
  /** The largest number allowed. */
  readonly most?: number;
}

type OptionTable = Readonly<Record<string, Option>>;

type ValueOf<Each> = Each extends { default: number }
  ? number
  : Each extends { default: string }
    ? string
    : Each extends { value: string }
      ? string | undefined
      : boolean;

/** The values of a command's options: a switch is true or false, a text without a default may be undefined. */
export type Options<Table> = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };

/** What a command uses of the world around it. Tests pass their own. */
export interface Context {
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The project's folder. */
  readonly project: string;
  readonly today: CalendarDay;
  /** Prints a line of the result. */
  readonly print: (text: string) => void;
  /** Prints a line about a problem, a doubt or progress. */
  readonly logError: (text: string) => void;
  /** Shows that work is under way, until the returned function is called. */
  readonly progress: (text: string) => () => void;
  /** Asks the person at the terminal; null if there is none. */
  readonly prompter: Prompter | null;
}

export interface Command<Table extends OptionTable = OptionTable> {
  /** How it is called: "npm run build". */
  readonly usage: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly options: Table;
  /** The placeholder of its arguments in the help: "FILE|URL|-". Without it, the command takes none. */
  readonly arguments?: string;
  /** More for the end of the help: the environment it reads, examples. */
  readonly more?: string;
  /** Errors whose message is all that the person needs to read. */
  readonly expected?: readonly (new (
    message: string,
  ) => Error)[];
  /** Logged after an error that is neither expected nor a wrong call: what was left as it was. */
  readonly afterError?: string;
  /** Does the work. Returns the exit code. */
  run(options: Options<Table>, given: readonly string[], context: Context): Promise<number>;
}

/** A command, its options typed by their table. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command<Table> {
  return command;
}

/** The command was called incorrectly. The message says how to call it. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Runs a command: reads its arguments, shows the help, reports errors. Returns the exit code. */
export async function runCommand<Table extends OptionTable>(
  command: Command<Table>,
  given: readonly string[],
  context: Context,
): Promise<number> {
  try {
    const { options, rest } = readArguments(command, given, context.environment);
    if (options.help) {
      context.print(helpText(command));
      return 0;
    }
    return await command.run(options as Options<Table>, rest, context);
  } catch (error) {
    const { expected = [], afterError } = command;
    // A person who presses Ctrl+C at a question has seen that the command ends.
    const cancelled = error instanceof Error && error.name === "ExitPromptError";
    if (error instanceof UsageError || cancelled || expected.some((kind) => error instanceof kind))
      context.logError((error as Error).message);
    else {
      const lines = error instanceof ContentError ? problemLines(error.problems) : [explainError(error)];
      context.logError([...lines, ...(afterError === undefined ? [] : ["", afterError])].join("\n"));
    }
    return 1;
  }
}

const HELP: Option = { help: "Show this help." };

function readArguments(
  command: Command<OptionTable>,
  given: readonly string[],
  environment: Readonly<NodeJS.ProcessEnv>,
): { options: Record<string, string | number | boolean | undefined>; rest: readonly string[] } {
  const known: OptionTable = { ...command.options, help: HELP };
  const fail = (message: string): never => {
    throw new UsageError(`${message}\nSee all options with: ${call(command)} --help`);
  };
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, { value }]) => [name, { type: value ? "string" : "boolean" }]),
      ),
      help: { type: "boolean", short: "h" },
    },
  });
  const texts = takenByNpm(known, environment, fail);
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) fail(`Unknown option ${rawName}.${suggestion(name, Object.keys(known))}`);
    else if (option.value && (!value || (!inlineValue && value.startsWith("--"))))
      fail(`${rawName} needs a value: ${rawName} ${option.value}.`);
    else if (!option.value && value !== undefined) fail(`${rawName} takes no value.`);
    texts.set(name, value ?? "true");
  }
  if (rest[0] !== undefined && !command.arguments && !texts.has("help"))
    fail(`Unexpected argument “${rest[0]}”.`);
  const options = Object.entries(known).map(([name, option]) => [
    name,
    typed(name, option, texts.get(name), fail),
  ]);
  return { options: Object.fromEntries(options), rest };
}

/** npm takes options that no “--” precedes for its own, and PowerShell drops that “--”: npm then hands them on in the environment. */
function takenByNpm(
  known: OptionTable,
  environment: Readonly<NodeJS.ProcessEnv>,
  fail: (message: string) => never,
): Map<string, string> {
  if (!environment.npm_lifecycle_event) return new Map();
  const taken = Object.entries(known).flatMap(([name, option]) => {
    const value = environment[`npm_config_${name.replaceAll("-", "_")}`];
    if (!value || (!option.value && value !== "true")) return [];
    if (option.value && value === "true")
      fail(`npm took --${name} for an option of its own. Write --${name}=${option.value}.`);
    return [[name, value] as const];
  });
  return new Map(taken);
}

function typed(
  name: string,
  option: Option,
  text: string | undefined,
  fail: (message: string) => never,
): string | number | boolean | undefined {
  if (!option.value) return text === "true";
  if (text === undefined || typeof option.default !== "number") return text ?? option.default;
  const { most = Number.MAX_SAFE_INTEGER } = option;
  const range = option.most === undefined ? "from 1" : `from 1 to ${most}`;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  return fail(`--${name} is “${text}”. Write a whole number ${range}, as in --${name} ${option.default}.`);
}

function helpText(command: Command<OptionTable>): string {
  const lines = Object.entries({ ...command.options, help: HELP }).map(([name, option]) => ({
    left: `  --${name}${option.value ? ` ${option.value}` : ""}`,
    right: option.help + (option.default === undefined ? "" : ` Default: ${option.default}.`),
  }));
  const width = Math.max(...lines.map(({ left }) => left.length)) + 2;
  return [
    `${call(command)} [options]${command.arguments ? ` ${command.arguments}` : ""}`,
    "",
    command.about,
    "",
    ...lines.map(({ left, right }) => left.padEnd(width) + right),
    ...(command.more ? ["", command.more] : []),
  ].join("\n");
}

/** npm passes options on to the command only if “--” precedes them. */
function call({ usage }: Command<OptionTable>): string {
  return usage.startsWith("npm ") ? `${usage} --` : usage;
}

function suggestion(name: string, known: readonly string[]): string {
  const nearest = closest(name, known);
  return nearest === null ? "" : ` Did you mean --${nearest}?`;
}
