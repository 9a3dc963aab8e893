import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildAssets } from "../../src/beside/assets.ts";

let sources: string;
beforeEach(async () => {
  sources = await mkdtemp(path.join(tmpdir(), "assets-"));
  await mkdir(path.join(sources, "css"));
  await write("site.css", '@import "./css/type.css";\na { color: blue }');
  await write("css/type.css", "body { margin: 0 }");
  await write("timeline.ts", "const words: string = document.title;\nconsole.log(words);");
  await write("favicon.svg", "<svg/>");
});
afterEach(() => rm(sources, { recursive: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(sources, name), text);
}

async function built() {
  const { addressOf, files } = await buildAssets(sources);
  const texts = new Map(
    files.map(({ address, content }) => [address, Buffer.from(content).toString().trim()]),
  );
  return { addressOf, texts };
}

describe("assets", () => {
  it("are the files at the top of the folder, with what they import inside them, small", async () => {
    const { addressOf, texts } = await built();
    const text = (name: string) => texts.get(addressOf.get(name) ?? "");
    expect([...addressOf.keys()].toSorted()).toEqual(["favicon.svg", "site.css", "timeline.js"]);
    expect(texts.size).toBe(3);
    expect(text("site.css")).toBe("body{margin:0}a{color:#00f}");
    expect(text("timeline.js")).toMatch(/^(?:var|let|const) (\w+)=document\.title;console\.log\(\1\);$/);
    expect(text("favicon.svg")).toBe("<svg/>");
  });

  it("have a name that stays while the content does, and changes with it", async () => {
    const before = await built();
    expect(await built()).toEqual(before);
    await write("css/type.css", "body { margin: 1px }");
    const after = await built();
    expect(after.addressOf.get("site.css")).not.toBe(before.addressOf.get("site.css"));
    expect(after.addressOf.get("timeline.js")).toBe(before.addressOf.get("timeline.js"));
    expect(before.addressOf.get("site.css")).toMatch(/^\/assets\/site-[0-9A-Z]{8}\.css$/);
  });

  it("that are faulty fail with file and line", async () => {
    await write("timeline.ts", "const = 1;");
    await expect(buildAssets(sources)).rejects.toThrow("timeline.ts:1:6");
  });
});
