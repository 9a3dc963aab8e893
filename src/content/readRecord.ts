import { createHash } from "node:crypto";
import path from "node:path";
import type { Body } from "./body.ts";
import { type FileKind, originIn, readFields } from "./contentFile.ts";
import type { Folder } from "./files.ts";
import type { ListedFile } from "./listFiles.ts";
import { parseBody } from "./markdown.ts";
import type { ParsedFile, ParsedFiles } from "./parsedFiles.ts";
import type { Origin, Problem } from "./problems.ts";
import { readText, type TextFile } from "./textFiles.ts";

/** A kind of file of front matter and text, and what its fields and body have to say of each other. */
export interface RecordKind<T> extends FileKind<T> {
  check(record: Recorded<T>): Problem[];
}

/** The fields of a file with what its name and body tell. */
export type Recorded<T> = T & {
  readonly slug: string;
  readonly digest: string;
  readonly origin: Origin;
  readonly body: Body;
};

/** Reads a file, unless it is known in `parsed`, where it is kept if it is right; null where its fields are faulty. */
export function readRecord<T>(
  folder: Folder,
  listed: ListedFile,
  kind: RecordKind<T>,
  problems: Problem[],
  parsed?: ParsedFiles,
): Recorded<T> | null {
  const { name } = listed;
  const right = ({ digest, fields, body }: ParsedFile<T>) => {
    return { ...fields, slug: slugIn(name), digest, origin: originIn(folder, name), body };
  };
  const unread = parsed?.unread<T>(listed);
  if (unread) return right(unread);
  const file = readText(folder, name, problems);
  if (!file) return null;
  const digest = digestOf(file);
  const unparsed = parsed?.unparsed<T>(listed, digest);
  if (unparsed) return right(unparsed);
  const { loaded, frontMatter, problems: found } = readFields(file, kind);
  const faults = [...found];
  if (frontMatter) {
    const { body, problems: inBody } = parseBody(frontMatter.body, frontMatter.bodyLine, {
      file: file.shown,
    });
    faults.push(...inBody);
    if (loaded) {
      const { fields, origin } = loaded;
      const record = { ...fields, slug: slugIn(name), digest, origin, body };
      faults.push(...kind.check(record));
      problems.push(...faults);
      return parsed && faults.length === 0 ? right(parsed.keep(listed, { digest, fields, body })) : record;
    }
  }
  problems.push(...faults);
  return null;
}

/** The last part of the address of a file. */
export const slugIn = (name: string) => path.posix.basename(name, ".md");

/** 128 bits, in base64url, of a file's name and text. */
function digestOf({ name, text }: TextFile): string {
  const hash = createHash("sha256").update(`${name}\0${text}`).digest();
  return hash.toString("base64url", 0, 16);
}
