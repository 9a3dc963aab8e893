import type { Block } from "../pressText.ts";

const BULLET =
  /^\s*(?:[•●▪◦‣·*o]|[-–—](?=\s)|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2}|\(?[a-z]\))\s+(?=\S)/;

/** The blocks of a plain text: a line is a block, unless the text was wrapped to a width, as in an e-mail. */
export function blocksOfPlainText(text: string): Block[] {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .replaceAll(/[\u00a0\t]/g, " ")
    .split("\n");
  const wrapped = isWrapped(lines);
  const blocks: { kind: Block["kind"]; text: string }[] = [];
  let open = false;
  for (const line of lines) {
    const bullet = BULLET.exec(line);
    const words = (bullet ? line.slice(bullet[0].length) : line).trim();
    const last = blocks.at(-1);
    if (words === "") open = false;
    else if (wrapped && open && !bullet && last) {
      last.text += ` ${words}`;
      open = line.length >= 45;
    } else {
      blocks.push({ kind: bullet && !isNameLine(line) ? "item" : "paragraph", text: words });
      open = !wrapped || line.length >= 45;
    }
  }
  return blocks;
}

/** "– Ada Invented, chair" under a quotation is the name of its speaker, not an item of a list. */
function isNameLine(line: string): boolean {
  return /^\s*[–—]\s*\p{Lu}/u.test(line) && line.length < 120;
}

/** Whether lines were broken at a width: most that run on end inside a sentence, and the next goes on with a small letter. */
function isWrapped(lines: readonly string[]): boolean {
  const running = lines.flatMap((line, index) => {
    const next = (lines[index + 1] ?? "").trim();
    return line.trim() === "" || next === "" ? [] : [{ line, next }];
  });
  const broken = running.filter(
    ({ line }) => line.length >= 45 && line.length <= 100 && !/[.!?:;”"]\s*$/.test(line),
  );
  const going = broken.filter(({ next }) => /^[\p{Ll}\d(‘“"']/u.test(next));
  return broken.length >= 2 && broken.length / running.length > 0.5 && going.length / broken.length > 0.5;
}
