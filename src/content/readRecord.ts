import { createHash } from "node:crypto";
import path from "node:path";
import type { Body } from "./body.ts";
import { type FileKind, readFields } from "./contentFile.ts";
import type { Folder } from "./files.ts";
import { parseBody } from "./markdown.ts";
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

/** What reading a file returned: the record is null if its fields are faulty. */
export interface RecordResult<T> {
  readonly record: Recorded<T> | null;
  readonly problems: readonly Problem[];
}

/** Reads a file of front matter and text. */
export function readRecord<T>(folder: Folder, name: string, kind: RecordKind<T>): RecordResult<T> {
  const problems: Problem[] = [];
  const file = readText(folder, name, problems);
  if (!file) return { record: null, problems };
  const { loaded, frontMatter, problems: found } = readFields(file, kind);
  problems.push(...found);
  if (!frontMatter) return { record: null, problems };
  const { body, problems: inBody } = parseBody(frontMatter.body, frontMatter.bodyLine, { file: file.shown });
  problems.push(...inBody);
  if (!loaded) return { record: null, problems };
  const { fields, origin } = loaded;
  const record = { ...fields, slug: slugIn(name), digest: digestOf(file), origin, body };
  problems.push(...kind.check(record));
  return { record, problems };
}

/** The last part of the address of a file. */
export const slugIn = (name: string) => path.posix.basename(name, ".md");

/** 128 bits, in base64url, of a file's name and text. */
function digestOf({ name, text }: TextFile): string {
  const hash = createHash("sha256").update(`${name}\0${text}`).digest();
  return hash.toString("base64url", 0, 16);
}
