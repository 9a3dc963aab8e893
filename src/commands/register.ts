import * as nodeFiles from "node:fs/promises";
import { today } from "./clock.ts";
import { promptAtTerminal } from "./promptAtTerminal.ts";
import { updateRegister } from "./updateRegister.ts";

process.exitCode = await updateRegister({
  given: process.argv.slice(2),
  project: process.cwd(),
  today: today(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  confirm: promptAtTerminal(),
  files: nodeFiles,
});
