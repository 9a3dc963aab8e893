import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { feedFiles } from "../../src/beside/feeds.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

type Changes = Parameters<typeof tinySite>[0];

interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly published?: string;
  readonly updated: string;
  readonly summary?: string;
  readonly link: readonly { readonly rel: string; readonly href: string }[];
  readonly category: readonly { readonly term: string }[];
  readonly content: { readonly type: string; readonly "#text": string };
}
interface Atom {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly link: readonly { readonly rel: string; readonly href: string }[];
  readonly entry: readonly AtomEntry[];
}
interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly content_html: string;
    readonly date_published?: string;
    readonly date_modified: string;
  }[];
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  processEntities: true,
  trimValues: false,
  isArray: (name) => ["entry", "link", "category"].includes(name),
});

async function feeds(changes?: Changes) {
  const files = new Map(
    [...feedFiles(await tinySite(changes))].map((file) => [file.address, String(file.make())]),
  );
  const text = (address: string) => files.get(address) ?? "";
  return {
    addresses: [...files.keys()],
    atom: (address: string): Atom => {
      expect(XMLValidator.validate(text(address))).toBe(true);
      const { feed } = parser.parse(text(address)) as { feed: Atom };
      return { ...feed, entry: feed.entry ?? [] };
    },
    json: (address: string) => JSON.parse(text(address)) as JsonFeed,
  };
}

/** The release of an entry, by the address of its page. */
const slugOf = ({ link }: AtomEntry) => link[0]?.href.split("/").at(-2);
const slugs = ({ entry }: Atom) => entry.map(slugOf);

describe("feeds", () => {
  it("are of the whole archive, and of every council, those without a release too", async () => {
    expect((await feeds()).addresses).toEqual([
      "/feed.xml",
      "/feed.json",
      "/councils/exampleshire/feed.xml",
      "/councils/exampleshire/feed.json",
      "/councils/inventon/feed.xml",
      "/councils/inventon/feed.json",
      "/councils/madeup-on-sea/feed.xml",
      "/councils/madeup-on-sea/feed.json",
    ]);
  });

  it("hold first what became news last, a council’s its own", async () => {
    const { atom } = await feeds();
    // The oldest was corrected last.
    expect(slugs(atom("/feed.xml"))).toEqual([
      "exampleshire-is-good",
      "inspectors-look-at-first-response",
      "neighbours-praised",
      "two-councils-one-day",
    ]);
    expect(slugs(atom("/councils/inventon/feed.xml"))).toEqual(["two-councils-one-day"]);
  });

  it("leave drafts out, even where the site shows them", async () => {
    const { atom, json } = await feeds({ drafts: true });
    expect(slugs(atom("/councils/inventon/feed.xml"))).toEqual(["two-councils-one-day"]);
    expect(JSON.stringify(json("/feed.json"))).not.toContain("inventon-keeps-improving");
  });

  it("hold the newest fifty of more, a council’s the newest twenty", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`releases/2020/release-${at}.md`, releaseFile()]),
    );
    const { atom, json } = await feeds({ files });
    expect(atom("/feed.xml").entry).toHaveLength(50);
    expect(json("/feed.json").items).toHaveLength(50);
    expect(json("/councils/exampleshire/feed.json").items).toHaveLength(20);
  });
});

