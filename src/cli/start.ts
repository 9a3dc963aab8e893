import { resolve } from "node:path";
import { defineCommand } from "./command.ts";
import { Preview } from "./preview.ts";
import { restore } from "./publish.ts";

/** `npm start`. */
export const command = defineCommand({
  usage: "npm start",
  about:
    "Serves the site on this computer, drafts included, and reloads it at every change. Pages are rendered when they are asked for.",
  options: {
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    port: {
      value: "NUMBER",
      default: 8080,
      most: 65_435,
      help: "The port, or the first after it that is free.",
    },
  },
  async run({ content, port }, _given, context) {
    await restore(resolve(context.project, "_site"));
    const preview = new Preview(resolve(context.project, content), context);
    const ended = untilStopped(context.environment);
    await preview.start(port);
    await ended;
    await preview.close();
    return 0;
  },
});

/** Settles on a signal, or when npm has ended: a signal of its own ends npm's shell, not what that runs, whose parent is then another. */
function untilStopped(environment: Readonly<NodeJS.ProcessEnv>): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop());
    if (!environment.npm_lifecycle_event) return;
    const parent = process.ppid;
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      stop();
    }, 500);
    look.unref();
  });
}
