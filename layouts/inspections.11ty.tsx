import { addresses } from "../src/domain/addresses.ts";
import { formatDate } from "../src/domain/dates.ts";
import type { Inspection } from "../src/domain/inspection.ts";
import { inspectionKindLabel } from "../src/domain/judgements.ts";
import { insideSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/eleventy/page.ts";
import { changesSincePrevious } from "../src/register/changes.ts";
import type { Register } from "../src/register/register.ts";
import { Arrow, ChangeMark } from "./components/councils/change.tsx";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { Outcome } from "./components/outcome.tsx";
import { PageHead, When } from "./components/text.tsx";
import { TimelineSwitch } from "./components/timeline/timelineSwitch.tsx";

interface InspectionsData extends PageData {
  readonly inspections: readonly Inspection[];
}

export const data = inDocument<InspectionsData>(({ archive: { site }, pagination }) =>
  listHead(
    {
      title: "Inspections",
      description: `Every graded inspection of children’s services in ${site.country} that the register has, newest report first.`,
      section: "timeline",
      crumbs: [],
    },
    addresses.inspections,
    pagination,
  ),
);

/** The register as a list, newest report first. */
export default function InspectionsPage({ archive, inspections, pagination }: InspectionsData) {
  const { register, site } = archive;
  return (
    <>
      <PageHead heading="Inspections">
        <p>
          {register.inspections.length} inspections of children’s services in {site.country}, newest report
          first, to <When date={register.asAt} />.
        </p>
      </PageHead>
      <TimelineSwitch archive={archive} here="inspections" />
      <p class="note">
        <Arrow direction="up" /> Higher, or <Arrow direction="down" /> lower, overall than at the inspection
        before.
      </p>
      <div class="scroll">
        <table class="list councils">
          <caption class="visually-hidden">Inspections, newest report first</caption>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Council</th>
              <th scope="col">
                <span class="visually-hidden">Change</span>
              </th>
              <th scope="col">Grade</th>
            </tr>
          </thead>
          <tbody>
            {inspections.map((inspection) => (
              <Row key={inspection.id} inspection={inspection} register={register} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager list={addresses.inspections} pagination={pagination} />
    </>
  );
}

function Row({ inspection, register }: { inspection: Inspection; register: Register }) {
  const { id, published } = inspection;
  const council = register.councils.get(inspection.council)?.name ?? inspection.council;
  const overall = changesSincePrevious(register, inspection)?.changes.find(
    ({ judgement }) => judgement === "overall",
  );
  return (
    <tr>
      <td class="day">
        <When date={published} short />
      </td>
      <th scope="row">
        <Link to={addresses.inspection(id)}>
          {council}
          <span class="visually-hidden">, {formatDate(published)}</span>
        </Link>{" "}
        <span class="kind">{insideSentence(inspectionKindLabel(inspection.kind))}</span>
      </th>
      <td>
        <ChangeMark direction={overall?.direction} />
      </td>
      <td>
        <Outcome inspection={inspection} />
      </td>
    </tr>
  );
}
