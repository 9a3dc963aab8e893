/*
 * What others wrote, inside Markdown that GitHub shows. As code it is only letters: it calls nobody (@name), refers to
 * nothing (#1), closes no issue, links nowhere and shows no picture.
 */

/** Text as code in a line, cut to a length. */
export function code(text: string, most = 200): string {
  const words = visible(text);
  const letters = [...words];
  const line = letters.length > most ? `${letters.slice(0, most).join("").trimEnd()} …` : words;
  const fence = "`".repeat(longestRun(line) + 1);
  return `${fence} ${line === "" ? "–" : line} ${fence}`;
}

/** Lines as a block of code. */
export function codeBlock(lines: readonly string[]): string {
  const shown = lines.map(visible).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}text\n${shown}\n${fence}`;
}

/** On one line, without what can't be seen or turns the direction of writing. */
function visible(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
