/* What no build can do without: every file of the content read, every file of the site written. Given: content, site, and a folder to write to. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [content, site, target] = process.argv.slice(2);
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
for (const { parentPath, name } of filesIn(content)) readFileSync(path.join(parentPath, name), "utf8");
for (const { parentPath, name } of filesIn(site)) {
  const folder = path.join(target, path.relative(site, parentPath));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), readFileSync(path.join(parentPath, name)));
}
