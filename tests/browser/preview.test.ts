import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview } from "../../src/commands/preview/preview.ts";
import { launchChromium } from "./chromium.ts";

let project: string;
let preview: Preview;
let page: Page;
let closeBrowser: () => Promise<void>;
const errors: string[] = [];

const write = (name: string, text: string) => writeFile(join(project, "content", name), text);
const shows = (text: string) => page.getByText(text).waitFor({ timeout: 20_000 });

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "preview-browser-"));
  await mkdir(join(project, "content"));
  await write("one.md", "first text");
  preview = await Preview.start({
    project,
    content: join(project, "content"),
    port: 0,
    repositoryUrl: undefined,
    worker: join(import.meta.dirname, "../commands/preview/fakeWorker.ts"),
    print: () => {},
    complain: () => {},
  });
  const browser = await launchChromium();
  closeBrowser = browser.close;
  page = await browser.context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
});
afterAll(async () => {
  await closeBrowser();
  await preview.close();
  await rm(project, { recursive: true, force: true });
});

it("an open page follows what is saved, shows what is wrong as text, and what is mended", async () => {
  await page.goto(preview.address);
  await shows("one.md");
  await page.goto(`${preview.address}one`);
  await shows("first text");

  await write("one.md", "second text");
  await shows("second text");

  await write("two.md", "FAULTY");
  await shows("1 problem in 1 file. The last good site is still shown.");
  await shows('content/two.md:2 title: "<script>alert(1)</script> $& is faulty.');
  await shows("second text");
  const notice = page.getByRole("alert");
  expect(await notice.evaluate((element) => getComputedStyle(element).position)).toBe("sticky");

  await write("two.md", "mended");
  await notice.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});

it("a page that is not there yet appears when its file does", async () => {
  await page.goto(`${preview.address}three`);
  await shows("no such page");
  await write("three.md", "third text");
  await shows("third text");
  expect(errors).toEqual([]);
});
