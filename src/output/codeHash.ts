import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { compareText } from "../domain/order.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** Everything that a page's bytes may depend on beside its content: our code, the libraries' versions. */
const SOURCES = ["src", "layouts", "package-lock.json"];

/** A hash of the code that makes the site, and of the Node that runs it; any change in either changes it. */
export function codeHash(root = ROOT): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((source) => filesIn(path.join(root, source))))
    hash.update(`\n${path.relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("base64url");
}

function filesIn(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted(compareText);
}
