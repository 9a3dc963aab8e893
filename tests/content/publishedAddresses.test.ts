import { expect, it } from "vitest";
import { parseAddresses } from "../../src/content/publishedAddresses.ts";

const faults = (text: string) =>
  parseAddresses(text, "addresses.txt").problems.map(({ line, message }) => `${line} ${message}`);

it("A list of addresses has one a line, with where its page is now if it has moved; notes and empty lines are skipped", () => {
  expect(parseAddresses("# A note\n/\n\n/old/  /new/ \n/feed.xml\n", "addresses.txt")).toEqual({
    entries: [
      { address: "/", movedTo: null, line: 2 },
      { address: "/old/", movedTo: "/new/", line: 4 },
      { address: "/feed.xml", movedTo: null, line: 5 },
    ],
    problems: [],
  });
});

it.each([
  ["releases/a/", '1 "releases/a/" is not an address of this site. Write it as in /releases/a-name/'],
  [
    "/old/ https://example.org/",
    '1 "https://example.org/" is not an address of this site. Write it as in /releases/a-name/',
  ],
  [
    "/old/ //example.org/",
    '1 "//example.org/" is not an address of this site. Write it as in /releases/a-name/',
  ],
  ["/../../etc/", '1 "/../../etc/" is not an address of this site. Write it as in /releases/a-name/'],
  ["/old/ -> /new/", '1 "->" is not an address of this site. Write it as in /releases/a-name/'],
  [
    "/old/ /new/ /newer/",
    "1 has more than two addresses. Write the published one, and where its page is now",
  ],
  ["/a/\n/b/\n/a/ /b/", '3 "/a/" stands in line 1 already. Take one out'],
])("%j is a mistake in it", (text, message) => {
  expect(faults(text)).toEqual([message]);
});
