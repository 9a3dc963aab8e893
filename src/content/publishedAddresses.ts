import { LONGEST_PART } from "../domain/slugs.ts";
import { quoted } from "../domain/suggestions.ts";
import { exists, type Folder, LIMIT, readText, shownName } from "./files.ts";
import type { Problem } from "./problems.ts";

/** The file that says where pages have moved, one redirect a line. */
export const ADDRESSES = "addresses.txt";

/** A published address, and where readers should get now. */
export interface PublishedAddress {
  /** From the site's root: "/councils/leeds/". */
  readonly address: string;
  readonly movedTo: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

export interface PublishedAddresses {
  /** The file as problems name it. */
  readonly file: string;
  readonly entries: readonly PublishedAddress[];
}

/** No part is empty or starts with a dot, so that nothing leads out of the site. */
const ADDRESS = /^(?:\/[A-Za-z0-9_~-][\w.~-]*)*\/?$/;

/** Whether a text is an address of this site, from its root: "/councils/leeds/", "/feed.xml". */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Reads `addresses.txt`; null if there is none, or it has mistakes. */
export function readPublishedAddresses(folder: Folder, problems: Problem[]): PublishedAddresses | null {
  if (!exists(folder, ADDRESSES)) return null;
  const file = readText(folder, ADDRESSES, problems, LIMIT.table);
  if (!file) return null;
  const { entries, problems: found } = parseAddresses(file.text, shownName(folder, ADDRESSES));
  problems.push(...found);
  return found.length > 0 ? null : { file: file.shown, entries };
}

/** Reads the lines: an old address, a space, and where its page is now. Empty lines and comments ("#") are skipped. */
export function parseAddresses(
  text: string,
  file: string,
): { entries: PublishedAddress[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  const entries = text.split("\n").flatMap((written, index): PublishedAddress[] => {
    const line = index + 1;
    const complain = (message: string) => problems.push({ severity: "error", file, line, message });
    const parts = written.trim().split(/\s+/);
    const [address = "", movedTo = ""] = parts;
    if (address === "" || address.startsWith("#")) return [];
    const strange = parts.find((part) => !isAddress(part));
    if (strange !== undefined)
      complain(`${quoted(strange)} is not an address of this site. Write it as in /releases/a-name/`);
    else if (parts.some((part) => part.split("/").some(({ length }) => length > LONGEST_PART)))
      complain(
        `has an address with a part of more than ${LONGEST_PART} characters, which is too long for a file`,
      );
    else if (parts.length !== 2)
      complain("is not two addresses. Write the old one, a space, and where its page is now: /old/ /new/");
    const other = first.get(address);
    if (other !== undefined) complain(`${quoted(address)} is already in line ${other}. Remove one`);
    first.set(address, other ?? line);
    return [{ address, movedTo, line }];
  });
  return { entries, problems };
}
