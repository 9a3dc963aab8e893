import path from "node:path";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { attempt, exists, type Folder, isFolder, isIgnored, shownName } from "./files.ts";
import { fileProblem, type Origin, type Problem, problemAt } from "./problems.ts";
import type { ReleaseFields } from "./schema.ts";

/** An image or file that belongs to a release. */
export interface Attachment {
  /** Where it is on disk. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** The images and files of a release, by their names. */
export type Attachments = ReadonlyMap<string, Attachment>;

/** The most bytes an image or file may have: pages are read on telephones, and repositories refuse very large files. */
const MOST = 20_000_000;

/**
 * The images and files that a release names, which are in a folder named like its file; what is missing there or not named is a problem.
 * @param name The release’s file: "releases/2025/its-name.md".
 */
export function readAttachments(
  folder: Folder,
  name: string,
  release: Pick<ReleaseFields, "images" | "files"> & { readonly origin: Origin },
  problems: Problem[],
): Attachments {
  const { origin } = release;
  const own = name.replace(/\.md$/, "");
  const named = (["images", "files"] as const).flatMap((list) =>
    release[list].map(({ file }, index) => ({ file, at: [list, index, "file"] })),
  );
  if (named.length === 0 && !exists(folder, own)) return new Map();
  const names = isFolder(folder, own, problems)
    ? (attempt(folder, own, problems, (at) => folder.files.names(at)) ?? []).filter((one) => !isIgnored(one))
    : [];
  const found = new Map<string, Attachment>();
  for (const { file, at } of named) {
    const complain = (message: string) =>
      problems.push(problemAt(origin, at, `${at[0]}, item ${Number(at[1]) + 1}: ${quoted(file)} ${message}`));
    if (!names.includes(file)) {
      complain(`is not in ${shownName(folder, own)}/.${didYouMean(file, names) || " Put it there"}`);
      continue;
    }
    const look = attempt(folder, path.posix.join(own, file), problems, (place) => folder.files.look(place));
    if (look && look.kind !== "file") complain("is not a file. Put the file itself there");
    else if (look && look.size > MOST)
      complain(
        `has ${Math.ceil(look.size / 1e6)} MB, but may have at most ${MOST / 1e6} MB. Make it smaller`,
      );
    else if (found.has(file)) complain("is listed twice. Remove one");
    else if (look) found.set(file, { path: path.join(folder.directory, own, file), size: look.size });
  }
  for (const file of names)
    if (!named.some((one) => one.file === file))
      problems.push(
        fileProblem(
          shownName(folder, path.posix.join(own, file)),
          `is not shown. List it under “images” or “files” of ${path.basename(name)}, or remove it`,
          "warning",
        ),
      );
  return found;
}
