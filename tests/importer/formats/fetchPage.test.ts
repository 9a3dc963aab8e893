import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, isLocalAddress } from "../../../src/importer/formats/readInput.ts";

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/page")
      response.setHeader("content-type", "text/html; charset=utf-8").end("<p>Hello</p>");
    else if (request.url === "/packed")
      response.setHeader("content-encoding", "gzip").end(gzipSync("<p>Hello</p>"));
    else if (request.url === "/bomb")
      response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(100_000)));
    else if (request.url === "/badly-packed") response.setHeader("content-encoding", "br").end("x");
    else if (request.url === "/once") response.writeHead(302, { location: "/page" }).end();
    else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (request.url === "/file") response.writeHead(302, { location: "file:///etc/hosts" }).end();
    else if (request.url === "/large") response.end("x".repeat(5000));
    else if (request.url !== "/never") response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("fetching a page", () => {
  const fetched = (path: string, more = {}) => fetchPage(base + path, { allowLocal: true, ...more });

  it("gives its bytes, its type, and the address it was found at", async () => {
    const page = await fetched("/once");
    expect([Buffer.from(page.bytes).toString(), page.type, page.url]).toEqual([
      "<p>Hello</p>",
      "text/html",
      `${base}/page`,
    ]);
  });

  it("unpacks what a server compressed although it was asked not to, within the limit of size", async () => {
    expect(Buffer.from((await fetched("/packed")).bytes).toString()).toBe("<p>Hello</p>");
    await expect(fetched("/bomb", { sizeLimit: 1000 })).rejects.toThrow(/far larger/);
    await expect(fetched("/badly-packed")).rejects.toThrow(/can’t be reached/);
  });

  it("says what is wrong with an address, and doesn’t wait or follow for ever", async () => {
    await expect(fetched("/gone")).rejects.toThrow(/answers 404/);
    await expect(fetched("/round")).rejects.toThrow(/more than 5 times/);
    await expect(fetched("/file")).rejects.toThrow(/not a web address/);
    await expect(fetched("/large", { sizeLimit: 1000 })).rejects.toThrow(/far larger/);
    await expect(fetched("/never", { timeLimit: 100 })).rejects.toThrow(/in time/);
    await expect(fetchPage("ftp://example.org/x", { allowLocal: true })).rejects.toThrow(/not a web address/);
  });

  it("refuses this machine and its network, by number or by name, unless told", async () => {
    for (const address of [
      `${base}/page`,
      base.replace("127.0.0.1", "localhost"),
      "http://[::1]/",
      "http://2130706433/",
      "http://169.254.169.254/latest",
    ])
      await expect(fetchPage(address, { allowLocal: false })).rejects.toThrow(/own network/);
  });
});

describe("addresses that are not of the public internet", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "::7f00:1",
    "2002:7f00:1::",
    "64:ff9b:1::1",
    "fec0::1",
  ])("%s is one", (address) => {
    expect(isLocalAddress(address)).toBe(true);
  });
  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is not", (address) => {
    expect(isLocalAddress(address)).toBe(false);
  });
});
