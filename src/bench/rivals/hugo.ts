import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import type { InventedRelease } from "../inventedReleases.ts";
import { plainBody, plainFields } from "./plainRelease.ts";

/**
 * Writes a Hugo site with the same texts: a page a release, with its quotations, its neighbours and structured data; paged lists of
 * all releases and by council, rating, year, source and person, each list with a feed. Its layouts are a tenth of ours.
 */
export function writeHugoSite(directory: string, releases: Iterable<InventedRelease>): void {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  };
  write("config.yaml", CONFIG);
  for (const [name, text] of Object.entries(LAYOUTS)) write(`layouts/_default/${name}`, text);
  for (const release of releases)
    write(
      `content/releases/${release.slug}.md`,
      `---\n${dump(plainFields(release), { lineWidth: 120 })}---\n\n${plainBody(release)}\n`,
    );
}

const CONFIG = `baseURL: http://localhost:8080/
title: Invented archive
languageCode: en-GB
paginate: 50
rssLimit: 50
taxonomies: { council: councils, rating: ratings, year: years, source: sources, person: people }
outputs: { home: [HTML, RSS], section: [HTML, RSS], taxonomy: [HTML], term: [HTML, RSS] }
`;

const LAYOUTS: Record<string, string> = {
  "baseof.html": `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="alternate" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
{{ block "head" . }}{{ end }}</head>
<body><header><a href="{{ relURL "/" }}">{{ site.Title }}</a><nav><ul>{{ range slice "releases" "councils" "ratings" "years" "sources" "people" }}<li><a href="{{ relURL . }}/">{{ . }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>An invented archive.</p></footer></body></html>
`,
  "single.html": `{{ define "head" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "datePublished" (.Date.Format "2006-01-02") "description" .Params.summary | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<article><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> {{ .Params.publisher }}</p>
<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<ul>{{ range .Params.councils }}<li><a href="{{ relURL (printf "/councils/%s/" .) }}">{{ . }}</a></li>{{ end }}</ul>
<dl>{{ range .Params.grades }}<dt>{{ .judgement }}</dt><dd>{{ .grade }}</dd>{{ end }}</dl>
{{ .Content }}
{{ range .Params.quotes }}<figure id="quote-{{ .id }}"><blockquote>{{ range split .text "\\n\\n" }}<p>{{ . }}</p>{{ end }}</blockquote><figcaption><a href="{{ relURL (printf "/people/%s/" (urlize .speaker)) }}">{{ .speaker }}</a>, {{ .role }}, {{ .organisation }}</figcaption></figure>{{ end }}
<p><a href="{{ .Params.link }}">The original</a></p></article>
<nav>{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`,
  "list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Paginator.Pages }}<li><article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> {{ .Params.publisher }}</p><p>{{ .Params.summary }}</p></article></li>{{ end }}</ul>
<nav>{{ with .Paginator }}{{ if .HasPrev }}<a rel="prev" href="{{ .Prev.URL }}">Newer</a>{{ end }} {{ .PageNumber }} of {{ .TotalPages }} {{ if .HasNext }}<a rel="next" href="{{ .Next.URL }}">Older</a>{{ end }}{{ end }}</nav>{{ end }}
`,
  "terms.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
};
