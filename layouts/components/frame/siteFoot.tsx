import type { Site } from "../../../src/archive/site.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { When } from "../text.tsx";
import { hasPage, Link } from "./link.tsx";
import { whereToReport } from "./reporting.tsx";
import { whereToSend } from "./sendRelease.tsx";

const INDEXES: readonly (readonly [label: string, address: string])[] = [
  ["Releases", addresses.releases],
  ["Inspections", addresses.inspections],
  ["Years", addresses.years],
  ["Grades", addresses.ratings],
  ["Councils", addresses.councils],
  ["People", addresses.people],
  ["Quotations", addresses.quotes],
  ["Claims", addresses.claims],
];
const ABOUT: readonly (readonly [label: string, address: string])[] = [
  ["About", addresses.about],
  ["Method", addresses.method],
  ["Glossary", addresses.glossary],
  ["Corrections", addresses.corrections],
  ["Data", addresses.data],
  ["Feed", addresses.atom()],
];

/** Every index, what this is and is not, whose text and data it has, which version it is, and where to say that something is wrong. */
export function SiteFoot({ site: whole, address }: { site: Site; address: string }) {
  const { archive, location } = whole;
  const { site } = archive;
  const report = whereToReport(whole, location.absolute("/"), "An error, or a reply");
  const send = whereToSend(whole);
  return (
    <footer class="foot">
      <div class="wrap">
        <nav aria-label="Everything in the archive">
          <ul>
            {INDEXES.map(([label, address]) => (
              <li key={address}>
                <Link to={address}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="About this archive">
          <ul>
            {ABOUT.filter(([, address]) => hasPage(archive, address)).map(([label, address]) => (
              <li key={address}>
                <Link to={address}>{label}</Link>
              </li>
            ))}
            {report ? (
              <li>
                <Link to={report}>Report an error or ask for a reply</Link>
              </li>
            ) : null}
            {send ? (
              <li>
                <Link to={send}>Send a press release</Link>
              </li>
            ) : null}
          </ul>
        </nav>
        <p>
          An independent archive{site.publisher ? `, published by ${site.publisher}` : ""}. It does not speak
          for {site.inspectorate} or for any council, and none of them has approved it. What a release says is
          in our words; quotations and grades are as printed.
        </p>
        <p>
          <span class="printed">{location.absolute(address)} </span>
          Version of <When date={archive.changed.archive} />. The register of inspections runs to{" "}
          <When date={site.register.as_at} />.{" "}
          {hasPage(archive, addresses.method) ? (
            <>
              <Link to={addresses.method}>What it lacks</Link>.{" "}
            </>
          ) : null}
          It has facts from {site.inspectorate}’s reports, Crown copyright, under the{" "}
          <Link to={site.register.licence_url}>{site.register.licence}</Link>. Our text:{" "}
          <Link to={site.text_licence.url}>{site.text_licence.name}</Link>. Quotations belong to their
          speakers and publishers.
        </p>
      </div>
    </footer>
  );
}
