import type { Archive, Release } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import type { CalendarDay } from "../src/domain/dates.ts";
import { compareText } from "../src/domain/order.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Reporting } from "./components/frame/reporting.tsx";
import { Headline, PageHead, When } from "./components/text.tsx";

export const data = inDocument(() => ({
  title: "Corrections",
  description:
    "Every correction to the archive’s records and every record withdrawn, newest first, and how to report an error.",
  section: "about",
  crumbs: [],
}));

/** Every correction, and every release that was withdrawn, newest first. */
export default function Corrections({ archive, site }: PageData) {
  const changes = changesOf(archive);
  return (
    <>
      <PageHead heading="Corrections">
        <p>
          What was wrong in this archive and has been corrected. Anyone named here may ask for a correction,
          or for a reply to be shown with what concerns them.
        </p>
      </PageHead>
      {changes.length === 0 ? <p>No corrections so far.</p> : null}
      <ul class="corrections">
        {changes.map(({ date, text, release }) => (
          <li key={`${release.slug} ${date} ${text}`}>
            <p class="label">
              <When date={date} />
            </p>
            <h2>
              <Link to={addresses.release(release.slug)}>
                <Headline release={release} />
              </Link>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <Reporting site={site} title="the archive" address={addresses.corrections} />
    </>
  );
}

interface Change {
  readonly date: CalendarDay;
  readonly text: string;
  readonly release: Release;
}

function changesOf({ releases, withdrawn }: Archive): Change[] {
  const withdrawals = withdrawn.flatMap((release) =>
    release.withdrawn
      ? [{ date: release.withdrawn.date, text: `Withdrawn. ${release.withdrawn.why}`, release }]
      : [],
  );
  const corrections = [...releases, ...withdrawn].flatMap((release) =>
    release.corrections.map((correction) => ({ ...correction, release })),
  );
  return [...withdrawals, ...corrections].toSorted(
    (a, b) => compareText(b.date, a.date) || compareText(a.release.slug, b.release.slug),
  );
}
