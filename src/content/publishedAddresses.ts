import { quoted } from "../domain/suggestions.ts";
import { exists, type Folder, shownName } from "./files.ts";
import { MOST, type Problem } from "./problems.ts";
import { LIMIT, readText } from "./textFiles.ts";

/** The file that lists every published address; `npm run addresses` keeps it. */
export const ADDRESSES = "addresses.txt";

/** An address that was published once, and has to work for ever. */
export interface PublishedAddress {
  /** From the site's root: "/councils/leeds/". */
  readonly address: string;
  /** Where its page is now, if it is not there any more; null while it stands, or a release has it among its aliases. */
  readonly movedTo: string | null;
  /** The line of the file, from 1. */
  readonly line: number;
}

export interface PublishedAddresses {
  /** The file as problems name it. */
  readonly file: string;
  readonly entries: readonly PublishedAddress[];
}

/** No empty part, and none that starts with a dot: nothing leads out of the site. */
const ADDRESS = /^(?:\/[A-Za-z0-9_~-][\w.~-]*)*\/?$/;

/** Reads `addresses.txt`; null where there is none, or it is faulty. */
export function readPublishedAddresses(folder: Folder, problems: Problem[]): PublishedAddresses | null {
  if (!exists(folder, ADDRESSES)) return null;
  const file = readText(folder, ADDRESSES, problems, LIMIT.table);
  if (!file) return null;
  const { entries, problems: found } = parseAddresses(file.text, shownName(folder, ADDRESSES));
  problems.push(...found);
  return found.length > 0 ? null : { file: file.shown, entries };
}

/** Reads the lines: an address each, or an address, a space, and where its page is now. Lines that start with "#" are notes. */
export function parseAddresses(
  text: string,
  file: string,
): { entries: PublishedAddress[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  const entries = text.split("\n").flatMap((written, at): PublishedAddress[] => {
    const line = at + 1;
    const complain = (message: string) => {
      if (problems.length <= MOST) problems.push({ severity: "error", file, line, message });
    };
    const parts = written.trim().split(/\s+/);
    const [address = "", movedTo = null] = parts;
    if (address === "" || address.startsWith("#")) return [];
    const strange = parts.find((part) => !ADDRESS.test(part));
    if (strange !== undefined)
      complain(`${quoted(strange)} is not an address of this site. Write it as in /releases/a-name/`);
    else if (parts.length > 2)
      complain("has more than two addresses. Write the published one, and where its page is now");
    const other = first.get(address);
    if (other !== undefined) complain(`${quoted(address)} stands in line ${other} already. Take one out`);
    first.set(address, other ?? line);
    return [{ address, movedTo, line }];
  });
  return { entries, problems };
}
