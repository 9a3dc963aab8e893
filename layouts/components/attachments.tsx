import type { Release } from "../../src/archive/model.ts";
import type { Site } from "../../src/archive/site.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { fileSize } from "../../src/domain/sentences.ts";
import { Link } from "./frame/link.tsx";

/** The images of a release, with what they show and whose they are. */
export function Images({ release, site }: { release: Release; site: Site }) {
  return release.images.map(({ file, alt, title, credit }) => {
    const picture = site.pictures.get(release.attachments.get(file)?.path ?? "");
    if (!picture) return null;
    const { sources, src, width, height } = picture;
    return (
      <figure key={file} class="image">
        <picture>
          {sources.slice(0, -1).map(({ type, srcset }) => (
            <source key={type} type={type} srcset={srcset} sizes={SIZES} />
          ))}
          <img
            src={src}
            srcset={sources.at(-1)?.srcset}
            sizes={SIZES}
            width={width}
            height={height}
            alt={alt}
            loading="lazy"
            decoding="async"
          />
        </picture>
        {title || credit ? (
          <figcaption>
            {title} {credit ? <span class="label">{credit}</span> : null}
          </figcaption>
        ) : null}
      </figure>
    );
  });
}

/** The width of an image on the page: that of the text. */
const SIZES = "(min-width: 44rem) 41rem, 92vw";

/** The files of a release, each with its kind and size. */
export function Files({ release }: { release: Release }) {
  if (release.files.length === 0) return null;
  return (
    <section class="files" aria-labelledby="files">
      <h2 id="files">Files</h2>
      <ul>
        {release.files.map(({ file, title }) => (
          <li key={file}>
            <Link to={addresses.attachment(release.slug, file)}>{title}</Link>{" "}
            <span class="label">
              {file.split(".").at(-1)?.toUpperCase()}, {fileSize(release.attachments.get(file)?.size ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
