import { addRelease } from "./addRelease.ts";
import { today } from "./clock.ts";

process.exitCode = await addRelease({
  given: process.argv.slice(2),
  project: process.cwd(),
  today: today(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  prompter: () =>
    process.stdin.isTTY && process.stderr.isTTY
      ? import("../import/terminal.ts").then(({ terminal }) => terminal)
      : null,
});
