import { expect, it } from "vitest";
import { parseAddresses } from "../../src/content/publishedAddresses.ts";

const faults = (text: string) =>
  parseAddresses(text, "addresses.txt").problems.map(({ line, message }) => `${line} ${message}`);

it("a redirect is an old address and where its page is now; comments and empty lines are skipped", () => {
  expect(parseAddresses("# A comment\n\n/old/  /new/ \n/old.html /\n", "addresses.txt")).toEqual({
    entries: [
      { address: "/old/", movedTo: "/new/", line: 3 },
      { address: "/old.html", movedTo: "/", line: 4 },
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
    "1 is not two addresses. Write the old one, a space, and where its page is now: /old/ /new/",
  ],
  ["/a/", "1 is not two addresses. Write the old one, a space, and where its page is now: /old/ /new/"],
  ["/a/ /\n/b/ /\n/a/ /b/", '3 "/a/" is already in line 1. Remove one'],
])("%j is a mistake in it", (text, message) => {
  expect(faults(text)).toEqual([message]);
});
