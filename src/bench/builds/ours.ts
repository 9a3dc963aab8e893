import path from "node:path";
import { publish } from "../../output/publish.ts";
import { SecondThread } from "../../output/secondThread.ts";

/*
 * Builds an archive as `npm run build` does: everything is published but the search index and the images for sharing, which are
 * measured on their own. Argument: the folder with the content; the site comes to stand beside it.
 */
const [folder = "."] = process.argv.slice(2);
const content = path.join(folder, "content");
const second = SecondThread.startFor(content);
const { renderSite } = await import("../../output/render.ts");
await publish({ output: path.join(folder, "_site"), project: folder, recycle: true }, (into, previous) =>
  renderSite(
    {
      content,
      siteUrl: undefined,
      repositoryUrl: undefined,
      drafts: false,
      strict: false,
      today: "2026-11-01",
      into,
      previous,
      search: false,
    },
    second,
  ),
);
