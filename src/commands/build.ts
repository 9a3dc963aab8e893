import { buildSite } from "./buildSite.ts";
import { today } from "./clock.ts";
import { showProgress } from "./progress.ts";

process.exitCode = await buildSite({
  given: process.argv.slice(2),
  environment: process.env,
  project: process.cwd(),
  today: today(),
  render: async (options) => {
    const { renderSite } = await import("../output/render.ts");
    return renderSite(options);
  },
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  progress: showProgress,
});
