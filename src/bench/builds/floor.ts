import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";
import MarkdownIt from "markdown-it";

/*
 * The floor under every generator: reads the release files of an archive, parses their fields, renders their Markdown and writes a file
 * for each, with nothing around it. Argument: the folder with the content; the files come to stand beside it.
 */
const [folder = "."] = process.argv.slice(2);
const markdown = new MarkdownIt();
const releases = path.join(folder, "content/releases");
for (const name of readdirSync(releases, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".md")) continue;
  const { data, content } = matter(readFileSync(path.join(releases, name), "utf8"), {
    engines: { yaml: (text) => Object(load(text, { schema: CORE_SCHEMA })) },
  });
  const into = path.join(folder, "floor", path.basename(name, ".md"));
  mkdirSync(into, { recursive: true });
  writeFileSync(
    path.join(into, "index.html"),
    `<!doctype html><title>${data.title}</title>${markdown.render(content)}`,
  );
}
