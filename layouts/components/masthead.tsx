import type { Site } from "../../src/archive/site.ts";
import { addresses } from "../../src/domain/addresses.ts";
import type { Section } from "../../src/pages/page.ts";
import { Link } from "./link.tsx";

const SECTIONS: readonly { section: Section; label: string; address: string }[] = [
  { section: "timeline", label: "Timeline", address: addresses.timeline },
  { section: "councils", label: "Councils", address: addresses.councils },
  { section: "country", label: "Country", address: addresses.country },
  { section: "quotes", label: "Quotations", address: addresses.quotes },
  { section: "claims", label: "Claims", address: addresses.claims },
  { section: "data", label: "Data", address: addresses.data },
  { section: "about", label: "About", address: addresses.about },
];

/** The archive's name, what it is independent of, the way to its parts, and a search field, but on the search page, which has its own. */
export function Masthead({ section, site }: { section: Section | null; site: Site }) {
  return (
    <header class="masthead">
      <div class="wrap">
        <p class="name">
          <Link to={addresses.timeline}>{site.archive.site.name}</Link>{" "}
          <span class="independent">Independent of Ofsted and the councils</span>
        </p>
        {section === "search" ? null : (
          <search>
            <form class="find" action={addresses.search} method="get">
              <label for="find">Search the archive</label>
              <input id="find" type="search" name="q" autocomplete="off" />
              <button type="submit">Search</button>
            </form>
          </search>
        )}
        <nav aria-label="Main">
          <ul>
            {SECTIONS.map((one) => (
              <li key={one.section}>
                <Link to={one.address} current={one.section === section}>
                  {one.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
