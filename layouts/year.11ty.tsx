import type { Archive, TimelineEvent } from "../src/archive/model.ts";
import { yearsOf } from "../src/archive/timeline.ts";
import { addresses } from "../src/domain/addresses.ts";
import { yearOf } from "../src/domain/dates.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData, type PartOfList } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { Steps } from "./components/frame/steps.tsx";
import { ReportTable } from "./components/reportTable.tsx";
import { PageHead } from "./components/text.tsx";
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
      <ReportTable
        register={register}
        inspections={reportsOf(archive, year)}
        caption={`Reports of ${year}, newest first`}
      />
    </section>
  );
}

function OtherYears({ archive, year }: { archive: Archive; year: number }) {
  const years = yearsOf(archive).map(([one]) => one);
  const at = years.indexOf(year);
  const step = (label: string, one: number | undefined) =>
    one === undefined ? null : { label, address: addresses.year(one), name: one };
  return (
    <Steps label="Other years" before={step("Earlier", years[at + 1])} after={step("Later", years[at - 1])} />
  );
}
