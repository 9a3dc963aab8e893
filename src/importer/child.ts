/*
 * The process that reads one press text. File descriptor 3: a line of JSON, `ChildOrder`, then the bytes of the text. Standard
 * output: `ChildAnswer` as JSON. Started by `readPressText`.
 */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import type { CalendarDay } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { buildRegister } from "../register/register.ts";
import { readFile } from "./formats/readFile.ts";
import type { Input } from "./formats/readInput.ts";
import { type Reading, readText } from "./reading.ts";
import { InputError } from "./text.ts";

export interface ChildOrder extends Omit<Input, "bytes"> {
  /** The most memory the process may have, in bytes. */
  readonly memory: number;
  readonly register: {
    readonly councils: readonly Council[];
    readonly inspections: readonly Inspection[];
    readonly asAt: CalendarDay;
  };
}

export type ChildAnswer = { readonly reading: Reading } | { readonly refused: string };

const NEWLINE = 10;

async function answer(): Promise<ChildAnswer> {
  const data = await buffer(createReadStream("", { fd: 3 }));
  const end = data.indexOf(NEWLINE);
  const order: ChildOrder = JSON.parse(data.subarray(0, end).toString());
  await watchMemory(order.memory);
  refuseConnections();
  const { councils, inspections, asAt } = order.register;
  try {
    const text = await readFile(new Uint8Array(data.subarray(end + 1)), order.name, order.type);
    const url = order.url ?? text.url;
    return {
      reading: readText({ ...text, ...(url && { url }) }, buildRegister(councils, inspections, asAt)),
    };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message };
    return {
      refused:
        error instanceof RangeError
          ? "It is nested far more deeply than a press release. Paste the release’s text instead."
          : "The file is broken, or not what its name says. Paste the release’s text instead.",
    };
  }
}

/** Ends this process if it outgrows its memory. A thread watches, because parsers may never come back to the event loop. */
async function watchMemory(most: number): Promise<void> {
  const watch = `setInterval(() => process.memoryUsage.rss() > ${most} && process.kill(process.pid, "SIGKILL"), 10);`;
  const watcher = new Worker(watch, { eval: true });
  // On a busy machine a thread may start long after it was asked for: nothing is read before it watches.
  await once(watcher, "online");
  watcher.unref();
}

/** No parser needs the network. Node itself can forbid it only from version 25 on. */
function refuseConnections(): void {
  Socket.prototype.connect = () => {
    throw new Error("No connections are allowed.");
  };
}

process.stdout.write(JSON.stringify(await answer()), () => process.exit());
