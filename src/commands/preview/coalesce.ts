/**
 * Makes of many requests for the same work as few runs as will do: never two at once, and always one that begins after the
 * last request. `work` must not reject.
 *
 * @param quiet How long, in milliseconds, requests must pause before the work begins: a save is often several changes.
 */
export function coalesce(work: () => Promise<void>, quiet: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let wanted = false;

  const run = async () => {
    timer = undefined;
    if (running) return;
    running = true;
    while (wanted && timer === undefined) {
      wanted = false;
      await work();
    }
    running = false;
  };
  return () => {
    wanted = true;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  };
}
