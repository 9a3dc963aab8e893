import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";

const SCRIPT = "src/commands/start.ts";
const CONTENT = "tests/fixtures/tiny";
let started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  started = [];
});

/** Starts the real command on a small archive; gives what it has said so far, and its address when it is there. */
function start(program: string, given: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(program, given, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  started.push(child);
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  const says = (what: RegExp) =>
    vi.waitFor(() => {
      const found = what.exec(said);
      if (!found) throw new Error(`It did not say ${what}, but: ${said}`);
      return found[1] ?? "";
    }, 30_000);
  return { child, ended, says, address: () => says(/(http:\/\/localhost:\d+\/)/) };
}

const startNode = (...given: string[]) => start(process.execPath, ["--import", "tsx", SCRIPT, ...given]);
const onTiny = ["--content", CONTENT, "--port", "18200"];

/** Whether anything listens at the address. */
async function listens(address: string): Promise<boolean> {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  const reached = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return reached;
}

describe("npm start", { timeout: 60_000 }, () => {
  it("builds and serves, and ends at once and cleanly at Ctrl-C", async () => {
    const { child, ended, says, address } = startNode(...onTiny);
    const where = await address();
    await says(/Built \d+ pages in/);
    expect(await listens(where)).toBe(true);
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    expect(await listens(where)).toBe(false);
  });

  it("ends at Ctrl-C while the first build is under way", async () => {
    const { child, ended, address } = startNode(...onTiny);
    await address();
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });

  it("ends when npm’s shell is ended over its head", async () => {
    // As npm has it: a shell, which doesn't pass the signal on.
    const command = `"${process.execPath}" --import tsx ${SCRIPT} ${onTiny.join(" ")}; true`;
    const { child, address } = start("sh", ["-c", command], { npm_lifecycle_event: "start" });
    const where = await address();
    child.kill("SIGTERM");
    await vi.waitFor(async () => expect(await listens(where)).toBe(false), 10_000);
  });

  it.each([
    [["--prot", "1"], /Unknown option --prot\. Did you mean --port\?/],
    [["--port", "http"], /--port is “http”: write a number/],
    [["--port", "99999"], /--port is “99999”: write a number/],
  ])("called with %j says how it is called", async (given, message) => {
    const { ended, says } = startNode(...given);
    await says(message);
    expect(await ended).toEqual([1, null]);
  });
});
