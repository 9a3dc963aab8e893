import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readInput } from "../../src/importer/formats/readInput.ts";
import { readPressText } from "../../src/importer/readPressText.ts";
import { INVENTED, registerOf } from "./councils.ts";
import { docx, RELEASE, zip } from "./formats/samples.ts";

const LIMITS = { time: 15_000, memory: 300_000_000 };
const read = (content: string | Uint8Array, name: string, limits = LIMITS) =>
  readPressText({ bytes: Buffer.from(content as string), name, type: "" }, registerOf(INVENTED), limits);

describe("a text from outside, read in a process of its own", () => {
  it("is read as in this process", async () => {
    const url = "https://www.exampleshire.gov.uk/news/good";
    const input = { bytes: docx(RELEASE), name: "a.docx", type: "", url };
    expect(await readPressText(input, registerOf(INVENTED))).toMatchObject({
      title: RELEASE[0],
      url,
      date: "2019-10-15",
      councils: ["exampleshire"],
      rating: "good",
    });
  });

  it("is refused with the message of what is wrong with it", async () => {
    await expect(read("{\\rtf1 x}", "a.rtf")).rejects.toThrow("This is a rich-text file (.rtf).");
  });

  it("is refused when it unpacks to more memory than a press release needs, buffers included", async () => {
    const bomb = zip({ "word/document.xml": Buffer.alloc(150_000_000, 32) });
    await expect(read(bomb, "a.docx")).rejects.toThrow("far more memory");
  });

  it("is refused when it takes too long", async () => {
    await expect(read(RELEASE.join("\n"), "a.txt", { ...LIMITS, time: 1 })).rejects.toThrow(
      "took longer than",
    );
  });

  it.each([
    ["elements", `<body>${"<div>".repeat(5000)}${RELEASE.join(" ")}`],
    ["inline elements", `<body>${"<b>".repeat(5000)}${RELEASE.join(" ")}`],
  ])("is refused in one sentence when its %s are nested without end", async (_, html) => {
    await expect(read(html, "a.html")).rejects.toThrow(
      /^It is nested far more deeply than a press release\./,
    );
  });

  it.each([
    "“",
    "said ",
    "Ada Invented, ",
    "rated good and ",
    "a > ",
    "‘good’ ",
    "1 May ",
    "“A.” ",
    "1 May 2019 ",
  ])("is read in time however often it repeats “%s”", async (phrase) => {
    const reading = await read(`${RELEASE.join("\n")}\n${phrase.repeat(60_000 / phrase.length)}`, "a.txt");
    expect(reading.title).toBe(RELEASE[0]);
  });
});

describe("what is given", () => {
  it("must be a file that exists", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "import-"));
    const given = (name: string) => readInput(path.join(folder, name), { allowLocal: false });
    await expect(given("none.txt")).rejects.toThrow("There is no file");
    await expect(given("")).rejects.toThrow("is not a file");
    rmSync(folder, { recursive: true });
  });
});
