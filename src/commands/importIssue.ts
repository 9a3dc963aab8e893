import { buildInto } from "../cli/buildInto.ts";
import { fetchAttachment } from "../importer/formats/fetchPage.ts";
import { today } from "./clock.ts";
import { importIssue } from "./issue/importIssue.ts";

process.exitCode = await importIssue({
  given: process.argv.slice(2),
  environment: process.env,
  project: process.cwd(),
  today: today(),
  build: buildInto,
  fetchAttachment,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
