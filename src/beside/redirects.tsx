import { createHash } from "node:crypto";
import { renderToString } from "preact-render-to-string";
import { claimPage, unnamedClaimPage } from "../archive/claims.ts";
import type { Archive } from "../archive/model.ts";
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
  const { releases, withdrawn, published } = site.archive;
  const taken = new Set(pages.map(({ address }) => address));
  const moved = (published?.entries ?? []).map(({ address, movedTo, line }) => ({
    from: address,
    to: movedTo,
    title: movedTo,
    askedBy: { file: published?.file ?? "", line },
  }));
  const renamed = [...releases, ...withdrawn].flatMap(({ aliases, slug, title, origin }) =>
    aliases.map((from, index) => ({
      from,
      to: addresses.release(slug),
      title,
      askedBy: { file: origin.file, ...origin.position(["aliases", index]) },
    })),
  );
  const claims = claimsElsewhere(site.archive);
  return [...[...moved, ...claims].filter(({ from }) => !taken.has(from)), ...renamed].flatMap(
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

/**
 * Claims at addresses where they have no page: one that got a name since, at its release and id; those of a withdrawn release, which
 * lead to it.
 */
function claimsElsewhere({ joinedClaims, withdrawn }: Archive) {
  const named = joinedClaims.flatMap(({ printings }) =>
    printings.map((claim) => ({ claim, to: claimPage(claim), title: claim.says })),
  );
  const gone = withdrawn.flatMap(({ claims, slug, title }) =>
    claims.map((claim) => ({ claim, to: addresses.release(slug), title })),
  );
  const found = [...named, ...gone].flatMap(({ claim, to, title }) =>
    [unnamedClaimPage(claim), claimPage(claim)]
      .filter((from) => from !== to)
      .map((from) => ({ from, to, title, askedBy: { file: claim.release.origin.file, line: 1 } })),
  );
  // Withdrawn releases may have made one claim.
  return new Map(found.map((redirect) => [redirect.from, redirect])).values();
}

const folderOf = (address: string) => address.replace(/[^/]*$/, "");

/** Leads on, since only a script can keep the part after “#”. It must have no character that HTML escapes. */
const SCRIPT = "location.replace(document.querySelector('a').href+location.hash)";
const SCRIPT_HASH = createHash("sha256").update(SCRIPT).digest("base64");

function Moved({ site: { location }, to, title }: { site: Site; to: string; title: string }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Moved: ${title}`}</title>
        <meta name="robots" content="noindex" />
        <noscript>
          <meta http-equiv="refresh" content={`0; url=${location.href(to)}`} />
        </noscript>
        <link rel="canonical" href={location.absolute(to)} />
      </head>
      <body>
        <main>
          <h1>This page has moved</h1>
          <p>
            It is now at <a href={location.href(to)}>{title}</a>.
          </p>
        </main>
        <script>{SCRIPT}</script>
      </body>
    </html>
  );
}
