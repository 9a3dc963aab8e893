import type { Site } from "../../../src/archive/site.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import type { Section } from "../../../src/eleventy/page.ts";
import { hasPage, Link } from "./link.tsx";

const SECTIONS: readonly { section: Section; label: string | null; address: string }[] = [
  { section: "timeline", label: "Timeline", address: addresses.timeline },
  { section: "councils", label: "Councils", address: addresses.councils },
  { section: "country", label: null, address: addresses.country },
  { section: "quotes", label: "Quotations", address: addresses.quotes },
  { section: "claims", label: "Claims", address: addresses.claims },
  { section: "data", label: "Data", address: addresses.data },
  { section: "about", label: "About", address: addresses.about },
];

/** The archive's name, what it is independent of, its parts, and a search field except on the search page, which has its own. */
export function Masthead({ section, site: { archive } }: { section: Section | null; site: Site }) {
  const { name, inspectorate, country } = archive.site;
  return (
    <header class="masthead">
      <div class="wrap">
        <p class="name">
          <Link to={addresses.timeline}>{name}</Link>{" "}
          <span class="independent">Independent of {inspectorate} and the councils</span>
        </p>
        <nav aria-label="Main">
          <ul>
            {SECTIONS.filter(({ address }) => hasPage(archive, address)).map((one) => (
              <li key={one.section}>
                <Link to={one.address} current={one.section === section}>
                  {one.label ?? country}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {section === "search" ? null : (
          <search>
            <form class="find" action={addresses.search} method="get">
              <label for="find">Search the archive</label>
              <input id="find" type="search" name="q" autocomplete="off" />
              <button type="submit">Search</button>
            </form>
          </search>
        )}
      </div>
    </header>
  );
}
