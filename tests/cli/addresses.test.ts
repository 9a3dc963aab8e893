import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command } from "../../src/cli/addresses.ts";
import { runCommand } from "../../src/cli/command.ts";
import { fakeContext } from "./fakeContext.ts";

let project: string;
let server: Server;
/** What the published site answers at /archive/addresses.txt. */
let answer: { readonly code: number; readonly text: string };

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), "addresses-"));
  await cp("tests/fixtures/tiny", path.join(project, "content"), { recursive: true });
  await write("_site/addresses.txt", "/\n/councils/exampleshire/\n/feed.xml\n");
  for (const name of ["index.html", "councils/exampleshire/index.html", "feed.xml"])
    await write(`_site/${name}`, "…");
  server = createServer(({ url }, response) => {
    const { code, text } = url === "/archive/addresses.txt" ? answer : { code: 500, text: "" };
    response.writeHead(code).end(text);
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(project, { recursive: true });
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(project, name)), { recursive: true });
  await writeFile(path.join(project, name), text);
}

async function compare(published: typeof answer) {
  answer = published;
  const { port } = server.address() as AddressInfo;
  const environment = { SITE_URL: `http://127.0.0.1:${port}/archive` };
  const { context, printed, errors } = fakeContext({ project, environment });
  const code = await runCommand(command, [], context);
  const list = await readFile(path.join(project, "_site/addresses.txt"), "utf8");
  return { code, printed: printed.join("\n"), errors: errors.join("\n"), list: list.split("\n") };
}

describe("the addresses of the published site", () => {
  it("are kept in the list of the new one if they still work, though the new one would not list them", async () => {
    await write("_site/people/ada/index.html", "…");
    const { code, printed, errors, list } = await compare({ code: 200, text: "/\n/people/ada/\n" });
    expect({ code, printed, errors }).toEqual({
      code: 0,
      printed: "2 published addresses still work. The site now lists 4.",
      errors: "",
    });
    expect(list).toEqual(["/", "/councils/exampleshire/", "/feed.xml", "/people/ada/", ""]);
  });

  it("fail the command if the new site lacks them, with what to do, and the list stays as it is", async () => {
    const { code, errors, list } = await compare({ code: 200, text: "/\n/people/ada/\n/feed.json\n" });
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^2 published addresses would be lost:\n {2}\/feed\.json\n {2}\/people\/ada\/\n\n.*aliases.*addresses\.txt/s,
    );
    expect(list).not.toContain("/people/ada/");
  });

  it("include files of a page that has moved, which go with it", async () => {
    await write("_site/people/ada/index.html", '<meta http-equiv="refresh" content="0; url=/"/>');
    expect(await compare({ code: 200, text: "/people/ada/feed.xml\n" })).toMatchObject({ code: 0 });
  });

  it("include files for which a line of addresses.txt names a page", async () => {
    await write("_site/people/ada/index.html", "…");
    await write("_site/people/ada/feed.xml/index.html", '<meta http-equiv="refresh" content="0; url=/"/>');
    expect(await compare({ code: 200, text: "/people/ada/feed.xml\n" })).toMatchObject({ code: 0 });
    expect(await compare({ code: 200, text: "/people/ada/chart.csv\n" })).toMatchObject({ code: 1 });
  });

  it("are not missed on the first deploy", async () => {
    const { code, errors } = await compare({ code: 404, text: "Not found" });
    expect(code).toBe(0);
    expect(errors).toMatch(/^There is no .*\/archive\/addresses\.txt yet/);
  });

  it.each([
    ["it can’t be reached", { code: 503, text: "" }, "it answers 503"],
    ["its list is something else", { code: 200, text: "<!doctype html>" }, "it is not a list of addresses"],
  ])("can’t be compared if %s, which is a warning", async (_, published, why) => {
    const { code, errors } = await compare(published);
    expect(code).toBe(0);
    expect(errors).toContain(`addresses.txt can’t be read (${why}).`);
  });

  it("that were promised before are compared, whatever the site says", async () => {
    await write("content/promised-addresses.txt", "# From before\n/councils/atlantis/\n");
    const { code, errors } = await compare({ code: 503, text: "" });
    expect(code).toBe(1);
    expect(errors).toContain("1 published address would be lost:\n  /councils/atlantis/\n");
  });
});

it("a site that was not built can’t be compared", async () => {
  await rm(path.join(project, "_site"), { recursive: true });
  const { context, errors } = fakeContext({ project });
  expect(await runCommand(command, [], context)).toBe(1);
  expect(errors).toEqual(["There is no addresses.txt in _site. Build the site first."]);
});
