import type { Archive } from "../../../src/archive/model.ts";
import { GRADES, gradeLabel } from "../../../src/domain/grades.ts";
import type { NationalRow } from "../../../src/register/country.ts";
import { When } from "../text.tsx";

/** How many councils held each overall grade at the end of each year, and on the register's day. */
export function YearTable({ archive }: { archive: Archive }) {
  const { country, register } = archive;
  const begins = country.series[0]?.date ?? register.asAt;
  const rows = yearEnds(archive);
  const ungraded = rows.some(({ not_given }) => not_given > 0);
  return (
    <section>
      <h2 id="years">Year by year</h2>
      <section class="scroll" aria-labelledby="years" tabIndex={0}>
        <table class="figures">
          <caption class="visually-hidden">Councils by overall grade at the end of each year</caption>
          <thead>
            <tr>
              <th scope="col">End of</th>
              {GRADES.map((grade) => (
                <th key={grade} scope="col">
                  {gradeLabel(grade)}
                </th>
              ))}
              {ungraded ? <th scope="col">{gradeLabel("not-given")}</th> : null}
              <th scope="col">Councils</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.date}>
                <th scope="row">
                  {row.date === register.asAt ? <When date={row.date} short /> : row.date.slice(0, 4)}
                </th>
                <td>{row.outstanding}</td>
                <td>{row.good}</td>
                <td>{row.requires_improvement}</td>
                <td>{row.inadequate}</td>
                {ungraded ? <td>{row.not_given}</td> : null}
                <td>{row.authorities}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">
        A council counts from its first report in the register, which begins with reports of{" "}
        <When date={begins} />. Councils abolished since are missing. Re-inspections count; focused visits
        give no grade.
      </p>
    </section>
  );
}

function yearEnds({ country, register: { asAt } }: Archive): NationalRow[] {
  const first = Number((country.series[0]?.date ?? asAt).slice(0, 4));
  const count = Number(asAt.slice(0, 4)) - first;
  const days = [...Array.from({ length: count }, (_, at) => `${first + at}-12-31`), asAt];
  return days.map((date) => ({ ...country.on(date), date }));
}
