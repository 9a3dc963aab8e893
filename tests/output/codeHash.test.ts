import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeHash } from "../../src/output/codeHash.ts";

let root: string;
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "code-"));
  for (const folder of ["src/pages", "layouts/parts", "content"])
    mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of ["src/pages/a.ts", "layouts/parts/b.tsx", "package-lock.json"]) write(file, "before");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the hash of the code", () => {
  it("is the same for the same code, wherever it stands", () => {
    const elsewhere = `${root}-copy`;
    cpSync(root, elsewhere, { recursive: true });
    expect(codeHash(elsewhere)).toBe(codeHash(root));
    rmSync(elsewhere, { recursive: true });
  });

  it.each([
    ["a module changes", () => write("src/pages/a.ts", "after")],
    ["a layout changes", () => write("layouts/parts/b.tsx", "after")],
    ["a library changes", () => write("package-lock.json", "after")],
    ["a file comes", () => write("layouts/parts/c.tsx", "")],
    ["a file goes", () => rmSync(path.join(root, "layouts/parts/b.tsx"))],
    [
      "a file is renamed",
      () => renameSync(path.join(root, "src/pages/a.ts"), path.join(root, "src/pages/d.ts")),
    ],
  ])("differs when %s", (_, change) => {
    const before = codeHash(root);
    change();
    expect(codeHash(root)).not.toBe(before);
  });

  it("is not about content", () => {
    const before = codeHash(root);
    write("content/site.yaml", "name: Other");
    expect(codeHash(root)).toBe(before);
  });
});
