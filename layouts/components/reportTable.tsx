import { addresses } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import type { Inspection } from "../../src/domain/inspection.ts";
import { inspectionKindLabel } from "../../src/domain/judgements.ts";
import { insideSentence } from "../../src/domain/sentences.ts";
import { changesSincePrevious } from "../../src/register/changes.ts";
import type { Register } from "../../src/register/register.ts";
import { Arrow, ChangeMark } from "./councils/change.tsx";
import { Link } from "./frame/link.tsx";
import { Outcome } from "./outcome.tsx";
import { When } from "./text.tsx";

interface TableProps {
  readonly register: Register;
  readonly inspections: readonly Inspection[];
  readonly caption: string;
}

/** Inspections as rows: the day of the report, the council, what was found, and whether the overall grade is higher or lower. */
export function ReportTable({ register, inspections, caption }: TableProps) {
  return (
    <>
      <p class="note">
        <Arrow direction="up" /> Higher, or <Arrow direction="down" /> lower, overall than at the inspection
        before.
      </p>
      <div class="scroll">
        <table class="list councils">
          <caption class="visually-hidden">{caption}</caption>
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
