import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkUrls } from "../../src/cli/checkUrls.ts";
import { type SourceServer, sourceServer } from "./sourceServer.ts";

let server: SourceServer;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.stop());

const options = {
  userAgent: "a-test",
  timeLimit: 200,
  isBarred: (address: string) => address === "127.0.0.2",
  wait: async () => {},
};
async function check(page: string) {
  const url = server.url + page;
  return (await checkUrls([url], options)).get(url);
}

describe("what is found at the address of a source", () => {
  it.each([
    ["/here", { status: "ok", code: 200 }],
    ["/elsewhere-for-now", { status: "ok", code: 200 }],
    ["/no-head", { status: "ok", code: 200 }],
    ["/hidden-from-head", { status: "ok", code: 200 }],
    ["/gone", { status: "gone", code: 404 }],
    ["/gone-for-good", { status: "gone", code: 410 }],
    ["/moved-to-nothing", { status: "gone", code: 404 }],
    ["/forbidden", { status: "unreachable", code: 403 }],
    ["/broken", { status: "unreachable", code: 500 }],
    ["/too-much", { status: "unreachable", code: 429 }],
    ["/round", { status: "unreachable" }],
    ["/silent", { status: "unreachable" }],
  ])("%s: %j", async (page, found) => {
    expect(await check(page)).toEqual(found);
  });

  it.each(["/moved", "/moved-twice"])("%s: moved, and where to", async (page) => {
    expect(await check(page)).toEqual({ status: "moved", code: 200, to: `${server.url}/here` });
  });

  it.each([
    ["to the front page of the site", "/to-front-page", 302],
    ["to the front page of the site for good", "/to-front-page-for-good", 301],
    ["to the front page of another host", "/to-other-front-page", 301],
    ["to what is not a web page", "/to-data", 301],
  ])("a redirect %s says nothing about the page", async (_, page, code) => {
    expect(await check(page)).toEqual({ status: "unreachable", code });
  });

  it("a site that only has a front page may redirect to it", async () => {
    expect(await check("/index.html")).toEqual({ status: "moved", code: 200, to: `${server.url}/` });
  });

  it("a redirect to a barred address is not followed", async () => {
    server.asked.length = 0;
    expect(await check("/to-local")).toEqual({ status: "unreachable" });
    expect(server.asked.map(({ line }) => line)).toEqual(["HEAD /to-local", "GET /to-local"]);
  });

  it("a name that leads to a barred address is not asked", async () => {
    server.asked.length = 0;
    const url = server.url.replace("127.0.0.1", "localhost");
    const found = await checkUrls([url], { ...options, isBarred: () => true });
    expect([found.get(url), server.asked]).toEqual([{ status: "unreachable" }, []]);
  });

  it("is unreachable if there is no such host", async () => {
    const url = "https://nowhere.invalid/";
    const found = await checkUrls([url], { ...options, timeLimit: 2000 });
    expect(found.get(url)).toEqual({ status: "unreachable" });
  });

  it("is asked for by HEAD, then by GET only if the answer was not good", async () => {
    server.asked.length = 0;
    await check("/here");
    await check("/gone");
    expect(server.asked).toEqual([
      { line: "HEAD /here", userAgent: "a-test" },
      { line: "HEAD /gone", userAgent: "a-test" },
      { line: "GET /gone", userAgent: "a-test" },
    ]);
  });
});

describe("a host", () => {
  it("is asked one thing at a time, with a pause between", async () => {
    server.asked.length = 0;
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds, server.asked.length);
    await checkUrls(
      ["/1", "/2", "/3"].map((page) => server.url + page),
      { ...options, wait },
    );
    expect(server.asked.map(({ line }) => line)).toEqual(["HEAD /1", "HEAD /2", "HEAD /3"]);
    expect(waits).toEqual([1500, 1, 1500, 2]);
  });

  it("is left alone if it asks for that", async () => {
    const urls = ["/too-much", "/here"].map((page) => server.url + page);
    expect([...(await checkUrls(urls, options)).keys()]).toEqual(urls.slice(0, 1));
  });
});
