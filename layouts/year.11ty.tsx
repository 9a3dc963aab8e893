import type { Archive, TimelineEvent } from "../src/archive/model.ts";
import { yearsOf } from "../src/archive/timeline.ts";
import { addresses } from "../src/domain/addresses.ts";
import { yearOf } from "../src/domain/dates.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData, type PartOfList } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { Outcome } from "./components/outcome.tsx";
import { PageHead, When } from "./components/text.tsx";
import { Event } from "./components/timeline/event.tsx";

interface YearData extends PageData {
  readonly part: PartOfList<number, TimelineEvent>;
}

export const data = inDocument<YearData>(({ part: { of: year, pagination }, archive }) =>
  listHead(
    {
      title: String(year),
      description: `${year}: what ${archive.site.inspectorate} reported on children’s services in ${archive.site.country}, and what the releases said about it.`,
      section: "timeline",
      crumbs: [{ label: "Years", address: addresses.years }],
    },
    addresses.year(year),
    pagination,
  ),
);

/** A year: its entries on the timeline, and every report that came out in it. */
export default function Year({ archive, part }: YearData) {
  const { of: year, items, pagination } = part;
  const releases = archive.releases.filter(({ date }) => yearOf(date) === year).length;
  const reports = reportsOf(archive, year);
  return (
    <>
      <PageHead heading={String(year)}>
        <p>
          {startSentence(counted(releases, "release"))} in the archive and{" "}
          {reports.length === 0 ? (
            "no report"
          ) : (
            <Link to="#reports">{counted(reports.length, "report")}</Link>
          )}{" "}
          in the register of {archive.site.country}.
        </p>
      </PageHead>
      {items.length > 0 ? (
        <ol class="events">
          {items.map((event) => (
            <Event key={event.id} archive={archive} event={event} level={2} />
          ))}
        </ol>
      ) : null}
      <Pager list={addresses.year(year)} pagination={pagination} />
      {pagination.pageNumber === 0 && reports.length > 0 ? <Reports archive={archive} year={year} /> : null}
      <OtherYears archive={archive} year={year} />
    </>
  );
}

function reportsOf({ register }: Archive, year: number) {
  return register.inspections.filter(({ published }) => yearOf(published) === year).toReversed();
}

function Reports({ archive, year }: { archive: Archive; year: number }) {
  const { register, site } = archive;
  return (
    <section class="year-reports" aria-labelledby="reports">
      <h2 id="reports">
        Every report of {year} in {site.country}
      </h2>
      <table class="list wide">
        <caption class="visually-hidden">Reports of {year}, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Report on</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {reportsOf(archive, year).map((inspection) => (
            <tr key={inspection.id}>
              <th scope="row">
                <span class="day">
                  <When date={inspection.published} short />
                </span>{" "}
                <Link to={addresses.inspection(inspection.id)}>
                  {register.councils.get(inspection.council)?.name ?? inspection.council}
                </Link>
              </th>
              <td>
                <Outcome inspection={inspection} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OtherYears({ archive, year }: { archive: Archive; year: number }) {
  const years = yearsOf(archive).map(([one]) => one);
  const at = years.indexOf(year);
  return (
    <nav class="steps" aria-label="Other years">
      <Step label="Earlier" rel="prev" year={years[at + 1]} />
      <Step label="Later" rel="next" year={years[at - 1]} />
    </nav>
  );
}

function Step({ label, rel, year }: { label: string; rel: string; year: number | undefined }) {
  if (year === undefined) return null;
  return (
    <p>
      <span class="label">{label}</span>
      <Link to={addresses.year(year)} rel={rel}>
        {year}
      </Link>
    </p>
  );
}
