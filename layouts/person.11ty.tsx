import { claimsIn } from "../src/archive/claims.ts";
import type { Person } from "../src/archive/model.ts";
import { rolesOf, roleText } from "../src/archive/people.ts";
import { addresses } from "../src/domain/addresses.ts";
import { counted, listNames, startSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Reporting } from "./components/frame/reporting.tsx";
import { QuotationItem } from "./components/quotation.tsx";
import { Tally } from "./components/tally.tsx";
import { PageHead } from "./components/text.tsx";

interface PersonData extends PageData {
  readonly person: Person;
}

export const data = inDocument<PersonData>(({ person }) => ({
  title: `${person.name}: quotations`,
  description: `What ${person.name} is quoted as saying in the archive, with the roles printed at the time.`,
  section: "quotes",
  crumbs: [{ label: "People", address: addresses.people }],
  script: "copy",
}));

/** A person: what they are quoted as saying, what became of the claims in it, and their roles. */
export default function PersonPage({ person, site, page }: PersonData) {
  const { name, spellings } = person;
  const quotations = [...new Set(person.printings.map(({ quotation }) => quotation))];
  const [role] = rolesOf(person);
  return (
    <>
      <PageHead heading={name}>
        {role ? <p>{roleText(role)}.</p> : null}
        <p class="label">
          {startSentence(counted(quotations.length, "quotation"))}
          {spellings.length > 0 ? `; also printed as ${listNames(spellings)}` : ""}.{" "}
          <Tally claims={quotations.flatMap(claimsIn)} />
        </p>
      </PageHead>
      <div class="two-columns">
        <section aria-labelledby="quotations">
          <h2 id="quotations">Quoted as saying</h2>
          {quotations.map(({ key, printings }) =>
            printings
              .slice(0, 1)
              .map((printing) => <QuotationItem key={key} printing={printing} level={3} ofSpeaker />),
          )}
        </section>
        <aside>
          <Roles person={person} />
          <Reporting site={site} file="content/people.yaml" title={name} address={page.url} />
        </aside>
      </div>
    </>
  );
}

function Roles({ person }: Pick<PersonData, "person">) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <ul class="roles">
        {rolesOf(person).map((role) => (
          <li key={roleText(role)}>
            {roleText(role)}{" "}
            {role.source ? (
              <Link to={role.source} class="out">
                Source
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {person.note ? <p class="note">{person.note}</p> : null}
    </section>
  );
}
