import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { buildSite } from "./buildSite.ts";

/** What each file of a site holds, as a digest. */
function digests(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => path.join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths.map((file) => [
      path.relative(directory, file),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}

it("Another build gives the same bytes, on the other side of the earth and in another language", async () => {
  const environment = { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", LANGUAGE: "de" };
  const { directory, remove } = await buildSite({ environment });
  try {
    expect(digests(directory)).toEqual(digests(inject("site")));
  } finally {
    await remove();
  }
});
