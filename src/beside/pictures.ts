import type { Picture } from "../archive/site.ts";
import type { Records, ReleaseRecord } from "../content/load.ts";
import { type Problem, problemAt } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";

/** Widths in pixels: a column of text on a telephone, on a screen, and on a screen with two pixels for one. */
const WIDTHS = [480, 960, 1640];

/**
 * Makes the images of releases in several sizes and in modern formats, into a folder that keeps them between builds; they are found by
 * the path of the original. An image that can't be read is a problem. What a camera wrote into an image (place, time, owner) is left out.
 */
export async function makePictures(
  { releases }: Pick<Records, "releases">,
  cache: string,
): Promise<{ pictures: ReadonlyMap<string, Picture>; problems: Problem[] }> {
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const { release, index, path } of releases.flatMap(imagesOf)) {
    // Imported only if there is an image: the libraries are large.
    const { default: Image } = await import("@11ty/eleventy-img");
    const urlPath = addresses.release(release.slug);
    try {
      const made = await Image(path, {
        widths: [...WIDTHS, "auto"],
        formats: ["avif", "webp", "auto"],
        outputDir: cache,
        urlPath,
        fixOrientation: true,
      });
      const formats = Object.values(made).filter((sizes) => sizes.length > 0);
      const largest = formats.at(-1)?.findLast(({ width }) => width <= (WIDTHS.at(-1) ?? width));
      if (!largest) throw new Error("has no size");
      pictures.set(path, {
        sources: formats.map((sizes) => ({
          type: sizes[0]?.sourceType ?? "",
          srcset: sizes.map(({ srcset }) => srcset).join(", "),
        })),
        src: largest.url,
        width: largest.width,
        height: largest.height,
        files: formats.flat().map(({ url, outputPath }) => ({ address: url, path: outputPath })),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(
        problemAt(
          release.origin,
          ["images", index, "file"],
          `images, item ${index + 1}: can’t be read as an image (${reason}). Export it again`,
        ),
      );
    }
  }
  return { pictures, problems };
}

function imagesOf(release: ReleaseRecord): { release: ReleaseRecord; index: number; path: string }[] {
  return release.images.flatMap(({ file }, index) => {
    const found = release.attachments.get(file);
    return found ? [{ release, index, path: found.path }] : [];
  });
}
