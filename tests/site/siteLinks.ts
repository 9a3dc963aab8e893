import { Parser } from "htmlparser2";

/** What a file of the site refers to, and what can be referred to in it. */
export interface FileLinks {
  /** As written, each once: "/repo/councils/leeds/", "#top", "https://…". */
  readonly links: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  /** Ids that stand more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** Attributes that hold one address. */
const LINKS = new Set(["href", "src", "action", "poster", "xlink:href"]);
/** What `<meta property>` of these names has as its content is an address. */
const META = /^(?:og:url|og:image|twitter:image)$/;
/** Elements of feeds and site maps whose text is an address. */
const TEXTS = new Set(["id", "loc", "uri"]);

/** The links and anchors of an HTML page, or of an SVG file. */
export function linksInHtml(html: string): FileLinks {
  const links = new Set<string>();
  const anchors = new Set<string>();
  const repeated = new Set<string>();
  const parser = new Parser({
    onopentag(element, attributes) {
      for (const [name, value] of Object.entries(attributes)) if (LINKS.has(name)) links.add(value);
      for (const candidate of (attributes.srcset ?? "").split(",")) {
        const address = candidate.trim().split(/\s+/)[0];
        if (address) links.add(address);
      }
      if (element === "meta") for (const address of metaLinks(attributes)) links.add(address);
      if (attributes.id === undefined) return;
      if (anchors.has(attributes.id)) repeated.add(attributes.id);
      anchors.add(attributes.id);
    },
  });
  parser.end(html);
  return { links, anchors, repeated };
}

/** The links of a feed or a site map, and those inside the HTML that a feed carries. */
export function linksInXml(xml: string): FileLinks {
  const links = new Set<string>();
  let text = "";
  const parser = new Parser(
    {
      onopentag(_name, { href }) {
        text = "";
        if (href) links.add(href);
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        if (TEXTS.has(name)) links.add(text);
        if (name === "content") for (const link of linksInHtml(text).links) links.add(link);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { links, anchors: new Set(), repeated: new Set() };
}

/** The links of a JSON Feed: every web address in it, and those inside its HTML. */
export function linksInJsonFeed(json: string): FileLinks {
  const links = new Set<string>();
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (key === "content_html") for (const link of linksInHtml(value).links) links.add(link);
    else if (/(?:^|_)url$|^id$/.test(key)) links.add(value);
    return value;
  });
  return { links, anchors: new Set(), repeated: new Set() };
}

function metaLinks(attributes: Record<string, string>): string[] {
  const { content = "", property = "" } = attributes;
  if (META.test(property)) return [content];
  const target = attributes["http-equiv"] === "refresh" && /;\s*url=(.*)$/i.exec(content)?.[1];
  return target ? [target] : [];
}
