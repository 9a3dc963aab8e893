import { describe, expect, it } from "vitest";
import { checkLinks, checkWriters, idsIn } from "../../src/beside/checkOutput.ts";
import { tinySite } from "../tinySite.ts";

const ABOUT = (body: string) => ({
  files: { "pages/about.md": `---\ntitle: About\nsummary: What this invented archive is.\n---\n${body}\n` },
});
const KNOWN = new Set([
  "/",
  "/councils/inventon/",
  "/councils/exampleshire/",
  "/data/releases.csv",
  "/method/",
  "/about/",
]);

async function linkFaults(body: string) {
  const site = await tinySite(ABOUT(body));
  const problems = await checkLinks(site, KNOWN, () => idsIn('<h2 id="verdicts">Verdicts</h2>'));
  return problems
    .filter(({ file }) => file.endsWith("about.md"))
    .map(({ line, message }) => `${line} ${message}`);
}

describe("A link in the content", () => {
  it.each([
    "/councils/inventon/",
    "/data/releases.csv",
    "/method/#verdicts",
    "#verdicts",
    "/method/?q=1",
    "https://www.example.org/x",
  ])("to %s is right", async (address) => {
    expect(await linkFaults(`See [this](${address}).`)).toEqual([]);
  });

  it.each([
    [
      "/councils/nowhere/",
      'links to "/councils/nowhere/", which is not an address of this site. Fix the link',
    ],
    [
      "/method/#nothing",
      'links to "/method/#nothing", and that page has no such anchor. Fix the part after “#”',
    ],
    ["#nothing", 'links to "#nothing", and that page has no such anchor. Fix the part after “#”'],
  ])("to %s, which is not there, is an error in its line", async (href, message) => {
    const text = `See\nwhat [this](${href}) says.`;
    expect(await linkFaults(text)).toEqual([`6 ${message}`]);
    expect(await linkFaults(`## In a [heading](${href})\n\n- and a list:\n\n  ${text}`)).toEqual([
      `5 ${message}`,
      `10 ${message}`,
    ]);
  });
});

describe("Two writers of one file", () => {
  const file = (address: string) => ({ address, make: () => "" });

  it.each([
    ["the same address", "/data/releases.csv", "/data/releases.csv"],
    ["a folder and its index.html", "/about/", "/about/index.html"],
    ["other capitals", "/data/Releases.csv", "/data/releases.csv"],
    ["another form of the same letters", "/caf\u00e9/", "/cafe\u0301/"],
    ["a file where a folder is needed", "/feed.xml", "/feed.xml/"],
    ["a folder where a file is needed", "/old/more/", "/old"],
  ])("are an error: %s", (_how, one, other) => {
    expect(checkWriters([{ address: one, hidden: false }], [file(other)])).toMatchObject([
      { severity: "error", message: expect.stringContaining(`because the site has ${one}.`) },
    ]);
  });

  it("are reported where the content asks for the second", () => {
    const askedBy = { file: "content/addresses.txt", line: 3 };
    const page = { address: "/about/", hidden: false };
    expect(checkWriters([page], [{ ...file("/about/index.html"), askedBy }])).toMatchObject([askedBy]);
  });

  it("are fine if their addresses differ", () => {
    const page = { address: "/a/", hidden: false };
    expect(checkWriters([page], [file("/b/"), file("/a/x.csv")])).toEqual([]);
  });
});
