import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { attachmentsIn, fetchPage, isGitHubs } from "../../../src/importer/formats/readInput.ts";

describe("the files attached to a text", () => {
  it("are GitHub’s links to files, each once", () => {
    const one = "https://github.com/user-attachments/files/123/The.release.docx";
    const old = "https://github.com/example/archive/files/45/release.pdf";
    expect(attachmentsIn(`[The release.docx](${one}) ${one}\n[release.pdf](${old})`)).toEqual([one, old]);
  });

  it.each([
    "https://github.com.example.org/user-attachments/files/1/a.pdf",
    "http://github.com/user-attachments/files/1/a.pdf",
    "https://github.com/user-attachments/files/../../a.pdf",
    "https://github.com/example/archive/releases/download/v1/a.pdf",
    "https://www.example.org/a.pdf",
  ])("are no others: %s", (address) => {
    expect(attachmentsIn(address)).toEqual([]);
  });
});

it.each([
  ["https://github.com/user-attachments/files/1/a.pdf", true],
  ["https://objects.githubusercontent.com/a", true],
  ["https://github-production-repository-file-5c1aeb.s3.amazonaws.com/a", true],
  ["https://anybody.s3.amazonaws.com/a", false],
  ["https://githubusercontent.com.example.org/a", false],
  ["https://notgithub.com/a", false],
  ["https://github.com:8443/a", false],
  ["http://github.com/a", false],
])("whether %s is GitHub’s own: %s", (address, expected) => {
  expect(isGitHubs(new URL(address))).toBe(expected);
});

it("an address that may not be asked is not asked when another sends on to it", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(302, { location: "/elsewhere" }).end();
  }).listen(0, "127.0.0.1");
  try {
    await new Promise((listening) => server.once("listening", listening));
    const { port } = server.address() as AddressInfo;
    const page = fetchPage(`http://127.0.0.1:${port}/file`, {
      allowLocal: true,
      mayAsk: (url) => url.pathname === "/file",
    });
    await expect(page).rejects.toThrow(`Nothing is fetched from 127.0.0.1:${port}.`);
    expect(asked).toEqual(["/file"]);
  } finally {
    server.close();
  }
});
