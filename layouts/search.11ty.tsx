import type { LayoutData } from "../src/pages/page.ts";
import type { SearchProps } from "../src/pages/search.11ty.ts";
import { Document } from "./document.tsx";
import { PageHead } from "./parts/heading.tsx";
import { Link } from "./parts/link.tsx";

/** The search. Without JavaScript it says so, and where to look instead. */
export default function Search({ entry, site }: LayoutData<SearchProps>) {
  const { ways } = entry.props();
  return (
    <Document entry={entry} site={site}>
      <PageHead heading="Search" />
      <div id="search" data-pagefind-ignore>
        <div class="search-off">
          <p>
            The search runs in your browser and needs JavaScript, which is off or has not loaded. Everything
            in the archive is also found on these pages:
          </p>
        </div>
      </div>
      <ul class="ways-on">
        {ways.map(({ label, address, says }) => (
          <li key={address}>
            <Link to={address}>{label}</Link>, {says}
          </li>
        ))}
      </ul>
    </Document>
  );
}
