/*
 * What an archive would be in other generators' usual way: the same release files, one template or layout for all of them, and
 * lists by council, year and source. Our pages hold far more; these say what the generators themselves take.
 */

/** A plain Eleventy site beside `content/releases`: every release is a template. */
export const ELEVENTY: Readonly<Record<string, string>> = {
  "package.json": `{ "type": "module" }\n`,
  "eleventy.config.js": `export default function (config) {
  config.setInputDirectory("content");
  config.setQuietMode(true);
  config.addFilter("day", (date) => new Date(date).toISOString().slice(0, 10));
  config.addCollection("lists", (all) => {
    const releases = all.getFilteredByGlob("content/releases/**/*.md").reverse();
    const lists = new Map([["releases", releases]]);
    for (const release of releases) {
      const { council, date, source } = release.data;
      for (const name of ["councils/" + council, "years/" + new Date(date).getFullYear(), "sources/" + source.kind])
        lists.set(name, [...(lists.get(name) ?? []), release]);
    }
    return [...lists].flatMap(([name, items]) =>
      Array.from({ length: Math.ceil(items.length / 50) }, (_, at) => ({
        address: "/" + name + (at === 0 ? "/" : "/page/" + (at + 1) + "/"),
        name,
        items: items.slice(at * 50, at * 50 + 50),
      })),
    );
  });
}
`,
  "content/releases/releases.json": `{ "layout": "release.njk", "permalink": "/releases/{{ page.fileSlug }}/" }\n`,
  "content/lists.njk": `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.address }}"
layout: base.njk
---
<h1>{{ list.name }}</h1><ul>{% for item in list.items %}<li><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p><time datetime="{{ item.data.date | day }}">{{ item.data.date | day }}</time> {{ item.data.source.publisher }}</p><p>{{ item.data.summary }}</p></li>{% endfor %}</ul>
`,
  "content/_includes/base.njk": `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ summary }}"></head>
<body><header><a href="/">Archive</a></header><main>{{ content | safe }}</main><footer><p>An invented archive.</p></footer></body></html>
`,
  "content/_includes/release.njk": `---
layout: base.njk
---
<article><p><time datetime="{{ date | day }}">{{ date | day }}</time> {{ source.publisher }}</p><h1>{{ title }}</h1><p>{{ summary }}</p>
{{ content | safe }}
{% for quote in quotes %}<figure id="quote-{{ quote.id }}"><blockquote><p>{{ quote.text }}</p></blockquote><figcaption>{{ quote.speaker }}, {{ quote.role }}, {{ quote.organisation }}</figcaption></figure>{% endfor %}
{% for claim in claims %}<section id="claim-{{ claim.id }}"><p>{{ claim.says }}: {{ claim.verdict }}</p><p>{{ claim.evidence }}</p></section>{% endfor %}
<p><a href="{{ source.url }}">The original</a></p></article>
`,
};

/** The same for Hugo. */
export const HUGO: Readonly<Record<string, string>> = {
  "config.yaml": `baseURL: http://localhost:8080/
title: Archive
paginate: 50
taxonomies: { council: council }
disableKinds: [RSS, sitemap]
`,
  "layouts/_default/baseof.html": `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"></head>
<body><header><a href="/">Archive</a></header><main>{{ block "main" . }}{{ end }}</main><footer><p>An invented archive.</p></footer></body></html>
`,
  "layouts/_default/single.html": `{{ define "main" }}<article><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> {{ .Params.source.publisher }}</p><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
{{ .Content }}
{{ range .Params.quotes }}<figure id="quote-{{ .id }}"><blockquote><p>{{ .text }}</p></blockquote><figcaption>{{ .speaker }}, {{ .role }}, {{ .organisation }}</figcaption></figure>{{ end }}
{{ range .Params.claims }}<section id="claim-{{ .id }}"><p>{{ .says }}: {{ .verdict }}</p><p>{{ .evidence }}</p></section>{{ end }}
<p><a href="{{ .Params.source.url }}">The original</a></p></article>{{ end }}
`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Date.Format "2 January 2006" }} {{ .Params.summary }}</p></li>{{ end }}</ul>{{ end }}
`,
  "layouts/_default/terms.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
};
