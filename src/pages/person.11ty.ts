import type { Person, Quotation } from "../archive/model.ts";
import { type PrintedRole, rolesOf } from "../archive/people.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { listNames } from "../domain/sentences.ts";
import { pagesOf } from "./page.ts";
import { type Paging, pagedList } from "./views/paging.ts";
import { type PrintingView, printingView } from "./views/quotation.ts";
import { type Reporting, reportingLinks } from "./views/reporting.ts";

export interface PersonProps {
  readonly name: string;
  readonly spellings: string | null;
  readonly note: string | null;
  readonly roles: readonly PrintedRole[];
  readonly offices: Person["offices"];
  /** One printing of each quotation, newest first; the others are named beside it. */
  readonly quotations: readonly PrintingView[];
  readonly reporting: Reporting;
  readonly paging: Paging;
}

/** How many quotations a page has. */
const SIZE = 30;

export const data = pagesOf<PersonProps>("person.11ty.tsx", (site) =>
  site.archive.people.flatMap((person) =>
    pagedList(
      {
        address: addresses.person(person.slug),
        title: `${person.name}: quotations`,
        description: `What ${person.name} is quoted as saying in the archive, with the roles printed at the time.`,
        section: "quotes",
        crumbs: [{ label: "People", address: addresses.people }],
      },
      [...new Set(person.printings.map(({ quotation }) => quotation))],
      SIZE,
      (quotations, paging) => personProps(site, person, quotations, paging),
    ),
  ),
);

function personProps(
  site: Site,
  person: Person,
  quotations: readonly Quotation[],
  paging: Paging,
): PersonProps {
  return {
    name: person.name,
    spellings: person.spellings.length > 0 ? listNames(person.spellings) : null,
    note: person.note ?? null,
    roles: rolesOf(person),
    offices: person.offices,
    quotations: quotations.flatMap(({ printings }) => printings.slice(0, 1).map(printingView)),
    reporting: reportingLinks(site, "content/people.yaml", person.name, addresses.person(person.slug)),
    paging,
  };
}
