import * as nodeFiles from "node:fs/promises";
import { processContext } from "../cli/terminal.ts";
import { today } from "./clock.ts";
import { updateRegister } from "./updateRegister.ts";

const confirm = processContext().prompter?.confirm;

process.exitCode = await updateRegister({
  given: process.argv.slice(2),
  project: process.cwd(),
  today: today(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  confirm: confirm ? (question) => confirm(question, false) : null,
  files: nodeFiles,
});
