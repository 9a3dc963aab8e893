import { SecondThread } from "../output/secondThread.ts";
import { buildSite } from "./buildSite.ts";
import { today } from "./clock.ts";
import { showProgress } from "./progress.ts";

process.exitCode = await buildSite({
  given: process.argv.slice(2),
  environment: process.env,
  project: process.cwd(),
  today: today(),
  render: async (options) => {
    // Both threads load their modules at the same time.
    const second = SecondThread.startFor(options);
    const { renderSite } = await import("../output/render.ts");
    return renderSite(options, second);
  },
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  progress: showProgress,
});
