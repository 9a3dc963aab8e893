import { defineConfig } from "vitest/config";

/** Tests of the archive’s own site, which is built once for all of them. */
const siteTests = ["tests/site/**/*.test.{ts,tsx}", "tests/browser/**/*.test.{ts,tsx}"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: siteTests,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: siteTests,
          globalSetup: "tests/site/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
