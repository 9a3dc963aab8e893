import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Edition } from "../../src/output/edition.ts";
import { writeShareImages } from "../../src/output/shareImages.tsx";
import { archiveCard } from "../../src/pages/views/shareCard.ts";
import { tinySite } from "../tinySite.ts";

let folder: string;
const cache = () => path.join(folder, "cache");
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "images-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Draws the images of a site of a few pages into a folder of this name. */
async function draw(name: string, headline?: string): Promise<string> {
  const site = await tinySite();
  const card = archiveCard(site.archive);
  site.pages.set("/councils/exampleshire/", {
    share: () => ({ ...card, title: headline ?? "Ŵell in Łexampleshire" }),
  });
  site.pages.set("/councils/inventon/", {});
  const edition = new Edition({ into: path.join(folder, name), standing: undefined, ground: "" });
  await writeShareImages(site, edition, cache());
  return path.join(folder, name);
}
const images = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".png"))
    .toSorted();

describe("Share images", () => {
  it("are drawn for the pages that have one of their own, and one for all others", async () => {
    const directory = await draw("site");
    expect(images(directory)).toEqual(["councils/exampleshire/share.png", "share.png"]);
  });

  it("are PNG of 1200 by 630 pixels", async () => {
    const png = readFileSync(path.join(await draw("site"), "share.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it("are the same, byte for byte, each time", async () => {
    const [one, other] = [await draw("one"), await draw("other")];
    rmSync(cache(), { recursive: true });
    const fresh = await draw("fresh");
    for (const image of images(one)) {
      expect(readFileSync(path.join(other, image)).equals(readFileSync(path.join(one, image)))).toBe(true);
      expect(readFileSync(path.join(fresh, image)).equals(readFileSync(path.join(one, image)))).toBe(true);
    }
  });

  it("are drawn again only when what they show has changed", async () => {
    await draw("site");
    const kept = readdirSync(cache());
    for (const file of kept) writeFileSync(path.join(cache(), file), "kept");
    const directory = await draw("later", "Another title");
    expect(readFileSync(path.join(directory, "share.png"), "utf8")).toBe("kept");
    expect(readFileSync(path.join(directory, "councils/exampleshire/share.png")).length).toBeGreaterThan(
      5000,
    );
    expect(readdirSync(cache())).toHaveLength(kept.length + 1);
  });
});

describe("The libraries that draw", () => {
  it("are loaded only when images are asked for", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join("src", file), "utf8") }));
    const importing = (what: RegExp) =>
      sources
        .filter(({ text }) =>
          [...text.matchAll(/^(?!import type)(?:import|\} from)\b.*$/gm)].some(([line]) => what.test(line)),
        )
        .map(({ file }) => file);
    expect(importing(/"(?:satori|@resvg\/resvg-js)"/)).toEqual(["output/shareImages.tsx"]);
    expect(importing(/shareImages\.tsx/)).toEqual([]);
  });
});
