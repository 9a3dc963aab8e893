import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { BuildOutcome, BuildRequest } from "./protocol.ts";

/** Has another process build, one site at a time, and replaces that process when the code has changed. */
export class Builder {
  readonly #script: string;
  readonly #complain: (text: string) => void;
  readonly #stopped = new WeakSet<ChildProcess>();
  #process: ChildProcess | undefined;

  /**
   * @param script The module that builds: `worker.ts`.
   * @param complain Told what a build said, beside its outcome.
   */
  constructor(script: string, complain: (text: string) => void) {
    this.#script = script;
    this.#complain = complain;
  }

  /** Builds a site. Not to be called again before it has settled; it doesn't reject. */
  async build(request: BuildRequest): Promise<BuildOutcome> {
    const worker = this.#process ?? this.#begin();
    let said = "";
    const listen = (text: string) => {
      said = (said + text).slice(-20_000);
    };
    worker.stderr?.on("data", listen);
    const outcome = await answer(worker, request);
    worker.stderr?.off("data", listen);
    if (outcome && said) this.#complain(said.trim());
    if (outcome) return outcome;
    if (this.#stopped.has(worker)) return { kind: "stopped" };
    return { kind: "failed", message: said.trim() || "The process that builds ended without a word." };
  }

  /** Ends the process, and with it a build that is under way; the next build has a new one, with the code as it then is. */
  async stop(): Promise<void> {
    const worker = this.#process;
    if (!worker) return;
    this.#process = undefined;
    this.#stopped.add(worker);
    worker.kill("SIGKILL");
    await once(worker, "close");
  }

  #begin(): ChildProcess {
    const worker = fork(this.#script, {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    worker.stderr?.setEncoding("utf8");
    // That it can't be written to is seen from its end, which follows, and with what it said.
    worker.on("error", () => {});
    worker.once("exit", () => {
      if (this.#process === worker) this.#process = undefined;
    });
    this.#process = worker;
    return worker;
  }
}

/** What the process answers; null if it ends without an answer. */
function answer(worker: ChildProcess, request: BuildRequest): Promise<BuildOutcome | null> {
  return new Promise((resolve) => {
    const answered = (outcome: BuildOutcome) => settle(outcome);
    const ended = () => settle(null);
    const settle = (outcome: BuildOutcome | null) => {
      worker.off("message", answered).off("close", ended);
      resolve(outcome);
    };
    worker.once("message", answered).once("close", ended);
    worker.send(request);
  });
}
