import { defineConfig } from "vitest/config";

const browserTests = "tests/browser/**/*.test.{ts,tsx}";

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
          exclude: [browserTests],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: "browser", include: [browserTests], testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
