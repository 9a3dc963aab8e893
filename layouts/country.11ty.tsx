import type { Archive } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import type { CalendarDay } from "../src/domain/dates.ts";
import { isGraded } from "../src/domain/inspection.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import type { NationalRow } from "../src/register/country.ts";
import { CountryChart, countryAreas } from "./components/countryChart.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { RegionChart } from "./components/regionChart.tsx";
import { When } from "./components/when.tsx";

export const data = inDocument<PageData>(() => ({
  title: "The country: overall grades since 2014",
  description:
    "How many councils in England held each overall grade for children’s services on any day since February 2014, as far as the register goes.",
  section: "country",
  style: "charts",
  crumbs: [],
}));

/** The country over time: the share of councils at each grade, and who held the best on the days that matter. */
export default function CountryPage({ archive }: PageData) {
  const { country, register } = archive;
  const { asAt } = register;
  const begins = country.series[0]?.date ?? asAt;
  const now = country.on(asAt);
  return (
    <>
      <PageHead heading="The country">
        <p>
          On <When date={asAt} />, {now.outstanding} of the {now.authorities} authorities in this register
          were outstanding overall,
          {` ${now.good} good, ${now.requires_improvement} requires improvement and ${now.inadequate} inadequate. `}
          {now.not_given > 0
            ? `The latest reports of ${now.not_given} more give no overall grade: Ofsted gives none for inspections begun from April 2026.`
            : ""}
        </p>
      </PageHead>
      <figure class="chart-figure wide">
        <div class="chart-window">
          <CountryChart archive={archive} />
        </div>
        <ul class="chart-key" aria-hidden="true">
          {countryAreas(archive).map(({ grade, label, share }) => (
            <li key={grade}>
              <span class={`swatch ${grade}`} />
              {label} {share}%
            </li>
          ))}
        </ul>
        <figcaption class="note">
          Share of the authorities with a report by then, best at the top. Veiled: the time in which fewer
          than half of them had one. Dotted: reports on the councils in focus.{" "}
          <Link to={addresses.chartSvg(addresses.country)}>This chart as SVG</Link>,{" "}
          <Link to={addresses.dataFile("national.csv")}>every day as CSV</Link>.
        </figcaption>
      </figure>
      <section>
        <h2 id="years">Year by year</h2>
        <section class="scroll" aria-labelledby="years" tabIndex={0}>
          <table class="figures">
            <caption class="unseen">Authorities by overall grade at the end of each year</caption>
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col">Outstanding</th>
                <th scope="col">Good</th>
                <th scope="col">Requires improvement</th>
                <th scope="col">Inadequate</th>
                <th scope="col">No overall grade</th>
                <th scope="col">Authorities</th>
              </tr>
            </thead>
            <tbody>
              {yearEnds(archive).map((row) => (
                <tr key={row.date}>
                  <th scope="row">
                    <When date={row.date} short />
                  </th>
                  <td>{row.outstanding}</td>
                  <td>{row.good}</td>
                  <td>{row.requires_improvement}</td>
                  <td>{row.inadequate}</td>
                  <td>{row.not_given}</td>
                  <td>{row.authorities}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p class="note">
          The register begins with reports published on <When date={begins} />; an authority counts from its
          first report on. Reports on councils abolished since are missing, so counts before 2023 are of the
          authorities held. Re-inspections count; focused visits give no grade.
        </p>
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">Region by region</h2>
        <p class="note">
          The same drawing for each region, <When date={begins} /> to <When date={asAt} />. Regions differ in
          size, and the first years rest on few reports: the tables of the regions have the councils.
        </p>
        <ul class="multiples">
          {archive.regions.map((region) => (
            <RegionChart key={region.name} archive={archive} region={region} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="days">
        <h2 id="days">Who was outstanding, and when</h2>
        {daysThatMatter(archive).map((day) => (
          <Holders key={day.day} archive={archive} {...day} />
        ))}
      </section>
    </>
  );
}

/** The counts at the end of each year, and on the register's day. */
function yearEnds({ country, register: { asAt } }: Archive): NationalRow[] {
  const [first, last] = [country.series[0]?.date ?? asAt, asAt].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) }, (_, at) => (first ?? 0) + at);
  return [...years.map((year) => `${year}-12-31`), asAt].map((date) => ({ ...country.on(date), date }));
}

interface TellingDay {
  readonly day: CalendarDay;
  /** Why the day matters: the reports of that day. */
  readonly because: string;
}

/** The days on which graded reports of councils in focus came out, newest first, after the register's own day. */
function daysThatMatter({ register, site }: Archive): TellingDay[] {
  const reports = site.focus.flatMap((slug) => (register.inspectionsOf.get(slug) ?? []).filter(isGraded));
  const days = [...new Set(reports.map(({ published }) => published))].toSorted().toReversed();
  return [
    { day: register.asAt, because: "The day to which this register is complete" },
    ...days.map((day) => ({
      day,
      because: `Reports on ${register.inspections
        .filter((one) => one.published === day && isGraded(one) && site.focus.includes(one.council))
        .map((one) => register.councils.get(one.council)?.name)
        .join(" and on ")}`,
    })),
  ];
}

function Holders({ day, because, archive: { country, register } }: TellingDay & Pick<PageData, "archive">) {
  const holders = country.holders("outstanding", day);
  return (
    <section class="holders">
      <h3>
        <When date={day} />
      </h3>
      <p class="label">{because}</p>
      <p>
        {holders.length} of {country.on(day).authorities} authorities were <GradeMark grade="outstanding" />{" "}
        overall:
      </p>
      <ul class="columns">
        {holders.map(({ council, since }) => (
          <li key={council}>
            <Link to={addresses.council(council)}>{register.councils.get(council)?.name ?? council}</Link>{" "}
            <span class="since">
              since <When date={since} short />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
