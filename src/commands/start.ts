import { join, resolve } from "node:path";
import { hostAddresses } from "./environment.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { Preview } from "./preview/preview.ts";

const command = {
  run: "npm start",
  about: "Builds the site, drafts included, serves it on this computer, and builds it again at every change.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    port: { value: "NUMBER", default: "8080", help: "The port, or the first after it that is free." },
  },
} satisfies Command<string>;

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_435) return port;
  throw new UsageError(`--port is “${text}”: write a number from 1 to 65435, as in --port 8081.`);
}

/** Ended by a signal of its own, npm ends its shell and not what that runs: then the shell is no longer our parent. */
function endWithNpm(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end();
  }, 500);
  look.unref();
}

async function start(): Promise<void> {
  const asked = readOptions(command, process.argv.slice(2));
  if ("help" in asked) {
    console.log(asked.help);
    return;
  }
  const { content = "", port = "" } = asked.options;
  const project = process.cwd();
  const starting = Preview.start({
    project,
    content: resolve(project, content),
    port: readPort(port),
    repositoryUrl: hostAddresses(process.env).repositoryUrl,
    worker: join(import.meta.dirname, "preview/worker.ts"),
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
  });
  const end = async () => {
    await (await starting).close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  endWithNpm(end);
  await starting;
}

try {
  await start();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
