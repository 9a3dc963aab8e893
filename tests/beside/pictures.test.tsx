import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { renderToString } from "preact-render-to-string";
import { afterAll, describe, expect, it } from "vitest";
import ReleasePage from "../../layouts/release.11ty.tsx";
import { filesBeside } from "../../src/beside/files.ts";
import { loadSite } from "../../src/beside/loadSite.ts";
import { releaseFile } from "../tinySite.ts";

const directory = mkdtempSync(path.join(tmpdir(), "pictures-"));
afterAll(() => rmSync(directory, { recursive: true }));

const png = new Resvg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="500"><rect width="1000" height="500" fill="teal"/></svg>',
)
  .render()
  .asPng();

async function siteWith(image: Uint8Array) {
  const content = mkdtempSync(path.join(directory, "content-"));
  cpSync("tests/fixtures/tiny", content, { recursive: true });
  const folder = path.join(content, "releases", "2020", "opening");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "door.png"), image);
  writeFileSync(path.join(folder, "sent.pdf"), "%PDF-1.4 invented");
  writeFileSync(
    `${folder}.md`,
    releaseFile({
      images: [{ file: "door.png", alt: "A teal door", credit: "Ada Invented" }],
      files: [{ file: "sent.pdf", title: "The release as sent" }],
    }),
  );
  const { site } = await loadSite({
    content,
    siteUrl: "https://example.org/",
    repositoryUrl: undefined,
    drafts: false,
    strict: false,
    today: "2026-11-22",
    pictures: path.join(directory, "cache"),
  });
  return site;
}

describe("the images and files of a release", () => {
  it("are shown in several sizes and in modern formats, with width, height, text and credit", async () => {
    const site = await siteWith(png);
    const release = site.archive.releases.find(({ slug }) => slug === "opening");
    if (!release) throw new Error("no release");
    const props = {
      site,
      archive: site.archive,
      page: { url: "/" },
      pagination: { pageNumber: 0, pages: [] },
    };
    const html = renderToString(<ReleasePage {...props} release={release} />);
    expect(html).toMatch(/<source type="image\/avif" srcset="[^"]+ 480w, [^"]+ 960w/);
    expect(html).toMatch(/<img [^>]*width="\d+" height="\d+" alt="A teal door"/);
    expect(html).toContain("Ada Invented");
    expect(html).toMatch(/<a href="\/releases\/opening\/sent.pdf">The release as sent<\/a>.*PDF, 17 bytes/);
    const files = new Map(filesBeside(site, []).map((file) => [file.address, file.make]));
    const [, src = ""] = /<img src="([^"]+)"/.exec(html) ?? [];
    expect(files.get(src)?.().length).toBeGreaterThan(100);
    expect(String(files.get("/releases/opening/sent.pdf")?.())).toBe("%PDF-1.4 invented");
  });

  it("are named with file and line if an image can’t be read", async () => {
    await expect(siteWith(Buffer.from("not an image"))).rejects.toThrow(
      /images, item 1: can’t be read as an image/,
    );
  });
});
