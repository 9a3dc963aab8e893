import { addresses } from "../src/domain/addresses.ts";
import { type Inspection, isGraded } from "../src/domain/inspection.ts";
import { inspectionKindLabel } from "../src/domain/judgements.ts";
import { insideSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Pager } from "./components/pager.tsx";
import { When } from "./components/when.tsx";

interface InspectionsData extends PageData {
  readonly inspections: readonly Inspection[];
}

export const data = inDocument<InspectionsData>(({ pagination: { pageNumber, pages } }) => ({
  title: pageNumber === 0 ? "Inspections" : `Inspections, page ${pageNumber + 1} of ${pages.length}`,
  description:
    "Every inspection of children’s services in England that this register holds, newest report first.",
  section: "country",
  crumbs: pageNumber === 0 ? [] : [{ label: "Inspections", address: addresses.inspections }],
}));

/** The register as a list, newest report first. */
export default function InspectionsPage({ archive: { register }, inspections, pagination }: InspectionsData) {
  const total = register.inspections.length;
  return (
    <>
      <PageHead heading="Inspections">
        <p>
          Every inspection in this register, to <When date={register.asAt} />: {total} in all, newest report
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
          {inspections.map((inspection) => (
            <Row
              key={inspection.id}
              inspection={inspection}
              council={register.councils.get(inspection.council)?.name ?? inspection.council}
            />
          ))}
        </tbody>
      </table>
      <Pager list={addresses.inspections} pagination={pagination} />
    </>
  );
}

function Row({ inspection, council }: { inspection: Inspection; council: string }) {
  const { id, published, grades } = inspection;
  const kind = insideSentence(inspectionKindLabel(inspection.kind));
  return (
    <tr>
      <td>
        <When date={published} short />
      </td>
      <th scope="row">
        <Link to={addresses.inspection(id)} label={`${council}, ${kind}, ${published}`}>
          {council}
        </Link>{" "}
        <span class="kind">{kind}</span>
      </th>
      <td>
        {isGraded(inspection) ? (
          <GradeMark grade={grades.overall ?? "not-given"} />
        ) : (
          <span class="grade none">A visit: no grade</span>
        )}
      </td>
    </tr>
  );
}
