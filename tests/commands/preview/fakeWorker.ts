import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildOutcome, BuildRequest } from "../../../src/commands/preview/protocol.ts";

/*
 * Stands in for the process that builds: every file of the content is a page, and some words in one make trouble.
 */

process.on("disconnect", () => process.exit());
process.on("message", async (request: BuildRequest) => {
  process.send?.(await build(request));
});

async function build({ content, into, siteUrl }: BuildRequest): Promise<BuildOutcome> {
  // It may be that of an older site.
  for (const name of await readdir(into)) await rm(join(into, name));
  const names = (await readdir(content)).sort();
  for (const name of names) {
    const text = await readFile(join(content, name), "utf8");
    if (text.includes("FAULTY")) {
      const message = 'title: "<script>alert(1)</script> $& is faulty.';
      return { kind: "faulty", problems: [{ severity: "error", file: `content/${name}`, line: 2, message }] };
    }
    if (text.includes("CRASH")) {
      console.error("SyntaxError: the layout <html> is broken");
      process.exit(1);
    }
    if (text.includes("ENDLESS")) await new Promise(() => {});
    await writeFile(join(into, name.replace(".md", ".html")), page(text));
  }
  await writeFile(join(into, "index.html"), page(`${siteUrl} ${names.join(" ")} by ${process.pid}`));
  await writeFile(join(into, "404.html"), page("no such page"));
  return { kind: "built", pages: names.length, milliseconds: 1, warnings: [] };
}

/** As strict as the real pages are, but for the socket. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:";

function page(text: string): string {
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>x</title></head><body class="page"><p>${text}</p></body></html>`;
}
