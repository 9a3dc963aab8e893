import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { ProseProps } from "../src/pages/prose.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Html } from "./components/raw.tsx";
import { Reporting } from "./components/reporting.tsx";

export const data = entryInDocument;

/** A page of prose. */
export default function Prose({ entry }: LayoutData<ProseProps>) {
  const { title, sections, reporting } = entry.props();
  return (
    <>
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
    </>
  );
}
