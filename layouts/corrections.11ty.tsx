import { addresses } from "../src/domain/addresses.ts";
import { compareText } from "../src/domain/order.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Reporting } from "./components/reporting.tsx";
import { When } from "./components/when.tsx";

export const data = inDocument(() => ({
  title: "Corrections",
  description: "Every correction to the archive’s records, newest first, and how to report an error.",
  section: "about",
  crumbs: [],
}));

/** Every correction, newest first. */
export default function Corrections({ archive, site }: PageData) {
  const corrections = archive.releases
    .flatMap((release) => release.corrections.map((correction) => ({ ...correction, release })))
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.release.slug, b.release.slug));
  return (
    <>
      <PageHead heading="Corrections">
        <p>
          What was wrong in this archive, and what was put right. Anyone named here may ask for a reply beside
          what concerns them.
        </p>
      </PageHead>
      {corrections.length === 0 ? <p>There has been no correction so far.</p> : null}
      <ul class="corrections">
        {corrections.map(({ date, text, release }) => (
          <li key={`${release.slug} ${date} ${text}`}>
            <p class="label">
              <When date={date} />
            </p>
            <h2>
              <Link to={addresses.release(release.slug)}>{release.title}</Link>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <Reporting site={site} file="content" title="the archive" address={addresses.corrections} />
    </>
  );
}
