import type { CountryProps, HoldersOnDay } from "../src/pages/country.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { CountryChart } from "./components/countryChart.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { RegionChart } from "./components/regionChart.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** The country over time: the share of authorities at each grade, and who held the best on the days that matter. */
export default function Country({ entry }: LayoutData<CountryProps>) {
  const { asAt, begins, now, chart, regions, table, days } = entry.props();
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
          <CountryChart chart={chart} />
        </div>
        <ul class="chart-key" aria-hidden="true">
          {chart.areas.map(({ grade, label, share }) => (
            <li key={grade}>
              <span class={`swatch ${grade}`} />
              {label} {share}%
            </li>
          ))}
        </ul>
        <figcaption class="note">
          Share of the authorities with a report by then, best at the top. Veiled: the time in which fewer
          than half of them had one. Dotted: reports on the councils in focus.{" "}
          <Link to={chart.svgAddress}>This chart as SVG</Link>,{" "}
          <Link to={chart.csvAddress}>every day as CSV</Link>.
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
              {table.map((row) => (
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
          {regions.map((region) => (
            <RegionChart key={region.address} chart={region} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="days">
        <h2 id="days">Who was outstanding, and when</h2>
        {days.map((day) => (
          <Holders key={day.day} {...day} />
        ))}
      </section>
    </>
  );
}

function Holders({ day, because, row, holders }: HoldersOnDay) {
  return (
    <section class="holders">
      <h3>
        <When date={day} />
      </h3>
      <p class="label">{because}</p>
      <p>
        {holders.length} of {row.authorities} authorities were <GradeMark grade="outstanding" /> overall:
      </p>
      <ul class="columns">
        {holders.map(({ name, address, since }) => (
          <li key={address}>
            <Link to={address}>{name}</Link>{" "}
            <span class="since">
              since <When date={since} short />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
