import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { PersonProps } from "../src/pages/person.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { Quotation } from "./components/quotation.tsx";
import { Reporting } from "./components/reporting.tsx";

export const data = entryInDocument;

/** A person: the roles printed over time, and what they are quoted as saying. */
export default function PersonPage({ entry }: LayoutData<PersonProps>) {
  const { name, spellings, note, roles, offices, quotations, reporting, paging } = entry.props();
  return (
    <>
      <PageHead heading={name}>
        {spellings ? <p>Also printed as {spellings}.</p> : null}
        {note ? <p class="note">{note}</p> : null}
      </PageHead>
      <div class="two-columns">
        <section aria-labelledby="quotations">
          <h2 id="quotations">Quoted as saying</h2>
          {quotations.map((printing) => (
            <Quotation key={printing.address} printing={printing} linked />
          ))}
          <Paging paging={paging} />
        </section>
        <aside>
          <section aria-labelledby="roles">
            <h2 id="roles">Roles, as printed</h2>
            <ul class="roles">
              {roles.map(({ role, organisation, when, release, releaseTitle }) => (
                <li key={`${role} ${when}`}>
                  {role}
                  {organisation ? `, ${organisation}` : ""}{" "}
                  <Link to={release} label={`${when}: ${releaseTitle}`}>
                    {when}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          {offices.length > 0 ? (
            <section aria-labelledby="offices">
              <h2 id="offices">Other offices</h2>
              <ul class="roles">
                {offices.map(({ role, organisation, when, source }) => (
                  <li key={`${role} ${when}`}>
                    {role}
                    {organisation ? `, ${organisation}` : ""}: {when}{" "}
                    {source ? (
                      <Link to={source} class="out">
                        Source
                      </Link>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <Reporting reporting={reporting} />
        </aside>
      </div>
    </>
  );
}
