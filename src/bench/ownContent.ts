import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import type { InventedRelease } from "./inventedReleases.ts";
import { INVENTED_PEOPLE } from "./inventedText.ts";

/** Writes an invented archive in our own format; the register and the prose come from a content folder that stands. */
export function writeOwnContent(directory: string, releases: Iterable<InventedRelease>, from: string): void {
  mkdirSync(directory, { recursive: true });
  for (const name of ["register", "pages", "site.yaml"])
    cpSync(path.join(from, name), path.join(directory, name), { recursive: true });
  const people = INVENTED_PEOPLE.map((name) => ({ name, public: true }));
  writeFileSync(path.join(directory, "people.yaml"), dump(people));
  for (const release of releases) {
    const file = path.join(directory, fileOf(release));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, ownText(release));
  }
}

/** Where a release stands in the content folder. */
export function fileOf({ slug, date }: InventedRelease): string {
  return `releases/${date.slice(0, 4)}/${slug}.md`;
}

/** A release as a file of ours. */
export function ownText(release: InventedRelease): string {
  const { title, date, council, event, rating, publisher, kind, url, inspection, summary, quotes, claim } =
    release;
  const fields = {
    title,
    date,
    council: council.slug,
    event,
    rating,
    source: { publisher, kind, url },
    ...(inspection ? { inspections: [inspection.id] } : {}),
    summary,
    quotes,
    ...(claim ? { claims: [claim] } : {}),
  };
  const body = release.blocks.map((block) =>
    typeof block === "string"
      ? block
      : "quote" in block
        ? `::quote{#${block.quote}}`
        : `::claim{#${block.claim}}`,
  );
  return `---\n${dump(fields, { lineWidth: 120 })}---\n\n${body.join("\n\n")}\n`;
}
