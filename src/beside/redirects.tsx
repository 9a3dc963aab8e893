import { renderToString } from "preact-render-to-string";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { OutputFile, OutputPage } from "./output.ts";

/**
 * A page at each old address, of a release or named in `addresses.txt`, which leads to the new one. The files of the new page (feeds,
 * charts, citations) are at the old address, too.
 */
export function redirects(
  site: Site,
  pages: readonly OutputPage[],
  files: readonly OutputFile[],
): OutputFile[] {
  const { releases, published } = site.archive;
  const taken = new Set(pages.map(({ address }) => address));
  const moved = (published?.entries ?? []).map(({ address, movedTo, line }) => ({
    from: address,
    to: movedTo,
    title: movedTo,
    askedBy: { file: published?.file ?? "", line },
  }));
  const renamed = releases.flatMap(({ aliases, slug, title, origin }) =>
    aliases.map((from, index) => ({
      from,
      to: addresses.release(slug),
      title,
      askedBy: { file: origin.file, ...origin.position(["aliases", index]) },
    })),
  );
  return [...moved.filter(({ from }) => !taken.has(from)), ...renamed].flatMap(
    ({ from, to, title, askedBy }) => {
      const address = /\/$|\.html$/.test(from) ? from : `${from}/`;
      const page = () => `<!doctype html>\n${renderToString(<Moved site={site} to={to} title={title} />)}\n`;
      const copies = files.filter((file) => address.endsWith("/") && folderOf(file.address) === to);
      return [
        { address, make: page, askedBy },
        ...copies.map((file) => ({
          address: address + file.address.slice(to.length),
          make: file.make,
          askedBy,
        })),
      ];
    },
  );
}

const folderOf = (address: string) => address.replace(/[^/]*$/, "");

function Moved({ site: { location }, to, title }: { site: Site; to: string; title: string }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Moved: ${title}`}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${location.href(to)}`} />
        <link rel="canonical" href={location.absolute(to)} />
      </head>
      <body>
        <main>
          <h1>This page has moved</h1>
          <p>
            It is now at <a href={location.href(to)}>{title}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}
