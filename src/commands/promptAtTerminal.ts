/** Asks a question that is answered yes or no; the answer proposed is no. Null where there is no terminal to ask at. */
export function promptAtTerminal(): ((question: string) => Promise<boolean>) | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const { terminal } = await import("../import/terminal.ts");
    return terminal.confirm(question, false);
  };
}
