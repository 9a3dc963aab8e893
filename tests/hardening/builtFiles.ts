import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** Every file of a built site as text, by its address from the root: "/councils/leeds/index.html". */
export function builtFiles(directory: string): Map<string, string> {
  const root = realpathSync(directory);
  return new Map(
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [`/${name.split(path.sep).join("/")}`, readFileSync(path.join(root, name), "utf8")]),
  );
}
