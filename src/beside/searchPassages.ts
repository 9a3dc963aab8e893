import { Parser } from "htmlparser2";
import type { ProseRecord } from "../content/load.ts";

/** What stands under one heading of a page. */
export interface Passage {
  /** The heading and its anchor; null before the first. */
  readonly heading: { readonly id: string; readonly text: string } | null;
  /** The words, blocks parted by a space. */
  readonly text: string;
}

type Building = { -readonly [K in keyof Passage]: Passage[K] };

const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:p|li|blockquote|pre|t[dh])$/;

/** A page of prose, heading by heading: a term of the glossary is a heading with what it means below it. Empty ones are left out. */
export function passagesOf({ body }: Pick<ProseRecord, "body">): Passage[] {
  const passages = body.sections.flatMap(({ id, heading, parts }) => {
    const begun = {
      id: id ?? "",
      text: heading === null ? "" : (readPassages(heading, null)[0]?.text ?? ""),
    };
    const html = parts.map((part) => (part.kind === "html" ? part.html : "")).join("");
    return readPassages(html, heading === null ? null : begun);
  });
  return passages.filter(({ text }) => text !== "");
}

function readPassages(html: string, heading: Passage["heading"]): Passage[] {
  let current: Building = { heading, text: "" };
  const passages = [current];
  let title: { id: string; text: string } | null = null;
  const parser = new Parser(
    {
      onopentag(element, { id = "" }) {
        if (!HEADING.test(element)) return;
        title = { id, text: "" };
        current = { heading: title, text: "" };
        passages.push(current);
      },
      ontext(text) {
        if (title) title.text += text;
        else current.text += text;
      },
      onclosetag(element) {
        if (HEADING.test(element)) title = null;
        else if (BLOCK.test(element)) current.text += " ";
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return passages.map((passage) => ({ ...passage, text: passage.text.replace(/\s+/g, " ").trim() }));
}
