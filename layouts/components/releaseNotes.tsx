import type { Release } from "../../src/archive/model.ts";
import { citationSentence } from "../../src/archive/references.ts";
import type { Site } from "../../src/archive/site.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { sourceName } from "../../src/domain/release.ts";
import { Link } from "./frame/link.tsx";
import { Reporting } from "./frame/reporting.tsx";
import { When } from "./text.tsx";

interface NotesProps {
  readonly site: Site;
  readonly release: Release;
}

/** Where a release comes from, whose words these are, how to cite it, and what was corrected. */
export function ReleaseNotes({ site, release }: NotesProps) {
  const { updated, corrections } = release;
  return (
    <footer class="release-notes">
      <Source site={site} release={release} />
      <section aria-labelledby="cite">
        <h2 id="cite">Cite this record</h2>
        <p class="citation">{citationSentence(site, release)}</p>
        <p class="links">
          <Link to={addresses.bibtex(release.slug)}>BibTeX</Link>
          <Link to={addresses.ris(release.slug)}>RIS</Link>
        </p>
      </section>
      <section aria-labelledby="corrections">
        <h2 id="corrections">Corrections and replies</h2>
        {updated ? (
          <p>
            This record was last changed on <When date={updated} />.
          </p>
        ) : null}
        {corrections.length > 0 ? (
          <ul>
            {corrections.map(({ date, text }) => (
              <li key={`${date} ${text}`}>
                <When date={date} />: {text}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            None so far. Anyone named here may reply. <Link to={addresses.corrections}>All corrections</Link>
          </p>
        )}
        <Reporting
          site={site}
          file={release.origin.file}
          title={release.title}
          address={addresses.release(release.slug)}
        />
      </section>
    </footer>
  );
}

function Source({ site, release }: NotesProps) {
  const { source, notes = [] } = release;
  const look = site.archive.sources.get(source.url);
  const gone = look?.status === "gone" ? look.checked : null;
  return (
    <section aria-labelledby="source">
      <h2 id="source">About this source</h2>
      <p>
        Published by {sourceName(source)}, <When date={release.date} />.{" "}
        <Link to={source.url} class="out">
          The original
        </Link>
        {gone ? (
          <>
            {" "}
            had gone on <When date={gone} />
          </>
        ) : null}
        {source.archived ? (
          <>
            {gone ? "; " : ", "}
            <Link to={source.archived}>archived copy</Link>
          </>
        ) : null}
        .
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Rights site={site} release={release} />
    </section>
  );
}

function Rights({ site, release }: NotesProps) {
  const { rights, licence, permission } = release;
  const { text_licence: ours } = site.archive.site;
  if (rights === "summary")
    return (
      <p>
        The account above is the archive’s own, under <Link to={ours.url}>{ours.name}</Link>. It says what the
        release says, in other words; only quotations are the release’s own. A release says what its publisher
        chose to say: the official record shows what the inspectors graded.
      </p>
    );
  return (
    <p>
      The text above is the release’s own, in full
      {licence ? `, under ${licence}` : ""}
      {permission ? `, by permission: ${permission}` : ""}.
    </p>
  );
}
