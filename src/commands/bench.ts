import { bench } from "../bench/bench.ts";
import { RIVALS } from "../bench/contenders.ts";
import { findChromium } from "./chromium.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { explainError } from "./report.ts";

const command = {
  run: "npm run bench",
  about:
    "Measures how long invented archives of many releases take to build, beside other generators with the same texts. Prints tables for the README.",
  options: {
    releases: { value: "N,N", default: "1000,10000", help: "How many releases the archives have." },
    runs: { value: "N", default: "3", help: "How often each is measured." },
    rivals: {
      value: "NAMES",
      default: Object.keys(RIVALS).join(","),
      help: "The other generators, where they are installed; or none.",
    },
    search: {
      help: "Measures the search index beside Pagefind’s own, and what a reader’s query moves, instead.",
    },
  },
  more: "Search index and images for sharing are not part of the builds that are measured.",
} satisfies Command<string>;

function wholeNumbers(option: string, text: string): number[] {
  const numbers = text.split(",").map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new UsageError(
    `--${option} is “${text}”. Write a whole number, or several with commas between them.`,
  );
}

try {
  const asked = readOptions(command, process.argv.slice(2));
  if ("help" in asked) console.log(asked.help);
  else {
    const { releases = "", runs = "", rivals = "", search } = asked.options;
    const names = rivals.split(",").filter((name) => name !== "none");
    const unknown = names.find((name) => !(name in RIVALS));
    if (unknown !== undefined)
      throw new UsageError(
        `--rivals names “${unknown}”. Known are ${Object.keys(RIVALS).join(", ")}, and none.`,
      );
    const table = await bench({
      sizes: wholeNumbers("releases", releases),
      runs: wholeNumbers("runs", runs)[0] ?? 1,
      rivals: names,
      ...(search ? { search: { chromium: findChromium(process.env) } } : {}),
      content: "content",
      tell: (text) => console.error(text),
    });
    console.log(table);
  }
} catch (error) {
  console.error(error instanceof UsageError ? error.message : explainError(error));
  process.exitCode = 1;
}
