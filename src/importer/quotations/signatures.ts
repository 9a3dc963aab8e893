import { type Block, fold } from "../text.ts";
import { findPeople } from "./people.ts";
import { ROLE_WORD } from "./speakers.ts";

/** An office on a line has no more words. */
const MOST_WORDS = 14;

/** Blocks in which a line with nothing but a name and the line under it, with that person's office, are one: "Ada Invented, Team Manager". */
export function joinSignatures(blocks: readonly Block[], places: ReadonlySet<string>): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (!block) break;
    if (next && isName(block, places) && isOffice(next, places)) {
      joined.push({ ...block, text: `${block.text.replace(/,$/, "")}, ${next.text}` });
      at += 1;
    } else joined.push(block);
  }
  return joined;
}

function isName({ kind, text }: Block, places: ReadonlySet<string>): boolean {
  const [person, ...others] = findPeople(text, places);
  if (kind === "heading" || !person || others.length > 0) return false;
  return /^\W*$/.test(text.slice(0, person.start)) && /^,?$/.test(text.slice(person.end));
}

function isOffice({ kind, text }: Block, places: ReadonlySet<string>): boolean {
  const plain = fold(text);
  return (
    kind !== "heading" &&
    /^\p{Lu}[^.:;"!?]*$/u.test(plain) &&
    ROLE_WORD.test(plain) &&
    plain.split(" ").length <= MOST_WORDS &&
    !/\b(?:is|was|are|were|has|have|had|will|said|says|by)\b/i.test(plain) &&
    findPeople(text, places).length === 0
  );
}
