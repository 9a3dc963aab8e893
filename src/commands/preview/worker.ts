import { ContentError } from "../../content/problems.ts";
import type { ReadBefore } from "../../content/releaseFiles.ts";
import { type RenderedPages, renderPages } from "../../output/render.ts";
import { writeSearchIndex } from "../../output/searchIndex.ts";
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
  await completed;
  const { outcome, rendered } = await build(request);
  process.send?.(outcome);
  if (!rendered) return;
  completed = complete(rendered);
  await completed;
  indexed = indexed.then(() => index(rendered, request));
});

/** The site that is shown, or soon will be. The one before is taken away when it is. */
let latest: BuildRequest | undefined;
/** The files that are not pages, of the site that is shown: the next one takes them over. */
let completed = Promise.resolve();
/** The search index that is being made: one at a time. */
let indexed = Promise.resolve();

/** The process is replaced when the code changes, so that what it has read stays right. */
const before: ReadBefore = new Map();

async function build(request: BuildRequest): Promise<{ outcome: BuildOutcome; rendered?: RenderedPages }> {
  try {
    const rendered = await renderPages({
      ...request,
      drafts: true,
      strict: false,
      today: today(),
      liveReload: true,
      before,
    });
    const { pages, milliseconds, warnings } = rendered;
    return { outcome: { kind: "built", pages, milliseconds, warnings }, rendered };
  } catch (error) {
    if (error instanceof ContentError) return { outcome: { kind: "faulty", problems: error.problems } };
    return { outcome: { kind: "failed", message: explainError(error) } };
  }
}

/** Feeds and data follow when the pages are already shown; if they fail, the pages stand. */
async function complete({ complete: files }: RenderedPages): Promise<void> {
  try {
    await files();
  } catch (error) {
    console.log(`Not all feeds and data files could be made: ${explainError(error)}`);
  }
}

/** So does the search. */
async function index({ site }: RenderedPages, request: BuildRequest): Promise<void> {
  if (request !== latest) return;
  try {
    await writeSearchIndex(site.archive, request.into, () => request === latest);
  } catch (error) {
    console.log(`The search index could not be made: ${explainError(error)}`);
  }
}
