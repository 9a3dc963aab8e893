import path from "node:path";
import { compareText } from "../domain/order.ts";
import { attempt, type Folder, fileProblem, isFolder, LINK, shownName } from "./files.ts";
import type { Problem } from "./problems.ts";

/** A file of the content. */
export interface ListedFile {
  /** Its path from the content folder: "releases/2019/x.md". */
  readonly name: string;
  /** As `Look` has it. */
  readonly modified: number | undefined;
}

/**
 * The files below a folder of the content that end in `ending`, in the order of their names. Only regular files: links, sockets and the like are problems, and are never opened.
 */
export function listFiles(
  folder: Folder,
  below: string,
  ending: string,
): { files: ListedFile[]; problems: Problem[] } {
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  const visit = (inside: string) => {
    for (const entry of folder.files.names(path.join(folder.directory, inside)).toSorted(compareText)) {
      if (isNoContent(entry)) continue;
      const name = path.posix.join(inside, entry);
      attempt(folder, name, problems, () => {
        const { kind, modified } = folder.files.look(path.join(folder.directory, name));
        const fault = faultOf(kind, entry, ending);
        if (fault) problems.push(fileProblem(shownName(folder, name), fault.message, fault.severity));
        else if (kind === "folder") attempt(folder, name, problems, () => visit(name));
        else files.push({ name, modified });
      });
    }
  };
  if (isFolder(folder, below, problems)) attempt(folder, below, problems, () => visit(below));
  return { files, problems };
}

/** Hidden files and what editors leave behind: nobody means them to be read. */
function isNoContent(entry: string): boolean {
  return entry.startsWith(".") || entry.endsWith("~") || /^#.*#$/.test(entry);
}

function faultOf(
  kind: "file" | "folder" | "link" | "other",
  entry: string,
  ending: string,
): { message: string; severity: Problem["severity"] } | null {
  const wanted = entry.endsWith(ending);
  if (kind === "link") return { message: LINK, severity: "error" };
  if (kind === "other") return { message: "is not a file that can be read. Take it out", severity: "error" };
  if (kind === "folder" && wanted)
    return {
      message: `is a folder, but is named like a file. Take “${ending}” off its name`,
      severity: "error",
    };
  if (kind === "file" && !wanted)
    return {
      message: `is not read: only files that end in “${ending}” are. Rename it, or take it out`,
      severity: "warning",
    };
  return null;
}
