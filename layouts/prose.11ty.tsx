import type { ProseRecord } from "../src/content/load.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Html } from "./components/raw.tsx";
import { Reporting } from "./components/reporting.tsx";

interface ProseData extends PageData {
  readonly prose: ProseRecord;
}

export const data = inDocument<ProseData>(({ prose }) => ({
  title: prose.title,
  description: prose.summary,
  section: "about",
  crumbs: [],
}));

/** A page of prose. */
export default function Prose({ prose, site, page }: ProseData) {
  return (
    <>
      <PageHead heading={prose.title} />
      <div class="prose-page">
        {prose.body.sections.map(({ id, heading, parts }) => (
          <section key={id}>
            {heading !== null ? (
              <h2 id={id ?? undefined}>
                <Html as="span" html={heading} />
              </h2>
            ) : null}
            {parts.map((part) =>
              part.kind === "html" ? <Html key={part.html} html={part.html} class="prose" /> : null,
            )}
          </section>
        ))}
        <Reporting site={site} file={prose.origin.file} title={prose.title} address={page.url} />
      </div>
    </>
  );
}
