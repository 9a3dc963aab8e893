import { addresses } from "../src/domain/addresses.ts";
import type { PageData, Head as PageHead } from "../src/eleventy/page.ts";
import { Masthead } from "./components/frame/masthead.tsx";
import { JsonLd, rawHtml } from "./components/frame/raw.tsx";
import { ShareImage } from "./components/frame/shareImage.tsx";
import { SiteFoot } from "./components/frame/siteFoot.tsx";
import { Sprite } from "./components/frame/sprite.tsx";

/** What the document is rendered from: the page inside it, and its head; a plain page has only its front matter. */
interface DocumentData extends PageData {
  readonly content: string;
  /** From the page's layout. */
  readonly head?: (data: DocumentData) => PageHead;
  readonly title?: string;
  readonly description?: string;
}

/** The whole HTML document around a page. */
export default function Document(data: DocumentData) {
  const head = data.head?.(data) ?? plainHead(data);
  return (
    <html lang="en-GB">
      <HtmlHead head={head} data={data} />
      <body>
        <a class="skip" href="#main">
          Skip to main content
        </a>
        <Sprite />
        <Masthead section={head.section} site={data.site} />
        <main id="main" class="wrap">
          <Breadcrumbs crumbs={head.crumbs} />
          {rawHtml(data.content)}
        </main>
        <SiteFoot site={data.site} address={data.page.url} />
      </body>
    </html>
  );
}

/** The head of a page that has no layout but this one. */
function plainHead({ title, description, archive }: DocumentData): PageHead {
  return {
    title: title ?? archive.site.name,
    description: description ?? archive.site.description,
    section: null,
    crumbs: [],
  };
}

/**
 * What the page may load and run: its own files alone. The search page runs Pagefind's WebAssembly.
 */
function contentSecurityPolicy(head: PageHead): string {
  const wasm = head.script === "search" ? " 'wasm-unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${wasm}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function HtmlHead({ head, data }: { head: PageHead; data: DocumentData }) {
  const { location, archive, assets, liveReload } = data.site;
  const address = data.page.url;
  const name = archive.site.name;
  const home = address === addresses.timeline;
  const title = home ? `${name}: ${archive.site.headline}` : `${head.title} – ${name}`;
  const feeds = [{ address: addresses.timeline, title: name }, ...(head.feedOf ? [head.feedOf] : [])];
  const style = assets.get(`${head.style ?? "site"}.css`) ?? "";
  const script = head.script && assets.get(`${head.script}.js`);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(head)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={head.description} />
      <meta name="color-scheme" content="light dark" />
      {head.hidden ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={location.absolute(address)} />
      )}
      <meta property="og:title" content={home ? title : head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={home ? "website" : "article"} />
      <meta property="og:url" content={location.absolute(address)} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content="en_GB" />
      <ShareImage head={head} address={address} site={data.site} />
      <link rel="stylesheet" href={style} />
      <link rel="icon" type="image/svg+xml" href={assets.get("favicon.svg") ?? ""} />
      {feeds.flatMap(({ address: page, title: feedTitle }) => [
        <link
          key={`${page} atom`}
          rel="alternate"
          type="application/atom+xml"
          title={feedTitle}
          href={addresses.atom(page)}
        />,
        <link
          key={`${page} json`}
          rel="alternate"
          type="application/feed+json"
          title={feedTitle}
          href={addresses.jsonFeed(page)}
        />,
      ])}
      {script ? <script type="module" src={script} /> : null}
      {liveReload ? <script type="module" src="/.preview/reload.js" /> : null}
      {head.jsonLd ? <JsonLd objects={head.jsonLd()} /> : null}
    </head>
  );
}

function Breadcrumbs({ crumbs }: Pick<PageHead, "crumbs">) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <a href={addresses.timeline}>Timeline</a>
        </li>
        {crumbs.map(({ label, address }) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
