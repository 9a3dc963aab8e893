import spinner from "yocto-spinner";

/**
 * Shows on a terminal that work is under way, on the error stream, so that a result can be piped; quiet in a pipe and in
 * continuous integration. Call what it gives when the work is done.
 */
export function showProgress(text: string): () => void {
  if (!process.stderr.isTTY || process.env.CI) return () => {};
  const shown = spinner({ text, stream: process.stderr }).start();
  return () => {
    shown.stop();
  };
}
