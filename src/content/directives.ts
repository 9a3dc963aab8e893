/** The names that a directive may have. */
const NAMES = ["quote", "claim"] as const;

const EXACT = /^::(quote|claim)\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** What looks like a directive, well written or not: a line that starts with colons and a word. */
const MEANT = /^\s*:{2,}([A-Za-z][\w-]*)/;

/** The directive that a paragraph is; null where it is text. */
export function readDirective(paragraph: string): { kind: (typeof NAMES)[number]; id: string } | null {
  const match = EXACT.exec(paragraph.trim());
  return match?.[1] && match[2] ? { kind: match[1] === "quote" ? "quote" : "claim", id: match[2] } : null;
}

/**
 * What is wrong with a paragraph that means to be a directive, with the line of it (from 0); null where nothing is.
 * @param alone Whether it stands by itself, outside lists and block quotations.
 */
export function directiveFault(paragraph: string, alone: boolean): { line: number; message: string } | null {
  if (!paragraph.includes("::")) return null;
  const lines = paragraph.split("\n");
  const line = lines.findIndex((text) => MEANT.test(text));
  const text = lines[line]?.trim();
  if (text === undefined || (alone && readDirective(paragraph))) return null;
  const name = MEANT.exec(text)?.[1] ?? "";
  const fault = (message: string) => ({ line, message: `${JSON.stringify(text.slice(0, 60))} ${message}` });
  if (!NAMES.some((known) => known === name))
    return fault(
      "is not known. Write ::quote{#id} or ::claim{#id}, with the id of a quotation or claim of this file",
    );
  if (!readDirective(text))
    return fault(`is not written as it should be. Write ::${name}{#id}, with nothing before or after`);
  return fault("must stand alone: put an empty line before and after it, outside lists and quotations");
}
