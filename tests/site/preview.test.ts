import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { releaseFile } from "../tinySite.ts";
import { ProjectCopy } from "./projectCopy.ts";

let project: ProjectCopy;
let server: ReturnType<ProjectCopy["start"]>;
let address: string;
let printed = "";

beforeAll(async () => {
  project = new ProjectCopy();
  server = project.start("--import", "tsx", "src/cli/main.ts", "start", "--port", "8655");
  address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /at (http:\/\/localhost:\d+\/)/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("close", () => reject(new Error(printed)));
  });
  await vi.waitFor(async () => expect((await get("about/")).status).toBe(200), {
    timeout: 30_000,
    interval: 200,
  });
});
afterAll(async () => {
  server.kill();
  await new Promise((resolve) => server.once("close", resolve));
  project.remove();
});

const eventually = <T>(value: () => Promise<T> | T) => expect.poll(value, { timeout: 30_000, interval: 100 });

async function get(path: string) {
  const response = await fetch(address + path, { redirect: "manual" });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

/** The status of a request with headers that fetch would not send. */
function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

function edit(file: string, from: string | RegExp, to: string) {
  const before = readFileSync(project.at(file), "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(project.at(file), after);
  return () => writeFileSync(project.at(file), before);
}

describe("npm start serves", () => {
  it.each([
    ["a page", "councils/inventon/", "text/html; charset=utf-8", "Inventon"],
    ["the feed", "feed.xml", "application/xml; charset=utf-8", "<feed"],
    ["a data file", "data/releases.csv", "text/csv; charset=utf-8", "release,"],
    ["the site map", "sitemap.xml", "application/xml; charset=utf-8", "/councils/inventon/"],
    ["the search index", "pagefind/pagefind.js", "text/javascript; charset=utf-8", "pagefind"],
  ])("%s", async (_what, path, type, part) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, type });
    expect(answer.body).toContain(part);
  });

  it("the address with the slash, for one without, and the 404 page for what is not there", async () => {
    expect(await get("councils/inventon")).toMatchObject({ status: 302 });
    expect(await get("nothing/")).toMatchObject({
      status: 404,
      body: expect.stringContaining("Page not found"),
    });
    expect(await get("%")).toMatchObject({ status: 400 });
  });

  it("only this computer: other hosts and other origins are refused", async () => {
    expect(await statusWith({ host: "evil.example" })).toBe(403);
    expect(await statusWith({ origin: "https://evil.example" })).toBe(403);
    expect(await statusWith({})).toBe(200);
  });
});

describe("npm start follows", () => {
  it("a release that is added, edited and deleted, drafts included", async () => {
    const file = project.at("content/releases/2019/a-draft.md");
    writeFileSync(file, releaseFile({ title: "A draft headline", date: "2019-05-01", draft: true }));
    await eventually(async () => (await get("releases/a-draft/")).body).toContain("A draft headline");
    writeFileSync(file, releaseFile({ title: "Another headline", date: "2019-05-01", draft: true }));
    await eventually(async () => (await get("releases/a-draft/")).body).toContain("Another headline");
    rmSync(file);
    await eventually(async () => (await get("releases/a-draft/")).status).toBe(404);
  });

  it("a mistake: the page says what is wrong above the last good site, until it is fixed", async () => {
    const undo = edit("content/site.yaml", "headline:", "headlin:");
    await eventually(async () => (await get("about/")).body).toMatch(/preview-notice.*site\.yaml:\d+/s);
    expect((await get("about/")).body).toContain("The last good site is still shown");
    expect(printed).toContain("headlin");
    undo();
    await eventually(async () => (await get("about/")).body).not.toContain("preview-notice");
  });

  it("a component that is edited, or broken", async () => {
    const undo = edit("layouts/components/frame/masthead.tsx", "Independent of", "Quite independent of");
    await eventually(async () => (await get("about/")).body).toContain("Quite independent of");
    const broken = edit("layouts/components/frame/masthead.tsx", "export function", "export functio");
    await eventually(async () => (await get("about/")).body).toMatch(/preview-notice.*masthead\.tsx/s);
    expect((await get("about/")).body).toContain("Quite independent of");
    broken();
    undo();
    await eventually(async () => (await get("about/")).body).not.toContain("Quite independent of");
  });

  it("in the browser, without a reload by hand", async () => {
    const { context, close } = await launchChromium();
    const page = await context.newPage();
    // A change is sent to pages that listen.
    await Promise.all([page.waitForResponse(/events$/), page.goto(`${address}about/`)]);
    const undo = edit("content/pages/about.md", /^title: .*$/m, "title: A new title");
    await eventually(() => page.locator("h1").innerText()).toBe("A new title");
    undo();
    await close();
  });
});
