import type { Site } from "../../src/archive/site.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** What this is and is not, whose text and data it holds, as at which day, and where to say that something is wrong. */
export function SiteFoot({ site: { archive, location, repository } }: { site: Site }) {
  const { site } = archive;
  const contact =
    site.contact === undefined
      ? repository?.reportError("An error, or a reply", location.absolute("/"))
      : site.contact.startsWith("http")
        ? site.contact
        : `mailto:${site.contact}`;
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          An independent archive. It is not Ofsted’s, nor any council’s, and neither has approved it. What a
          release said is told in our own words; quotations and grades stand as they were printed.
        </p>
        <p>
          The register of inspections is complete to <When date={site.register.as_at} />. It holds facts from
          Ofsted’s reports, Crown copyright, under the{" "}
          <Link to={site.register.licence_url}>{site.register.licence}</Link>. Our text:{" "}
          <Link to={site.text_licence.url}>{site.text_licence.name}</Link>. Quotations are their speakers’ and
          publishers’.
        </p>
        <nav aria-label="About this archive">
          <ul>
            <li>
              <Link to={addresses.about}>About</Link>
            </li>
            <li>
              <Link to={addresses.method}>Method</Link>
            </li>
            <li>
              <Link to={addresses.glossary}>Glossary</Link>
            </li>
            <li>
              <Link to={addresses.corrections}>Corrections</Link>
            </li>
            <li>
              <Link to={addresses.atom()}>Feed</Link>
            </li>
            {contact ? (
              <li>
                <Link to={contact}>Report an error or ask for a reply</Link>
              </li>
            ) : null}
            {repository ? (
              <li>
                <Link to={repository.sendRelease()}>Send a press release</Link>
              </li>
            ) : null}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
