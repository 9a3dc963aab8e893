import { describe, expect, it } from "vitest";
import { type Context, defineCommand, runCommand, UsageError } from "../../src/cli/command.ts";
import { ContentError } from "../../src/content/problems.ts";
import { fakeContext } from "./fakeContext.ts";

class Refused extends Error {}

/** A command that notes what it was asked, and fails as it is told. */
const paint = (error?: Error) =>
  defineCommand({
    usage: "npm run paint",
    about: "Paints the shed.",
    options: {
      colour: { value: "NAME", default: "green", help: "The colour." },
      twice: { help: "Two coats." },
      brush: { value: "SIZE", help: "The brush." },
      sheds: { value: "N", default: 3, most: 20, help: "How many." },
    },
    arguments: "SHED",
    expected: [Refused],
    afterError: "No paint was used.",
    async run({ colour, twice, brush, sheds }, given, { print }) {
      if (error) throw error;
      print(JSON.stringify({ colour, twice, brush, sheds, given }));
      return 0;
    },
  });

async function run(given: readonly string[], changes: Partial<Context> & { error?: Error } = {}) {
  const { context, printed, errors } = fakeContext({ environment: {}, ...changes });
  const code = await runCommand(paint(changes.error), given, context);
  return { code, printed: printed.join("\n"), errors: errors.join("\n") };
}
const asked = async (...given: string[]) => JSON.parse((await run(given)).printed) as unknown;

describe("the options of a command", () => {
  it("have their defaults; a switch is false, and a text without a default is undefined", async () => {
    expect(await asked()).toEqual({ colour: "green", twice: false, sheds: 3, given: [] });
  });

  it("take a value after a space or an equals sign", async () => {
    expect(await asked("--colour", "blue", "--brush=4", "--twice", "--sheds=12")).toEqual({
      colour: "blue",
      twice: true,
      brush: "4",
      sheds: 12,
      given: [],
    });
  });

  it("leave the arguments to the command, “-” for standard input too", async () => {
    expect(await asked("shed.md", "--twice", "-")).toMatchObject({ twice: true, given: ["shed.md", "-"] });
  });

  it.each([
    [["--color", "blue"], "Unknown option --color. Did you mean --colour?"],
    [["--roof"], "Unknown option --roof."],
    [["-x"], "Unknown option -x."],
    [["--constructor"], "Unknown option --constructor."],
    [["--brush"], "--brush needs a value: --brush SIZE."],
    [["--brush="], "--brush needs a value: --brush SIZE."],
    [["--brush", "--twice"], "--brush needs a value: --brush SIZE."],
    [["--twice=3"], "--twice takes no value."],
    [["--sheds", "0"], "--sheds is “0”. Write a whole number from 1 to 20, as in --sheds 3."],
    [["--sheds", "21"], "--sheds is “21”. Write a whole number from 1 to 20, as in --sheds 3."],
    [["--sheds", "1.5"], "--sheds is “1.5”. Write a whole number from 1 to 20, as in --sheds 3."],
  ])("%j is refused: %s", async (given, message) => {
    expect(await run(given)).toEqual({
      code: 1,
      printed: "",
      errors: `${message}\nSee all options with: npm run paint -- --help`,
    });
  });

  it("are refused as arguments if the command takes none", async () => {
    const { context, errors } = fakeContext();
    const { arguments: _, ...command } = paint();
    expect(await runCommand(command, ["shed.md"], context)).toBe(1);
    expect(errors[0]).toMatch(/^Unexpected argument “shed\.md”\./);
  });

  it.each(["--help", "-h"])("are all shown by %s", async (help) => {
    const { code, printed } = await run(["--twice", help]);
    expect(code).toBe(0);
    expect(printed.split("\n")).toEqual([
      "npm run paint -- [options] SHED",
      "",
      "Paints the shed.",
      "",
      "  --colour NAME  The colour. Default: green.",
      "  --twice        Two coats.",
      "  --brush SIZE   The brush.",
      "  --sheds N      How many. Default: 3.",
      "  --help         Show this help.",
    ]);
  });

  it("count when npm took them for its own, as it does in PowerShell", async () => {
    const environment = { npm_lifecycle_event: "paint", npm_config_twice: "true", npm_config_colour: "red" };
    expect(JSON.parse((await run([], { environment })).printed)).toMatchObject({
      twice: true,
      colour: "red",
    });
  });

  it("are refused when npm took them and lost the value", async () => {
    const environment = { npm_lifecycle_event: "paint", npm_config_colour: "true" };
    const { code, errors } = await run(["red"], { environment });
    expect(code).toBe(1);
    expect(errors).toMatch(/^npm took --colour for an option of its own\. Write --colour=NAME\./);
  });
});

describe("an error in a command", () => {
  it.each([
    ["a wrong call", new UsageError("Which shed?"), "Which shed?"],
    ["an expected error", new Refused("The shed is locked."), "The shed is locked."],
    [
      "mistakes in the content",
      new ContentError([{ severity: "error", file: "content/site.yaml", line: 2, message: "is wrong" }]),
      "content/site.yaml:2 is wrong\n\nNo paint was used.",
    ],
    [
      "what the system refuses",
      Object.assign(new Error("write EDQUOT"), { code: "EDQUOT", path: "/shed" }),
      "Your disk quota is used up: /shed.\n\nNo paint was used.",
    ],
  ])("is reported: %s", async (_, error, message) => {
    expect(await run([], { error })).toEqual({ code: 1, printed: "", errors: message });
  });

  it("shows its stack if it can only be a fault of the program", async () => {
    const { errors } = await run([], { error: new Error("Oh", { cause: new TypeError("no brush") }) });
    expect(errors).toMatch(/^Oh\nTypeError: no brush\n +at .*\n\nNo paint was used\.$/s);
  });
});
