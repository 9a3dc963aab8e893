import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Register } from "../register/register.ts";
import type { ChildAnswer, ChildOrder } from "./child.ts";
import type { Input } from "./formats/readInput.ts";
import type { Reading } from "./reading.ts";
import { InputError } from "./text.ts";

/**
 * Limits of one text: time in milliseconds, memory (resident size, so buffers count) in bytes. With what the command itself needs
 * they stay under 20 seconds and 1 GB on a busy machine, too.
 */
const LIMITS = { time: 12_000, memory: 700_000_000 };

/**
 * Reads a press text that came from outside: a file, a page, a mail. It is read in a process of its own, with limits of time and
 * memory and as few rights as Node can take away, because parsers of foreign formats can be made to hang or to fill the memory.
 *
 * @throws InputError with what is wrong with the text and what to do.
 */
export async function readPressText(input: Input, register: Register, limits = LIMITS): Promise<Reading> {
  const { bytes, ...rest } = input;
  const { councils, abolished, inspections, asAt } = register;
  const order: ChildOrder = {
    ...rest,
    memory: limits.memory,
    register: { councils: [...councils.values(), ...abolished.values()], inspections, asAt },
  };
  const answer = await runChild(
    Buffer.concat([Buffer.from(`${JSON.stringify(order)}\n`), bytes]),
    limits.time,
  );
  if ("refused" in answer) throw new InputError(answer.refused);
  return answer.reading;
}

async function runChild(order: Buffer, time: number): Promise<ChildAnswer> {
  const started = performance.now();
  const modules = modulesFolder();
  const code = await bundle();
  const child = spawn(process.execPath, [...rightsFlags(modules), "--input-type=module", "-"], {
    cwd: path.dirname(modules),
    env: {},
    stdio: ["pipe", "pipe", "ignore", "pipe"],
    windowsHide: true,
  });
  const [codeIn, answerOut, , orderIn] = child.stdio;
  if (!codeIn || !answerOut || !(orderIn instanceof Writable)) throw new Error("The child has no pipes.");
  let late = false;
  const timer = setTimeout(
    () => {
      late = true;
      child.kill("SIGKILL");
    },
    Math.max(1, time - (performance.now() - started)),
  );
  // A child that has ended no longer listens; its answer says why.
  for (const stream of [codeIn, orderIn]) stream.on("error", () => {});
  codeIn.end(code);
  orderIn.end(order);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const output = (await buffer(answerOut)).toString();
  await ended;
  clearTimeout(timer);
  if (output !== "") return JSON.parse(output) as ChildAnswer;
  return {
    refused: late
      ? `Reading it took longer than ${Math.round(time / 1000)} seconds. Paste the release’s text instead.`
      : "Reading it needs far more memory than a press release. Paste the release’s text instead.",
  };
}

/** The child may read the packages and nothing else: no other files, no writing, no programs; from Node 25 on, no network. */
function rightsFlags(modules: string): string[] {
  const permission = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  const readable = [path.join(modules, "*"), path.join(path.dirname(modules), "package.json")];
  return [
    "--no-warnings",
    permission,
    "--allow-worker",
    ...readable.map((place) => `--allow-fs-read=${place}`),
  ];
}

/** The folder with the packages, from which the child loads its libraries. */
function modulesFolder(): string {
  const name = `${path.sep}node_modules`;
  const library = createRequire(import.meta.url).resolve("linkedom");
  return library.slice(0, library.indexOf(name + path.sep) + name.length);
}

let bundled: Promise<string> | undefined;

/** The child’s code as one module, since it may not read our files. */
function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL("./child.ts", import.meta.url))],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "silent",
  }).then(({ outputFiles: [file] }) => file?.text ?? "");
  return bundled;
}
