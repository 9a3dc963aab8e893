import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { median } from "./measure.ts";

const SAVES = 15;

/** Saves a release again and again under `npm start`, and prints how long it takes until its page has the new words. */
export async function timePreview(
  root: string,
  content: string,
  print: (text: string) => void,
): Promise<void> {
  const files = readdirSync(path.join(content, "releases"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md"),
  );
  const file = path.join(content, "releases", files[Math.floor(files.length / 2)] ?? "");
  const before = readFileSync(file, "utf8");
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "start", "--content", content, "--port", "8870"],
    { cwd: root, stdio: ["ignore", "pipe", "ignore"] },
  );
  try {
    const [address, loaded] = await started(server.stdout);
    const page = `${address}releases/${path.basename(file, ".md")}/`;
    const times: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const words = `saved for the ${save}th time`;
      const events = await fetch(`${address}.preview/events`);
      const reader = events.body?.getReader();
      await reader?.read();
      const begun = performance.now();
      writeFileSync(file, before.replace(/^summary: .*$/m, `summary: ${words}`));
      await reader?.read();
      const html = await (await fetch(page)).text();
      times.push(performance.now() - begun);
      if (!html.includes(words)) throw new Error(`${page} does not have the new words`);
      await reader?.cancel();
    }
    print(
      `Save to seen, ${files.length} releases, ${SAVES} saves: median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms. ${loaded}`,
    );
  } finally {
    writeFileSync(file, before);
    server.kill();
    await once(server, "close");
  }
}

/** Waits until the server has printed where it is and that it has loaded the content. */
function started(output: NodeJS.ReadableStream): Promise<[address: string, loaded: string]> {
  return new Promise((resolve, reject) => {
    let printed = "";
    output.on("data", (chunk) => {
      printed += chunk;
      const address = /at (http:\S+)/.exec(printed)?.[1];
      const loaded = /.*loaded in.*/.exec(printed)?.[0];
      if (address && loaded) resolve([address, `At the start: ${loaded}`]);
    });
    output.on("end", () => reject(new Error(`npm start ended:\n${printed}`)));
  });
}
