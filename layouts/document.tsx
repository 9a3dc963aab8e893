import type { ComponentChildren } from "preact";
import { addresses } from "../src/domain/addresses.ts";
import type { Page } from "../src/pages/page.ts";
import type { Frame } from "../src/pages/site.ts";
import { SiteProvider } from "./parts/link.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { JsonLd } from "./parts/raw.tsx";
import { ShareImage } from "./parts/shareImage.tsx";
import { SiteFoot } from "./parts/siteFoot.tsx";
import { Sprite } from "./parts/sprite.tsx";

interface DocumentProps {
  readonly entry: Page<unknown>;
  readonly site: Frame;
  readonly children: ComponentChildren;
}

/** The whole HTML document around a page. */
export function Document({ entry, site, children }: DocumentProps) {
  return (
    <SiteProvider value={site}>
      <html lang="en-GB">
        <Head entry={entry} site={site} />
        <body>
          <a class="skip" href="#main">
            Skip to the text
          </a>
          <Sprite />
          <Masthead section={entry.section} />
          <main id="main" class="wrap">
            <Breadcrumbs crumbs={entry.crumbs} site={site} />
            {children}
          </main>
          <SiteFoot />
        </body>
      </html>
    </SiteProvider>
  );
}

/**
 * What the page may load and run: its own files alone. The search page runs Pagefind's WebAssembly; the development server
 * reloads the page over a web socket.
 */
function contentSecurityPolicy(entry: Page<unknown>, site: Frame): string {
  const wasm = entry.script === "search" ? " 'wasm-unsafe-eval'" : "";
  const socket = site.liveReload ? " ws:" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${wasm}`,
    "style-src 'self'",
    `connect-src 'self'${socket}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function Head({ entry, site }: { entry: Page<unknown>; site: Frame }) {
  const { location, archive, assets } = site;
  const name = archive.site.name;
  const home = entry.address === addresses.timeline;
  const title = home ? `${name}: ${archive.site.headline}` : `${entry.title} – ${name}`;
  const feeds = [{ address: addresses.timeline, title: name }, ...(entry.feedOf ? [entry.feedOf] : [])];
  const style = assets.get(`${entry.style ?? "site"}.css`) ?? "";
  const script = entry.script && assets.get(`${entry.script}.js`);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(entry, site)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={entry.description} />
      <meta name="color-scheme" content="light dark" />
      {entry.hidden ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={location.absolute(entry.address)} />
      )}
      <meta property="og:title" content={home ? title : entry.title} />
      <meta property="og:description" content={entry.description} />
      <meta property="og:type" content={home ? "website" : "article"} />
      <meta property="og:url" content={location.absolute(entry.address)} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content="en_GB" />
      <ShareImage entry={entry} site={site} />
      <link rel="stylesheet" href={location.href(style)} />
      <link rel="icon" type="image/svg+xml" href={location.href(assets.get("favicon.svg") ?? "")} />
      {feeds.flatMap(({ address, title: feedTitle }) => [
        <link
          key={`${address} atom`}
          rel="alternate"
          type="application/atom+xml"
          title={feedTitle}
          href={location.href(addresses.atom(address))}
        />,
        <link
          key={`${address} json`}
          rel="alternate"
          type="application/feed+json"
          title={feedTitle}
          href={location.href(addresses.jsonFeed(address))}
        />,
      ])}
      {script ? <script type="module" src={location.href(script)} /> : null}
      {entry.jsonLd ? <JsonLd objects={entry.jsonLd()} /> : null}
    </head>
  );
}

function Breadcrumbs({ crumbs, site }: { crumbs: Page<unknown>["crumbs"]; site: Frame }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <a href={site.location.href(addresses.timeline)}>Timeline</a>
        </li>
        {crumbs.map(({ label, address }) => (
          <li key={address}>
            <a href={site.location.href(address)}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
