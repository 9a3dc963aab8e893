import { ContentError } from "../../content/problems.ts";
import { renderPages } from "../../output/render.ts";
import { writeSearchIndex } from "../../output/searchIndex.ts";
import type { Site } from "../../pages/site.ts";
import { today } from "../clock.ts";
import { explainError } from "../report.ts";
import type { BuildOutcome, BuildRequest } from "./protocol.ts";

/*
 * The process that builds for `npm start`, one site for each request. It is apart from the server so that it can be replaced
 * when the code changes, and so that nothing in the code can take the server down.
 */

// The terminal's Ctrl-C reaches this process too; the server ends it, and it never outlives the server.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
process.on("message", async (request: BuildRequest) => {
  latest = request;
  const { outcome, site } = await build(request);
  process.send?.(outcome);
  if (site) indexed = indexed.then(() => index(site, request));
});

/** The site that is shown, or soon will be. The one before is taken away when it is. */
let latest: BuildRequest | undefined;
/** The index that is being made: one at a time. */
let indexed = Promise.resolve();

async function build(request: BuildRequest): Promise<{ outcome: BuildOutcome; site?: Site }> {
  try {
    const { site, ...built } = await renderPages({
      ...request,
      drafts: true,
      strict: false,
      today: today(),
      liveReload: true,
    });
    return { outcome: { kind: "built", ...built }, site };
  } catch (error) {
    if (error instanceof ContentError) return { outcome: { kind: "faulty", problems: error.problems } };
    return { outcome: { kind: "failed", message: explainError(error) } };
  }
}

/** The search follows when the pages are already shown; if it fails, the rest stands. */
async function index(site: Site, request: BuildRequest): Promise<void> {
  if (request !== latest) return;
  try {
    await writeSearchIndex(site.archive, request.into, () => request === latest);
  } catch (error) {
    console.log(`The search index could not be made: ${explainError(error)}`);
  }
}
