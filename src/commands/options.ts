import { parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";
import { UsageError } from "../cli/command.ts";

export { UsageError };

/** An option of a command: `--strict`, or `--content DIR`. */
export interface Option {
  /** What stands for the value in the help: "DIR". An option without it is a switch. */
  readonly value?: string;
  /** The value where none is given. */
  readonly default?: string;
  /** What it does, for the help: one line. */
  readonly help: string;
}

/** A command as its `--help` shows it. */
export interface Command<Name extends string> {
  /** How it is called: "npm run build". */
  readonly run: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly options: Readonly<Record<Name, Option>>;
  /** The arguments it takes after the options, as the help shows them: "FILE|URL|-"; absent if it takes none. */
  readonly arguments?: string;
  /** More for the end of the help: the environment it reads, examples. */
  readonly more?: string;
}

/** What was asked of a command. A switch that was given has the value "true"; an option not given is absent. */
export type Asked<Name extends string> =
  | { readonly help: string }
  | { readonly options: Readonly<Partial<Record<Name, string>>>; readonly arguments: readonly string[] };

/**
 * Reads the arguments of a command. Every command knows `--help` (and `-h`).
 *
 * @throws UsageError for an unknown option (with a suggestion), a missing or unwanted value, or an unwanted argument.
 */
export function readOptions<Name extends string>(
  command: Command<Name>,
  given: readonly string[],
): Asked<Name> {
  const known: Record<string, Option> = { ...command.options, help: { help: "Show this help." } };
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, option]) => [
          name,
          { type: option.value ? "string" : "boolean" } as const,
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
  });
  const fail = (what: string): never => {
    throw new UsageError(`${what}\nSee all options with: ${command.run}${through(command)} --help`);
  };

  const options: Partial<Record<string, string>> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) fail(`Unknown option ${token.rawName}.${suggestion(token.name, Object.keys(known))}`);
    else if (option.value && !token.value)
      fail(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
    else if (!option.value && token.value !== undefined) fail(`${token.rawName} takes no value.`);
    else options[token.name] = token.value ?? "true";
  }
  if (options.help) return { help: helpText(command, known) };
  if (rest[0] !== undefined && !command.arguments) fail(`Unexpected argument “${rest[0]}”.`);
  for (const [name, option] of Object.entries(known)) {
    if (option.default !== undefined) options[name] ??= option.default;
  }
  return { options: options as Partial<Record<Name, string>>, arguments: rest };
}

function helpText(command: Command<string>, known: Readonly<Record<string, Option>>): string {
  const lines = Object.entries(known).map(([name, option]) => ({
    left: `  --${name}${option.value ? ` ${option.value}` : ""}`,
    right: option.help + (option.default === undefined ? "" : ` Default: ${option.default}.`),
  }));
  const width = Math.max(...lines.map((line) => line.left.length)) + 2;
  return [
    `${command.run}${through(command)} [options]${command.arguments ? ` ${command.arguments}` : ""}`,
    "",
    command.about,
    "",
    ...lines.map((line) => line.left.padEnd(width) + line.right),
    ...(command.more ? ["", command.more] : []),
  ].join("\n");
}

/** npm keeps options for itself unless “--” goes before them. */
function through(command: Command<string>): string {
  return command.run.startsWith("npm ") ? " --" : "";
}

function suggestion(name: string, known: readonly string[]): string {
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= 2 ? ` Did you mean --${nearest}?` : "";
}