describe("an Atom feed", () => {
  it.each(["/feed.xml", "/councils/exampleshire/feed.xml", "/councils/madeup-on-sea/feed.xml"])(
    "has what RFC 4287 asks of it: %s",
    async (address) => {
      const { atom } = await feeds();
      const { id, title, updated, author, link, entry } = atom(address);
      expect(id).toBe(`tag:example.org,2026:${address}`);
      expect(title).toContain("The Exampleshire Archive");
      expect(updated).toMatch(RFC3339);
      expect(author.name).toBe("The Exampleshire Archive");
      expect(link).toContainEqual({
        rel: "self",
        type: "application/atom+xml",
        href: `https://example.org/repo${address}`,
      });
      for (const one of entry) {
        expect(one.id).toMatch(/^tag:example\.org,2026:\/releases\//);
        expect(one.title).not.toBe("");
        expect(one.updated).toMatch(RFC3339);
        expect(one.link.map(({ rel }) => rel)).toEqual(["alternate", "via"]);
      }
      expect(new Set(entry.map((one) => one.id)).size).toBe(entry.length);
    },
  );

  it("was updated when its latest record was; an empty one, on the day to which the register stands", async () => {
    const { atom } = await feeds();
    expect(atom("/feed.xml").updated).toBe("2026-02-01T12:00:00+00:00");
    expect(atom("/councils/inventon/feed.xml").updated).toBe("2019-10-15T12:00:00+01:00");
    expect(atom("/councils/madeup-on-sea/feed.xml").updated).toBe("2026-08-20T12:00:00+01:00");
  });

  it("dates an entry by the day in London, by the last change, and says no day that is not known", async () => {
    const { atom } = await feeds({
      files: { "releases/2025/later.md": releaseFile({ date: "2025-01.." }) },
    });
    const dates = Object.fromEntries(
      atom("/feed.xml").entry.map((entry) => [slugOf(entry), [entry.published, entry.updated]]),
    );
    expect(dates).toMatchObject({
      "neighbours-praised": ["2019-10-17T12:00:00+01:00", "2019-10-17T12:00:00+01:00"],
      "exampleshire-is-good": [undefined, "2026-02-01T12:00:00+00:00"],
      later: [undefined, "2025-01-31T12:00:00+00:00"],
    });
  });

  it("tells summary, quotations with their speakers, and corrections", async () => {
    const { atom } = await feeds();
    const entry = atom("/feed.xml").entry.find((one) => slugOf(one) === "exampleshire-is-good");
    expect(entry?.summary).toBe("The Leader of Exampleshire welcomes a good grade and thanks the staff.");
    expect(entry?.content.type).toBe("html");
    expect(entry?.content["#text"]).toContain("<blockquote><p>We know every child by name.</p></blockquote>");
    expect(entry?.content["#text"]).toContain("<p>Ada Invented, Cabinet Member for Children");
    expect(entry?.content["#text"]).toContain("An earlier version gave the month as May 2016.");
  });
});

describe("an entry of a feed", () => {
  const old = (front: object) => ({
    files: {
      "releases/2014/old.md": releaseFile(
        { date: "2014-02-03", ...front },
        "The account.\n\n## More\n\n[A council](/councils/inventon/).",
      ),
    },
  });

  it("comes first if the release was added or corrected last, however old it is", async () => {
    const { atom } = await feeds(old({ added: "2026-11-20" }));
    expect(slugs(atom("/feed.xml"))[0]).toBe("old");
    expect(atom("/feed.xml").updated).toBe("2026-11-20T12:00:00+00:00");
    const plain = await feeds(old({}));
    expect(slugs(plain.atom("/feed.xml")).at(-1)).toBe("old");
  });

  it("keeps its id when the file is renamed and the old address becomes an alias", async () => {
    const [before, after] = [
      await feeds(old({})),
      await feeds({
        files: {
          "releases/2014/new-name.md": releaseFile({
            date: "2014-02-03",
            aliases: ["/news/123.html", "/releases/old/"],
          }),
        },
      }),
    ];
    const idOf = (feed: Atom, slug: string) => feed.entry.find((entry) => slugOf(entry) === slug)?.id;
    expect(idOf(after.atom("/feed.xml"), "new-name")).toBe(idOf(before.atom("/feed.xml"), "old"));
  });

  it("keeps its id when an older release is added", async () => {
    const idsIn = async (files: Readonly<Record<string, string>>) =>
      (await feeds({ files })).atom("/feed.xml").entry.map(({ id }) => id);
    const before = await idsIn({});
    const after = await idsIn({ "releases/1998/older.md": releaseFile({ date: "1998-02-03" }) });
    expect(after).toEqual([...before, "tag:example.org,2026:/releases/older/"]);
  });

  it("has the whole account, with links that work away from the site", async () => {
    const { atom } = await feeds(old({}));
    const html = atom("/feed.xml").entry.at(-1)?.content["#text"] ?? "";
    expect(html).toContain("<p>The account.</p>");
    expect(html).toContain("More");
    expect(html).toContain('href="https://example.org/repo/councils/inventon/"');
  });

  it("is gone when the release was withdrawn", async () => {
    const { atom } = await feeds(old({ withdrawn: { date: "2026-10-01", why: "The council asked us to." } }));
    expect(slugs(atom("/feed.xml"))).not.toContain("old");
  });
});

describe("a JSON feed", () => {
  it.each(["/feed.json", "/councils/exampleshire/feed.json", "/councils/madeup-on-sea/feed.json"])(
    "has what JSON Feed 1.1 asks of it: %s",
    async (address) => {
      const { json } = await feeds();
      const feed = json(address);
      expect(feed).toMatchObject({
        version: "https://jsonfeed.org/version/1.1",
        title: expect.stringContaining("The Exampleshire Archive"),
        feed_url: `https://example.org/repo${address}`,
        home_page_url: `https://example.org/repo${address.replace("feed.json", "")}`,
      });
      for (const item of feed.items) {
        expect(item.id).toMatch(/^tag:/);
        expect(item.content_html).not.toBe("");
        expect(item.date_modified).toMatch(RFC3339);
      }
    },
  );

  it("says the same as the Atom feed", async () => {
    const { atom, json } = await feeds();
    expect(json("/feed.json").items.map((item) => [item.id, item.content_html, item.date_published])).toEqual(
      atom("/feed.xml").entry.map(({ id, content, published }) => [id, content["#text"], published]),
    );
  });
});

describe("hostile text in a feed", () => {
  const title = `]]></title><script>alert("1")</script> & 'so' <![CDATA[`;
  const quote = `<img src=x onerror=alert(1)> &lt;b&gt; ]]>`;
  const files = {
    "releases/2025/hostile.md": releaseFile({
      title,
      date: "2025-02-03",
      source: { publisher: `"><x y="`, kind: "news", url: "https://news.example.org/?a=1&b=%22" },
      quotes: [{ speaker: "Ada <Invented>", text: quote }],
    }),
  };

  it("stays text", async () => {
    const { atom, json } = await feeds({ files });
    const entry = atom("/feed.xml").entry.find((one) => one.title === title);
    expect(entry).toBeDefined();
    expect(entry?.link[1]).toMatchObject({ href: "https://news.example.org/?a=1&b=%22", title: `"><x y="` });
    expect(entry?.content["#text"]).toContain("&lt;img src=x onerror=alert(1)> &amp;lt;b&amp;gt; ]]>");
    expect(entry?.content["#text"]).not.toMatch(/<(?!\/?(?:p|blockquote|a|div)\b)/);
    expect(json("/feed.json").items.find(({ id }) => id === entry?.id)?.content_html).toBe(
      entry?.content["#text"],
    );
  });
});
