import type { Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate } from "../domain/dates.ts";
import { type Page, pagesOf } from "./page.ts";
import type { ReleasesProps } from "./releases.11ty.ts";
import { LISTED } from "./views/further.ts";
import { releaseListing } from "./views/listings.ts";
import { pagedList } from "./views/paging.ts";

/** The releases of councils and inspections that their own pages have no room for: the second page of the list, and on. */
export const data = pagesOf<ReleasesProps>("releases.11ty.tsx", ({ archive }) => {
  const { register, releasesOfCouncil, releasesOfInspection } = archive;
  const councils = [...register.councils.values()].flatMap(({ slug, name }) =>
    furtherPages(addresses.council(slug), name, releasesOfCouncil.get(slug) ?? []),
  );
  const inspections = register.inspections.flatMap(({ id, council, published }) => {
    const name = `${register.councils.get(council)?.name ?? council}, report of ${formatDate(published)}`;
    return furtherPages(addresses.inspection(id), name, releasesOfInspection.get(id) ?? []);
  });
  return [...councils, ...inspections];
});

function furtherPages(address: string, name: string, releases: readonly Release[]): Page<ReleasesProps>[] {
  if (releases.length <= LISTED) return [];
  const description = `Releases in the archive about ${name}.`;
  const pages = pagedList(
    {
      address,
      title: name,
      description,
      section: "councils",
      crumbs: [{ label: "Councils", address: addresses.councils }],
    },
    releases,
    LISTED,
    (release) => [release],
    (items, paging): ReleasesProps => ({
      heading: `Releases: ${name}`,
      intro: "Newest first, continued from the page it is about.",
      releases: items.map(releaseListing),
      paging,
    }),
  );
  return pages.slice(1);
}
