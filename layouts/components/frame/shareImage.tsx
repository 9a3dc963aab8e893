import { archiveCard, SHARE_IMAGE } from "../../../src/archive/shareCards.ts";
import type { Site } from "../../../src/archive/site.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import type { Head } from "../../../src/eleventy/page.ts";

/** In the head: the image that stands for the page where it is shared, its own or the archive’s; nothing where none are drawn. */
export function ShareImage({ head, address, site }: { head: Head; address: string; site: Site }) {
  if (!site.shareImages) return null;
  const page = head.share ? address : addresses.timeline;
  const { alt } = head.share?.() ?? archiveCard(site.archive);
  return (
    <>
      <meta property="og:image" content={site.location.absolute(addresses.shareImage(page))} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(SHARE_IMAGE.width)} />
      <meta property="og:image:height" content={String(SHARE_IMAGE.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
