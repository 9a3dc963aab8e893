/** JSON as files have it: indented, with a line break at its end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
