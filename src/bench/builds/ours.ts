import path from "node:path";
import { publish } from "../../output/publish.ts";

/*
 * Builds an archive as `npm run build` does: everything is published but the search index and the images for sharing, which are
 * measured on their own. Argument: the folder with the content; the site comes to stand beside it.
 */
const [folder = "."] = process.argv.slice(2);
await publish(
  { output: path.join(folder, "_site"), project: folder, recycle: true },
  async (into, previous) => {
    const options = {
      content: path.join(folder, "content"),
      siteUrl: undefined,
      repositoryUrl: undefined,
      drafts: false,
      strict: false,
      today: "2026-11-01",
      into,
      previous,
      search: false,
    } as const;
    const { renderSite } = await import("../../output/render.ts");
    return renderSite(options);
  },
);
