import { type Command, runCommand } from "./command.ts";
import { processContext } from "./environment.ts";

/** Every command, by the name under which package.json and the workflows call it. Only the one called for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  start: () => import("./start.ts"),
  build: () => import("./build.ts"),
  add: () => import("./add.ts"),
  register: () => import("./register.ts"),
  sources: () => import("./sources.ts"),
  addresses: () => import("./addresses.ts"),
  fields: () => import("./fields.ts"),
  "import-issue": () => import("./importIssue.ts"),
  check: () => import("./check.ts"),
};

const [name = "", ...given] = process.argv.slice(2);
const context = processContext();
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (load) process.exitCode = await runCommand((await load()).command, given, context);
else {
  context.logError(`Name a command: ${Object.keys(COMMANDS).join(", ")}.`);
  process.exitCode = 1;
}
