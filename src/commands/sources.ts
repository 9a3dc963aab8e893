import * as nodeFiles from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { checkSources } from "./checkSources.ts";
import { today } from "./clock.ts";
import { showProgress } from "./progress.ts";

process.exitCode = await checkSources({
  given: process.argv.slice(2),
  environment: process.env,
  project: process.cwd(),
  today: today(),
  wait: setTimeout,
  timeLimit: 20_000,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  progress: showProgress,
  files: nodeFiles,
});
