import { describe, expect, it } from "vitest";
import { type Command, readOptions, UsageError } from "../../src/commands/options.ts";

const paint = {
  run: "npm run paint",
  about: "Paints the shed.",
  options: {
    colour: { value: "NAME", default: "green", help: "The colour." },
    twice: { help: "Two coats." },
    brush: { value: "SIZE", help: "The brush." },
  },
} satisfies Command<string>;

const read = (...given: string[]) => readOptions(paint, given);
const readWithFiles = (...given: string[]) => readOptions({ ...paint, arguments: "FILE" }, given);

describe("the options of a command", () => {
  it("have their defaults, and are absent without one", () => {
    expect(read()).toEqual({ options: { colour: "green" }, arguments: [] });
  });

  it("take a value after a space or an equals sign", () => {
    expect(read("--colour", "blue", "--brush=4", "--twice")).toEqual({
      options: { colour: "blue", brush: "4", twice: "true" },
      arguments: [],
    });
  });

  it("leave the arguments to a command that takes some, “-” for standard input too", () => {
    expect(readWithFiles("shed.md", "--twice", "-")).toEqual({
      options: { colour: "green", twice: "true" },
      arguments: ["shed.md", "-"],
    });
  });

  it.each([
    [["--color", "blue"], "Unknown option --color. Did you mean --colour?"],
    [["--roof"], "Unknown option --roof."],
    [["-x"], "Unknown option -x."],
    [["--constructor"], "Unknown option --constructor."],
    [["--brush"], "--brush needs a value: --brush SIZE."],
    [["--brush="], "--brush needs a value: --brush SIZE."],
    [["--twice=3"], "--twice takes no value."],
    [["shed.md"], "Unexpected argument “shed.md”."],
  ])("%j is refused: %s", (given, message) => {
    expect(() => read(...given)).toThrow(
      new UsageError(`${message}\nSee all options with: npm run paint -- --help`),
    );
  });

  it.each(["--help", "-h"])("are all shown by %s", (help) => {
    expect(read("--twice", help)).toEqual({
      help: [
        "npm run paint -- [options]",
        "",
        "Paints the shed.",
        "",
        "  --colour NAME  The colour. Default: green.",
        "  --twice        Two coats.",
        "  --brush SIZE   The brush.",
        "  --help         Show this help.",
      ].join("\n"),
    });
  });
});
