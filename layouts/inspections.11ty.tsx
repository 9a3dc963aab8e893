import type { InspectionsProps } from "../src/pages/inspections.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** The register as a list, newest report first. */
export default function Inspections({ entry }: LayoutData<InspectionsProps>) {
  const { asAt, inspections, paging } = entry.props();
  return (
    <>
      <PageHead heading="Inspections">
        <p>
          Every inspection in this register, to <When date={asAt} />: {paging.total} in all, newest report
          first.
        </p>
      </PageHead>
      <table class="list">
        <caption class="unseen">Inspections, newest report first</caption>
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Council</th>
            <th scope="col">Overall grade</th>
          </tr>
        </thead>
        <tbody>
          {inspections.map(({ address, published, council, kind, overall }) => (
            <tr key={address}>
              <td>
                <When date={published} short />
              </td>
              <th scope="row">
                <Link to={address} label={`${council}, ${kind.toLowerCase()}, ${published}`}>
                  {council}
                </Link>{" "}
                <span class="kind">{kind.toLowerCase()}</span>
              </th>
              <td>
                {overall ? <GradeMark grade={overall} /> : <span class="grade none">A visit: no grade</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paging paging={paging} />
    </>
  );
}
