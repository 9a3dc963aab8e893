import { parseFeed as parseWithRowan } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { parseFeed as parseWithHtmlparser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { feedFiles } from "../../src/beside/feeds.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

/** An entry as a feed reader shows it. */
interface Shown {
  readonly id: string | null | undefined;
  readonly title: string | null | undefined;
  readonly link: string | null | undefined;
  readonly day: string;
  readonly html: string | null | undefined;
}

const TITLE = `Q&A: “5 < 6”, said <b>no one</b> ]]>`;
const site = await tinySite({
  files: {
    "releases/2022/summer.md": releaseFile({ title: TITLE, date: "2022-07-20" }, "It is *outstanding*."),
  },
});
const textOf = (address: string) => {
  const file = [...feedFiles(site)].find((one) => one.address === address);
  return String(file?.make());
};

/** The day that a reader in the far west and one in the far east see, which are the same. */
function dayOf(date: string | Date | null | undefined): string {
  const days = ["Pacific/Honolulu", "UTC", "Asia/Tokyo"].map((timeZone) =>
    new Date(date ?? Number.NaN).toLocaleDateString("sv", { timeZone }),
  );
  return [...new Set(days)].join(" or ");
}

const PARSERS: Readonly<Record<string, () => Shown[]>> = {
  "feedsmith, of Atom": () =>
    (parseAtomFeed(textOf("/feed.xml")).entries ?? []).map(({ id, title, links, updated, content }) => ({
      id,
      title: title?.value,
      link: links?.find(({ rel }) => rel === "alternate")?.href,
      day: dayOf(updated),
      html: content?.value,
    })),
  "feedsmith, of JSON Feed": () =>
    (parseJsonFeed(textOf("/feed.json")).items ?? []).map(
      ({ id, title, url, date_modified, content_html }) => ({
        id,
        title,
        link: url,
        day: dayOf(date_modified),
        html: content_html,
      }),
    ),
  "@rowanmanning/feed-parser": () =>
    parseWithRowan(textOf("/feed.xml")).items.map(({ id, title, url, updated, content }) => ({
      id,
      title,
      link: url,
      day: dayOf(updated),
      html: content,
    })),
  htmlparser2: () =>
    (parseWithHtmlparser(textOf("/feed.xml"))?.items ?? []).map(
      ({ id, title, link, pubDate, description }) => ({
        id,
        title,
        link,
        day: dayOf(pubDate),
        html: description,
      }),
    ),
};

describe.each(Object.entries(PARSERS))("a feed read by %s", (_, read) => {
  const summer = read().find(({ link }) => link?.includes("summer"));

  it("has every release, what became news last first", () => {
    expect(read().map(({ link }) => link?.split("/").at(-2))).toEqual([
      "exampleshire-is-good",
      "inspectors-look-at-first-response",
      "summer",
      "neighbours-praised",
      "two-councils-one-day",
    ]);
  });

  it("has the title letter by letter, the whole account, a lasting id and the page", () => {
    expect(summer).toMatchObject({
      id: "tag:example.org,2026:/releases/summer/",
      title: TITLE,
      link: "https://example.org/repo/releases/summer/",
    });
    expect(summer?.html).toContain("<p>It is <em>outstanding</em>.</p>");
  });

  it("has the day of the release wherever it is read", () => {
    expect(summer?.day).toBe("2022-07-20");
  });
});
