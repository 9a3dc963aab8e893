import { renderSite } from "../../src/output/render.ts";

/*
 * Renders sites for a test, one for each message, in a process of its own: Eleventy imports its templates by Node, which reads TypeScript
 * only with tsx.
 */
process.on("message", async (options: Parameters<typeof renderSite>[0]) => {
  try {
    await renderSite({ ...options, search: false });
    process.send?.(null);
  } catch (error) {
    process.send?.(String(error));
  }
});
