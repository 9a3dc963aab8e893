import { type PrintedRole, rolesOf } from "../archive/people.ts";
import { addresses } from "../domain/addresses.ts";
import { pagesOf } from "./page.ts";
import { type Paging, pagedList } from "./views/paging.ts";

export interface PeopleProps {
  readonly people: readonly {
    readonly name: string;
    readonly address: string;
    readonly latestRole: PrintedRole | null;
    readonly quotations: number;
  }[];
  readonly paging: Paging;
}

const SIZE = 100;

export const data = pagesOf<PeopleProps>("people.11ty.tsx", ({ archive }) =>
  pagedList(
    {
      address: addresses.people,
      title: "People",
      description: "The office holders and directors quoted in the archive, by surname.",
      section: "quotes",
      crumbs: [],
    },
    archive.people,
    SIZE,
    (items, paging) => ({
      people: items.map((person) => ({
        name: person.name,
        address: addresses.person(person.slug),
        latestRole: rolesOf(person)[0] ?? null,
        quotations: new Set(person.printings.map(({ quotation }) => quotation)).size,
      })),
      paging,
    }),
  ),
);
