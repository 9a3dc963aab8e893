import type { CouncilListing } from "../../src/pages/views/councilListing.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** Councils as rows: name, latest overall grade in this register, and the report it stands in. */
export function CouncilTable({
  councils,
  caption,
}: {
  councils: readonly CouncilListing[];
  caption: string;
}) {
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
        {councils.map(({ name, address, latest }) => (
          <tr key={address}>
            <th scope="row">
              <Link to={address}>{name}</Link>
            </th>
            <td>{latest ? <GradeMark grade={latest.grade} /> : "None in this register"}</td>
            <td>{latest ? <When date={latest.published} short /> : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
