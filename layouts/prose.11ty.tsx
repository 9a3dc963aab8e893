import type { LayoutData } from "../src/pages/page.ts";
import type { ProseProps } from "../src/pages/prose.11ty.ts";
import { Document } from "./document.tsx";
import { PageHead } from "./parts/heading.tsx";
import { Html } from "./parts/raw.tsx";
import { Reporting } from "./parts/reporting.tsx";

/** A page of prose. */
export default function Prose({ entry, site }: LayoutData<ProseProps>) {
  const { title, sections, reporting } = entry.props();
  return (
    <Document entry={entry} site={site}>
      <PageHead heading={title} />
      <div class="prose-page">
        {sections.map(({ id, heading, parts }) => (
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
        <Reporting reporting={reporting} />
      </div>
    </Document>
  );
}
