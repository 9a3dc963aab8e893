import * as nodeFiles from "node:fs/promises";
import { chosenSite } from "../output/chosenSite.ts";
import { today } from "./clock.ts";
import { keepAddresses } from "./keepAddresses.ts";

process.exitCode = await keepAddresses({
  given: process.argv.slice(2),
  environment: process.env,
  project: process.cwd(),
  today: today(),
  load: chosenSite,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  files: nodeFiles,
});
