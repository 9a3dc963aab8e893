import { describe, expect, test } from "vitest";
import { loadedSite, withFiles } from "../hardening/loadedSite.ts";
import { contentFiles } from "../hardening/memoryContent.ts";
import { releaseFile } from "../tinySite.ts";

const tiny = contentFiles("tests/fixtures/tiny");
const textOf = (name: string) => Buffer.from(tiny.get(name) ?? []).toString();
const groundWith = async (changes: Readonly<Record<string, string>>) =>
  (await loadedSite(withFiles(tiny, changes))).site?.archive.ground;
const ground = await groundWith({});

describe("the ground of an archive", () => {
  test.each(["releases/2020/another.md", "releases/2016/exampleshire-is-good.md"])(
    "stays as it is when %s is written",
    async (name) => {
      expect(ground).toBeTypeOf("string");
      expect(await groundWith({ [name]: releaseFile() })).toBe(ground);
    },
  );

  test("stays as it is when an address is published", async () => {
    expect(await groundWith({ "addresses.txt": "/\n" })).toBe(
      await groundWith({ "addresses.txt": "/\n/about/\n" }),
    );
  });

  test.each([
    ["site.yaml", (text: string) => text.replace(/^headline: .*/m, "headline: Another headline")],
    ["people.yaml", (text: string) => text.replace("May 2015", "June 2015")],
    ["inspections.yaml", (text: string) => text.replace("every service", "each service")],
    ["register/councils.csv", (text: string) => text.replace(/Council/, "Authority")],
    ["register/inspections.csv", (text: string) => text.replace("Una Pretend", "Ursula Pretend")],
    ["sources.yaml", () => "https://example.org/news: { checked: 2026-01-01, status: gone }\n"],
    ["addresses.txt", () => "/elsewhere/ /about/\n"],
  ])("is another when %s is changed", async (name, change) => {
    const changed = change(textOf(name));
    expect(changed).not.toBe(textOf(name));
    const other = await groundWith({ [name]: changed });
    expect(other).toBeTypeOf("string");
    expect(other).not.toBe(ground);
  });
});
