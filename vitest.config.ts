import { defineConfig } from "vitest/config";

/** Tests that look at whole built sites, some of them in a browser; `npm test` runs them, plain `vitest` only the others. */
const siteTests = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Vitest itself leaves one core idle, which is half of a small machine.
    maxWorkers: "100%",
    ...(mode === "site"
      ? { include: siteTests, globalSetup: "tests/site/setup.ts", testTimeout: 120_000, hookTimeout: 120_000 }
      : { include: ["tests/**/*.test.{ts,tsx}"], exclude: siteTests, isolate: false, testTimeout: 60_000 }),
  },
}));
