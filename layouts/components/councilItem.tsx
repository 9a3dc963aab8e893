import type { Archive } from "../../src/archive/model.ts";
import { addresses } from "../../src/domain/addresses.ts";
import type { Council } from "../../src/domain/inspection.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

interface TableProps {
  readonly archive: Archive;
  readonly councils: readonly Council[];
  readonly caption: string;
}

/** Councils as rows: name, latest overall grade in this register, and the day of its report. */
export function CouncilTable({ archive: { country, register }, councils, caption }: TableProps) {
  return (
    <table class="list">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Council</th>
          <th scope="col">Latest overall grade</th>
          <th scope="col">Report</th>
        </tr>
      </thead>
      <tbody>
        {councils.map(({ slug, name }) => {
          const held = country.held(slug, register.asAt);
          return (
            <tr key={slug}>
              <th scope="row">
                <Link to={addresses.council(slug)}>{name}</Link>
              </th>
              <td>{held ? <GradeMark grade={held.outcome} /> : "None in this register"}</td>
              <td>{held ? <When date={held.inspection.published} short /> : ""}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
