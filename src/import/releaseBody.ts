import type { Reading } from "./readRelease.ts";

/**
 * The release's own text as Markdown, as safe as plain text: headings begin at the second level, and whatever the text holds
 * that Markdown, HTML, front matter or a directive would mean something by stands as its letters.
 */
export function markdownOf(body: Reading["body"]): string {
  const parts: string[] = [];
  for (const [index, { kind, text }] of body.entries()) {
    const words = literally(text);
    if (kind === "heading") parts.push(`## ${words}`);
    else if (kind === "item" && body[index - 1]?.kind === "item") parts[parts.length - 1] += `\n- ${words}`;
    else parts.push(kind === "item" ? `- ${words}` : words);
  }
  return `${parts.join("\n\n")}\n`;
}

/** Text that Markdown shows as it is. */
function literally(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replaceAll(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(?=[-+=:](?:[-+=:\s]|$))/, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
