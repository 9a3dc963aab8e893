import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import type { InventedRelease } from "../inventedReleases.ts";
import { plainBody, plainFields } from "./plainRelease.ts";

/**
 * Writes a plain Eleventy site with the same texts: each release a Markdown template with a Nunjucks layout, and lists of fifty, of all
 * releases and by council, rating, year, source and person, from a collection.
 */
export function writeEleventySite(directory: string, releases: Iterable<InventedRelease>): void {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  };
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  for (const release of releases)
    write(
      `content/releases/${release.slug}.md`,
      `---\n${dump(plainFields(release), { lineWidth: 120 })}---\n\n${plainBody(release)}\n`,
    );
}

const FILES: Record<string, string> = {
  "package.json": `{ "type": "module" }\n`,
  "eleventy.config.js": `const KINDS = ["councils", "ratings", "years", "sources", "people"];
const slug = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
export default function (config) {
  config.setInputDirectory("content");
  config.setQuietMode(true);
  config.addFilter("day", (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter("slug", slug);
  config.addCollection("release", (all) => all.getFilteredByGlob("content/releases/*.md"));
  config.addCollection("lists", (all) => {
    const releases = all.getFilteredByGlob("content/releases/*.md").reverse();
    const lists = new Map([["releases", releases]]);
    for (const release of releases)
      for (const kind of KINDS)
        for (const term of release.data[kind]) {
          const name = kind + "/" + slug(term);
          if (!lists.has(name)) lists.set(name, []);
          lists.get(name).push(release);
        }
    return [...lists].flatMap(([name, items]) =>
      Array.from({ length: Math.ceil(items.length / 50) }, (_, at) => ({
        name,
        address: at === 0 ? "/" + name + "/" : "/" + name + "/page/" + (at + 1) + "/",
        items: items.slice(at * 50, at * 50 + 50),
      })),
    );
  });
}
`,
  "content/releases/releases.json": `{ "layout": "release.njk" }\n`,
  "content/lists.njk": `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.address }}"
layout: base.njk
---
<h1>{{ list.name }}</h1><ul>{% for item in list.items %}<li><article><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p><time datetime="{{ item.data.date | day }}">{{ item.data.date | day }}</time> {{ item.data.publisher }}</p><p>{{ item.data.summary }}</p></article></li>{% endfor %}</ul>
`,
  "content/_includes/base.njk": `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – Invented archive</title><meta name="description" content="{{ summary }}">
<meta property="og:title" content="{{ title }}"><meta property="og:url" content="{{ page.url }}"></head>
<body><header><a href="/">Invented archive</a><nav><ul>{% for part in ["releases", "councils", "ratings", "years", "sources", "people"] %}<li><a href="/{{ part }}/">{{ part }}</a></li>{% endfor %}</ul></nav></header>
<main>{{ content | safe }}</main><footer><p>An invented archive.</p></footer></body></html>
`,
  "content/_includes/release.njk": `---
layout: base.njk
---
<article><p><time datetime="{{ date | day }}">{{ date | day }}</time> {{ publisher }}</p><h1>{{ title }}</h1><p>{{ summary }}</p>
<ul>{% for council in councils %}<li><a href="/councils/{{ council }}/">{{ council }}</a></li>{% endfor %}</ul>
<dl>{% for line in grades %}<dt>{{ line.judgement }}</dt><dd>{{ line.grade }}</dd>{% endfor %}</dl>
{{ content | safe }}
{% for quote in quotes %}<figure id="quote-{{ quote.id }}"><blockquote>{% for paragraph in quote.text.split("\\n\\n") %}<p>{{ paragraph }}</p>{% endfor %}</blockquote><figcaption><a href="/people/{{ quote.speaker | slug }}/">{{ quote.speaker }}</a>, {{ quote.role }}, {{ quote.organisation }}</figcaption></figure>{% endfor %}
<p><a href="{{ link }}">The original</a></p></article>
`,
};
