import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import { addresses } from "../domain/addresses.ts";
import type { Site } from "../pages/site.ts";
import { archiveCard, SHARE_IMAGE, type ShareCard } from "../pages/views/shareCard.ts";
import type { Edition } from "./edition.ts";
import { ShareDrawing } from "./shareDrawing.tsx";
import { shareFonts } from "./shareFonts.ts";

/**
 * Draws the image of every page that has one of its own, and the one for all others, into the edition of the pages. To be
 * called when all pages have been chosen. Images are kept in `cache` under the hash of what they show, so that each is drawn once.
 */
export async function writeShareImages(site: Site, edition: Edition, cache: string): Promise<void> {
  const fonts = await shareFonts();
  await mkdir(cache, { recursive: true });
  for (const [page, card] of cards(site)) {
    const content = await shareImage(card, fonts, cache);
    edition.writeFiles([{ address: addresses.shareImage(page), content }]);
  }
}

function* cards(site: Site): Generator<[page: string, ShareCard]> {
  yield [addresses.timeline, archiveCard(site.archive)];
  for (const [address, { share }] of site.pages) if (share) yield [address, share()];
}

/** The image as PNG. Its outline, with every letter as a path, is worked out each time; only what takes long is kept. */
async function shareImage(card: ShareCard, fonts: Font[], cache: string): Promise<Uint8Array> {
  const drawing = <ShareDrawing card={card} />;
  // satori takes elements of any library that has a type and props, but its types know React's alone.
  const svg = await satori(drawing as Parameters<typeof satori>[0], { ...SHARE_IMAGE, fonts });
  const file = path.join(cache, `${createHash("sha256").update(svg).digest("hex")}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const png = new Resvg(svg).render().asPng();
  const beside = `${file}.${process.pid}.new`;
  await writeFile(beside, png);
  await rename(beside, file);
  return png;
}
