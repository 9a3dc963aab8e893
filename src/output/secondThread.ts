import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { codeHash } from "./codeHash.ts";
import { isKnown } from "./parsedRecords.ts";
import type { RenderOptions } from "./render.ts";
import type { Answer, Answers, Request } from "./threadProtocol.ts";

/** From so many releases on, a second thread saves more time than it takes to start. */
const FEWEST = 300;
/** Above so many, the archive is not held twice: of 50,000 releases, two threads take 4 GB of memory, one takes half of that. */
const MOST = 25_000;

/**
 * Another thread that makes half of a large site. It loads its modules while this one does, so it is to be started before these are
 * imported; this module imports next to nothing.
 */
export class SecondThread {
  readonly #worker: Worker;
  /** Rejected when it ends, whenever that is. */
  readonly #ended: Promise<never>;

  private constructor(worker: Worker) {
    this.#worker = worker;
    // It keeps the process running while it is asked for something, and only then.
    worker.unref();
    this.#ended = new Promise((_, reject) => {
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The second thread ended before its work was done")));
    });
    // Told to whoever asks.
    this.#ended.catch(() => {});
  }

  /**
   * Starts one where it pays: with two cores at least, for an archive that is large, all of which has to be made. Undefined where it
   * doesn't.
   */
  static startFor({
    content,
    previous,
  }: Pick<RenderOptions, "content" | "previous">): SecondThread | undefined {
    const pays = availableParallelism() > 1 && isWorthTwo(content) && !isKnown(previous, codeHash());
    return pays ? SecondThread.start() : undefined;
  }

  static start(): SecondThread {
    // A thread of Node 20 doesn't have the loader of the one that starts it.
    const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
    const module = JSON.stringify(new URL("renderThread.ts", import.meta.url).href);
    const script = `import(${tsx}).then(({ register }) => { register(); return import(${module}); })`;
    return new SecondThread(new Worker(script, { eval: true }));
  }

  /** Asks for one thing; not to be called again before it has settled. Rejects with what went wrong in the thread. */
  ask<Kind extends keyof Answers>(request: Request & { readonly kind: Kind }): Promise<Answers[Kind]> {
    const answer = this.#ask<Kind>(request);
    // If this thread fails first, nobody waits for the answer any more.
    answer.catch(() => {});
    return answer;
  }

  async #ask<Kind extends keyof Answers>(request: Request & { readonly kind: Kind }): Promise<Answers[Kind]> {
    const worker = this.#worker;
    worker.ref();
    worker.postMessage(request);
    try {
      const answered = new Promise<Answer<Kind>>((resolve) => worker.once("message", resolve));
      const answer = await Promise.race([answered, this.#ended]);
      if ("failure" in answer) throw Object.assign(new Error(answer.failure), { code: answer.code });
      return answer.result;
    } finally {
      worker.removeAllListeners("message");
      worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function isWorthTwo(content: string): boolean {
  const releases = path.join(content, "releases");
  if (!existsSync(releases)) return false;
  const files = readdirSync(releases, { recursive: true }).length;
  return files >= FEWEST && files <= MOST;
}
