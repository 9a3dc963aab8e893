import type { Person } from "../src/archive/model.ts";
import { rolesOf } from "../src/archive/people.ts";
import { addresses } from "../src/domain/addresses.ts";
import { listNames } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Quotation } from "./components/quotation.tsx";
import { Reporting } from "./components/reporting.tsx";

interface PersonData extends PageData {
  readonly person: Person;
}

export const data = inDocument<PersonData>(({ person }) => ({
  title: `${person.name}: quotations`,
  description: `What ${person.name} is quoted as saying in the archive, with the roles printed at the time.`,
  section: "quotes",
  crumbs: [{ label: "People", address: addresses.people }],
}));

/** A person: the roles printed over time, and what they are quoted as saying. */
export default function PersonPage({ person, site, page }: PersonData) {
  const { name, spellings, note } = person;
  const quotations = [...new Set(person.printings.map(({ quotation }) => quotation))];
  return (
    <>
      <PageHead heading={name}>
        {spellings.length > 0 ? <p>Also printed as {listNames(spellings)}.</p> : null}
        {note ? <p class="note">{note}</p> : null}
      </PageHead>
      <div class="two-columns">
        <section aria-labelledby="quotations">
          <h2 id="quotations">Quoted as saying</h2>
          {quotations.map(({ key, printings }) =>
            printings.slice(0, 1).map((printing) => <Quotation key={key} printing={printing} linked />),
          )}
        </section>
        <aside>
          <Roles person={person} />
          <Offices person={person} />
          <Reporting site={site} file="content/people.yaml" title={name} address={page.url} />
        </aside>
      </div>
    </>
  );
}

function Roles({ person }: Pick<PersonData, "person">) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles, as printed</h2>
      <ul class="roles">
        {rolesOf(person).map(({ role, organisation, when, release, releaseTitle }) => (
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
  );
}

function Offices({ person: { offices } }: Pick<PersonData, "person">) {
  if (offices.length === 0) return null;
  return (
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
  );
}
