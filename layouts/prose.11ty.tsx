import type { ClaimList } from "../src/archive/model.ts";
import { CLAIM_KINDS } from "../src/claims/kinds.ts";
import type { ProseRecord } from "../src/content/load.ts";
import { counted } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Html } from "./components/frame/raw.tsx";
import { Reporting } from "./components/frame/reporting.tsx";
import { PageHead } from "./components/text.tsx";

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
export default function Prose({ prose, archive, site, page }: ProseData) {
  return (
    <>
      <PageHead heading={prose.title} />
      <div class="prose-page">
        <Contents sections={prose.body.sections} />
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
        {prose.slug === "method" ? <ClaimKinds lists={archive.claimLists} /> : null}
        <Reporting site={site} file={prose.origin.file} title={prose.title} address={page.url} />
      </div>
    </>
  );
}

/** Fewer headings than these are seen at a glance. */
const ENOUGH = 4;

/** Links to the sections of a long page. */
function Contents({ sections }: Pick<ProseRecord["body"], "sections">) {
  const headed = sections.filter(({ heading }) => heading !== null);
  if (headed.length < ENOUGH) return null;
  return (
    <nav class="contents" aria-label="On this page">
      <ul class="columns">
        {headed.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Html as="span" html={heading ?? ""} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The kinds of claims in the archive, with what each is about, an example, and how many there are. */
function ClaimKinds({ lists }: { lists: readonly ClaimList[] }) {
  return (
    <section>
      <h2 id="kinds-of-claims">The claims in this archive, by kind</h2>
      <ul class="prose">
        {lists
          .filter(({ facet }) => facet === "kind")
          .map(({ address, label, claims }) => {
            const kind = CLAIM_KINDS.find(({ name }) => name === label);
            return (
              <li key={address}>
                <Link to={address}>{label}</Link> ({counted(claims.length, "claim")})
                {kind
                  ? `: ${kind.about} For example: “${kind.example}”.`
                  : ": decided by a person, from the reports or other sources."}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
