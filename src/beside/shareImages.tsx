import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import { cardsLacking, SHARE_IMAGE, type ShareCard, shareCards } from "../archive/shareCards.ts";
import type { Site } from "../archive/site.ts";
import type { Problem } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";
import { quoted } from "../domain/suggestions.ts";
import { writeFiles } from "./output.ts";
import { ShareDrawing } from "./shareDrawing.tsx";
import { shareFonts } from "./shareFonts.ts";

/**
 * Draws the share picture of every page that has one of its own, and the one for all others, into the site's folder. Pictures are
 * cached in `cache` by a hash of what they show.
 */
export async function writeShareImages(site: Site, directory: string, cache: string): Promise<Problem[]> {
  const fonts = await shareFonts();
  await mkdir(cache, { recursive: true });
  for (const [page, card] of shareCards(site.archive)) {
    const content = await shareImage(card, fonts, cache);
    writeFiles(directory, [{ address: addresses.shareImage(page), make: () => content }]);
  }
  return cardsLacking(site.archive).map(({ origin, title, letters }) => ({
    severity: "warning",
    file: origin.file,
    line: 1,
    message: `${quoted(title)} has letters that the typefaces of share pictures lack (${letters}), so its page is shared with the archive’s picture`,
  }));
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
