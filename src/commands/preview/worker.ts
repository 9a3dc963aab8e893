import { ContentError } from "../../content/problems.ts";
import { renderSite } from "../../output/render.ts";
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
  process.send?.(await build(request));
});

async function build(request: BuildRequest): Promise<BuildOutcome> {
  try {
    const built = await renderSite({
      ...request,
      drafts: true,
      strict: false,
      today: today(),
      liveReload: true,
    });
    return { kind: "built", ...built };
  } catch (error) {
    if (error instanceof ContentError) return { kind: "faulty", problems: error.problems };
    return { kind: "failed", message: explainError(error) };
  }
}
