import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Preview } from "../../../src/commands/preview/preview.ts";

let project: string;
let preview: Preview;
let said: string[];

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "preview-test-"));
  said = [];
  await mkdir(join(project, "content"));
  await write("one.md", "first text");
});
afterEach(async () => {
  await preview.close();
  await rm(project, { recursive: true, force: true });
});

async function start(port = 0): Promise<void> {
  preview = await open(port);
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(1), 10_000);
}

function open(port: number): Promise<Preview> {
  return Preview.start({
    project,
    content: join(project, "content"),
    port,
    repositoryUrl: undefined,
    worker: join(import.meta.dirname, "fakeWorker.ts"),
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
}

const write = (name: string, text: string) => writeFile(join(project, "content", name), text);

/** Asks for an address as a browser does that goes to a page. */
async function look(path: string): Promise<{ status: number; type: string | undefined; text: string }> {
  const { port } = new URL(preview.address);
  const request = get({ host: "127.0.0.1", port, path });
  const [response]: IncomingMessage[] = await once(request, "response");
  if (!response) throw new Error("There was no answer.");
  const text = await new Response(Readable.toWeb(response) as ReadableStream).text();
  return { status: response.statusCode ?? 0, type: response.headers["content-type"], text };
}

/** Waits until the address shows what is looked for. */
async function shows(path: string, what: RegExp | number): Promise<string> {
  return vi.waitFor(async () => {
    const { status, text } = await look(path);
    if (typeof what === "number") expect(status).toBe(what);
    else expect(text).toMatch(what);
    return text;
  }, 10_000);
}

/** Listens as a page in the browser does; counts how often it is told to load itself again. */
async function listening() {
  const request = get(preview.address, {
    headers: {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "c29tZSBzaXh0ZWVuIGJ5dA==",
    },
  });
  const [, socket]: [IncomingMessage, Socket] = (await once(request, "upgrade")) as [IncomingMessage, Socket];
  let reloads = 0;
  socket.setEncoding("latin1").on("data", (frames: string) => {
    reloads += frames.split("eleventy.reload").length - 1;
  });
  return { reloads: () => reloads, close: () => socket.destroy() };
}

describe("npm start", () => {
  it("serves the site, and knows its own address", async () => {
    await start();
    expect(preview.address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect((await look("/")).text).toContain(`${preview.address} one.md`);
    expect((await look("/one")).text).toContain("first text");
    expect(said[1]).toBe("Built 1 page in 1 ms.");
  });

  it("shows a file that is added, changed, renamed and removed", async () => {
    await start();
    await write("two.md", "second text");
    await shows("/two", /second text/);
    await write("two.md", "second text, mended");
    await shows("/two", /mended/);
    await rename(join(project, "content/two.md"), join(project, "content/three.md"));
    await shows("/three", /mended/);
    await shows("/two", 404);
    await rm(join(project, "content/three.md"));
    await shows("/three", 404);
  });

  it("has the open pages load themselves again", async () => {
    await start();
    const browser = await listening();
    await write("one.md", "new text");
    await vi.waitFor(() => expect(browser.reloads()).toBe(1), 10_000);
    browser.close();
  });

  it("sees the content folder that is removed and made again", async () => {
    await start();
    await rm(join(project, "content"), { recursive: true });
    await shows("/", /ENOENT/);
    await mkdir(join(project, "content"));
    await write("anew.md", "begun anew");
    await shows("/anew", /begun anew/);
  });

  it("passes over what editors write beside a file", async () => {
    await start();
    await write(".one.md.swp", "FAULTY");
    await write("one.md~", "FAULTY");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said.filter((text) => text.startsWith("Built"))).toHaveLength(1);
  });

  it("takes the next port that is free", async () => {
    await start();
    const taken = Number(new URL(preview.address).port);
    const second = await open(taken);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    await second.close();
  });

  it("can’t be reached from other computers", async () => {
    await start();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((network) => network && !network.internal && network.family === "IPv4")?.address;
    const socket = connect(Number(new URL(preview.address).port), outside ?? "127.0.0.2");
    const outcome = await new Promise((resolve) => {
      socket.once("connect", () => resolve("reached"));
      socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    socket.destroy();
    expect(outcome).toBe("ECONNREFUSED");
  });

  it.each(["/%", "/%E0%A4%A", "/..%2f..%2fetc%2fpasswd"])(
    "answers the address %s, and goes on",
    async (path) => {
      await start();
      expect([400, 404]).toContain((await look(path)).status);
      expect((await look("/")).status).toBe(200);
    },
  );

  it("loads its script by address on every page, so that the Content-Security-Policy holds", async () => {
    await start();
    for (const path of ["/", "/nowhere"]) {
      const { text } = await look(path);
      expect(text.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
        expect.stringMatching(
          /^<script type="module" integrity="[^"]+" src="\/\.11ty\/reload-client\.js"><\/script>$/,
        ),
      ]);
    }
  });

  it("leaves nothing behind", async () => {
    const temporary = join(project, "temporary");
    await mkdir(temporary);
    vi.stubEnv("TMPDIR", temporary);
    await start();
    vi.unstubAllEnvs();
    const previews = async () => (await readdir(temporary)).filter((name) => name.includes("preview"));
    expect(await previews()).toHaveLength(1);
    await preview.close();
    expect(await previews()).toEqual([]);
  });
});

describe("a mistake in the content", () => {
  it("stands on every page, as text, above the last good site, until it is mended", async () => {
    await start();
    await write("two.md", "FAULTY");
    const text = await shows("/one", /1 problem in 1 file\./);
    expect(text).toContain("first text");
    expect(text).toContain("content/two.md:2 title: &quot;&lt;script>alert(1)&lt;/script> $&amp; is faulty.");
    expect(text).toMatch(/<body class="page"><div class="preview-notice"/);
    await shows("/nowhere", /1 problem in 1 file\./);
    expect(said.at(-1)).toMatch(
      /^content\/two\.md:2 title: .*\n1 problem in 1 file\. The last good site is still shown\.$/,
    );

    await write("two.md", "mended");
    expect(await shows("/two", /mended/)).not.toContain("problem");
    expect((await look("/one")).text).not.toContain("problem");
  });

  it("that is there from the start stands at every address, and the site follows when it is mended", async () => {
    await write("two.md", "FAULTY");
    await start();
    expect(await shows("/", /1 problem in 1 file\./)).toContain("There is no site to show yet.");
    expect(said.at(-1)).toMatch(/1 problem in 1 file\.$/);
    await write("two.md", "mended");
    await shows("/", /one\.md two\.md/);
  });

  it("brings its own stylesheet, which the Content-Security-Policy allows", async () => {
    await write("two.md", "FAULTY");
    await start();
    const [, href = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec((await look("/")).text) ?? [];
    const { type, text } = await look(href);
    expect(type).toBe("text/css; charset=utf-8");
    expect(text).toContain(".preview-notice");
  });
});

describe("a change in the program", () => {
  it("is built by a new process, at the same address, while open pages stay connected", async () => {
    await start();
    const worker = / by (\d+)/.exec((await look("/")).text)?.[1];
    const browser = await listening();
    await mkdir(join(project, "layouts"));
    await writeFile(join(project, "layouts/release.11ty.tsx"), "");
    await vi.waitFor(
      async () => expect(/ by (\d+)/.exec((await look("/")).text)?.[1]).not.toBe(worker),
      10_000,
    );
    expect(browser.reloads()).toBeGreaterThan(0);
    browser.close();
  });

  it("ends a build that hangs", async () => {
    await start();
    await write("two.md", "ENDLESS");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await rm(join(project, "content/two.md"));
    await write("three.md", "third text");
    await writeFile(join(project, "package.json"), "{}");
    await shows("/three", /third text/);
  });

  it("that breaks it stands on every page, as text, and is gone when it is mended", async () => {
    await start();
    await shows("/one", /first text/);
    await write("two.md", "CRASH");
    const text = await shows("/one", /The build failed\./);
    expect(text).toContain("SyntaxError: the layout &lt;html> is broken");
    expect(text).toContain("first text");
    await write("two.md", "mended");
    expect(await shows("/two", /mended/)).not.toContain("failed");
  });
});
