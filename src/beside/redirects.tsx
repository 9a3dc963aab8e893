import { renderToString } from "preact-render-to-string";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { OutputFile, OutputPage } from "./files.ts";

/** A page at each old address, of a release or of a page whose move `addresses.txt` tells, which leads to where it is now. */
export function redirects(site: Site, pages: readonly OutputPage[]): OutputFile[] {
  const { releases, published } = site.archive;
  const taken = new Set(pages.map(({ address }) => address));
  const moved = (published?.entries ?? []).flatMap(({ address, movedTo }) =>
    movedTo === null || taken.has(address) ? [] : redirect(site, address, movedTo, movedTo),
  );
  const renamed = releases.flatMap(({ aliases, slug, title }) =>
    aliases.map((alias) => redirect(site, alias, addresses.release(slug), title)),
  );
  return [...moved, ...renamed];
}

function redirect(site: Site, from: string, to: string, title: string): OutputFile {
  return {
    address: /\/$|\.html$/.test(from) ? from : `${from}/`,
    make: () => `<!doctype html>\n${renderToString(<Moved site={site} to={to} title={title} />)}\n`,
  };
}

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
