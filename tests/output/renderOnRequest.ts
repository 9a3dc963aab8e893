import { renderSite } from "../../src/output/render.ts";
import { SecondThread } from "../../src/output/secondThread.ts";

export type RenderRequest = Parameters<typeof renderSite>[0] & { readonly threads: 1 | 2 };

/*
 * Renders sites for a test, one for each message, in a process of its own: Eleventy imports its templates by Node, which reads TypeScript
 * only with tsx.
 */
process.on("message", async ({ threads, ...options }: RenderRequest) => {
  try {
    const second = threads === 2 ? SecondThread.start() : undefined;
    await renderSite({ ...options, search: false }, second);
    process.send?.(null);
  } catch (error) {
    process.send?.(String(error));
  }
});
