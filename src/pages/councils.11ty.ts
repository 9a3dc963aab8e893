import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { groupBy } from "../domain/order.ts";
import { pagesOf } from "./page.ts";
import { type CouncilListing, councilListing } from "./views/councilListing.ts";

export interface CouncilsProps {
  readonly asAt: CalendarDay;
  readonly total: number;
  readonly focus: readonly CouncilListing[];
  readonly letters: readonly { readonly letter: string; readonly councils: readonly CouncilListing[] }[];
  readonly regions: readonly { readonly name: string; readonly address: string; readonly councils: number }[];
}

export const data = pagesOf<CouncilsProps>("councils.11ty.tsx", (site) => [
  {
    address: addresses.councils,
    title: "Councils, A to Z and by region",
    description:
      "Every council in England with children’s services, with its latest overall grade in this register and every graded inspection since 2014.",
    section: "councils",
    crumbs: [],
    props: () => councilsProps(site),
  },
]);

function councilsProps({ archive }: Site): CouncilsProps {
  const councils = [...archive.register.councils.values()];
  const regions = groupBy(councils, ({ region }) => region);
  const letters = groupBy(councils, ({ name }) => name.charAt(0));
  return {
    asAt: archive.register.asAt,
    total: councils.length,
    focus: archive.site.focus.flatMap((slug) => {
      const council = archive.register.councils.get(slug);
      return council ? [councilListing(archive, council)] : [];
    }),
    letters: [...letters].map(([letter, found]) => ({
      letter,
      councils: found.map((council) => councilListing(archive, council)),
    })),
    regions: [...regions]
      .map(([name, found]) => ({ name, address: addresses.region(name), councils: found.length }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
