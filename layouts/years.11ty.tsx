import { yearsOf } from "../src/archive/timeline.ts";
import { addresses } from "../src/domain/addresses.ts";
import { yearOf } from "../src/domain/dates.ts";
import { GRADES } from "../src/domain/grades.ts";
import { isGraded, overallGrade } from "../src/domain/inspection.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/text.tsx";

export const data = inDocument<PageData>(({ archive }) => ({
  title: "Years",
  description: `The archive by year: how many releases it has of each, and how many reports the register has for ${archive.site.country}, by grade.`,
  section: "timeline",
  crumbs: [],
}));

/** The years: how many releases and reports each has. */
export default function Years({ archive }: PageData) {
  const { site, releases, register } = archive;
  return (
    <>
      <PageHead heading="Years">
        <p>
          The releases of each year, and the reports that came out in it on children’s services in{" "}
          {site.country}.
        </p>
      </PageHead>
      <section class="scroll" aria-label="Years" tabIndex={0}>
        <table class="figures">
          <caption class="visually-hidden">Releases and reports by year; reports by overall grade</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Releases</th>
              <th scope="col">Reports</th>
              {GRADES.map((grade) => (
                <th scope="col" key={grade}>
                  <GradeMark grade={grade} />
                </th>
              ))}
              <th scope="col">No overall grade</th>
              <th scope="col">Visits</th>
            </tr>
          </thead>
          <tbody>
            {yearsOf(archive).map(([year]) => {
              const reports = register.inspections.filter(({ published }) => yearOf(published) === year);
              const graded = reports.filter(isGraded);
              return (
                <tr key={year}>
                  <th scope="row">
                    <Link to={addresses.year(year)}>{year}</Link>
                  </th>
                  <td>{releases.filter(({ date }) => yearOf(date) === year).length}</td>
                  <td>{reports.length}</td>
                  {[...GRADES, null].map((grade) => (
                    <td key={grade}>{graded.filter((one) => overallGrade(one) === grade).length}</td>
                  ))}
                  <td>{reports.length - graded.length}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
