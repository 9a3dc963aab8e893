import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on a page as it stands, each with where. */
export async function violations(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  // Run by the debugger, which no Content-Security-Policy stops.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (given): Promise<AxeResults> => window.axe.run(document, given),
    options,
  );
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
