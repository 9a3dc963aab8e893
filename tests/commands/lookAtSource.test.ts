import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtSource } from "../../src/commands/lookAtSource.ts";
import { type SourceServer, sourceServer } from "./sourceServer.ts";

let server: SourceServer;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.stop());

const look = (page: string) => lookAtSource(server.url + page, { userAgent: "a-test", timeLimit: 200 });

describe("What is found at the address of a source", () => {
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
    expect(await look(page)).toEqual(found);
  });

  it.each(["/moved", "/moved-twice"])("%s: moved, and where to", async (page) => {
    expect(await look(page)).toEqual({ status: "moved", code: 200, to: `${server.url}/here` });
  });

  it("is nothing where there is no such host", async () => {
    const options = { userAgent: "a-test", timeLimit: 2000 };
    expect(await lookAtSource("https://nowhere.invalid/", options)).toEqual({ status: "unreachable" });
  });

  it("is asked for by HEAD, and by GET only where that says nothing good", async () => {
    server.asked.length = 0;
    await look("/here");
    await look("/gone");
    expect(server.asked).toEqual([
      { line: "HEAD /here", userAgent: "a-test" },
      { line: "HEAD /gone", userAgent: "a-test" },
      { line: "GET /gone", userAgent: "a-test" },
    ]);
  });
});
