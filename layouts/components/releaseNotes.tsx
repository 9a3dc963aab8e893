import { addresses } from "../../src/domain/addresses.ts";
import type { ReleaseProps } from "../../src/pages/release.11ty.ts";
import { Link } from "./link.tsx";
import { Reporting } from "./reporting.tsx";
import { When } from "./when.tsx";

/** Where a release comes from, whose words these are, how to cite it, and what was corrected. */
export function ReleaseNotes(props: ReleaseProps) {
  const { source, notes, citation, bibtex, ris, updated, corrections, reporting } = props;
  return (
    <footer class="release-notes">
      <section aria-labelledby="source">
        <h2 id="source">About this source</h2>
        <p>
          Published by {source.publisher} ({source.kindLabel}), <When date={props.date} />.{" "}
          <Link to={source.url} class="out">
            The original
          </Link>
          {source.gone ? (
            <>
              {" "}
              was gone when last looked, <When date={source.gone} />
            </>
          ) : null}
          {source.archived ? (
            <>
              {source.gone ? "; " : ", "}
              <Link to={source.archived}>archived copy</Link>
            </>
          ) : null}
          .
        </p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <Rights {...props} />
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">Cite this record</h2>
        <p class="citation">{citation}</p>
        <p class="ways">
          <Link to={bibtex}>BibTeX</Link>
          <Link to={ris}>RIS</Link>
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
            None so far. Anyone named here may reply, and{" "}
            <Link to={addresses.corrections}>every correction is listed</Link>.
          </p>
        )}
        <Reporting reporting={reporting} />
      </section>
    </footer>
  );
}

function Rights({ rights, textLicence }: Pick<ReleaseProps, "rights" | "textLicence">) {
  if (rights.rights === "summary")
    return (
      <p>
        The account above is the archive’s own, under <Link to={textLicence.url}>{textLicence.name}</Link>. It
        tells what the release says, whole, in other words; only quotations are the release’s own. A release
        tells what its publisher chose to tell: the official record shows what the inspectors graded.
      </p>
    );
  return (
    <p>
      The text above is the release’s own, in full
      {rights.licence ? `, under ${rights.licence}` : ""}
      {rights.permission ? `, by permission: ${rights.permission}` : ""}.
    </p>
  );
}
