import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { RegionProps } from "../src/pages/region.11ty.ts";
import { CouncilTable } from "./components/councilItem.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** The councils of a region. */
export default function Region({ entry }: LayoutData<RegionProps>) {
  const { region, asAt, councils, counts, withoutGrade } = entry.props();
  return (
    <>
      <PageHead heading={region}>
        <p>
          {councils.length} councils, by their latest overall grade in this register, to <When date={asAt} />:
        </p>
      </PageHead>
      <ul class="tally">
        {counts.map(({ grade, label, count }) => (
          <li key={grade}>
            <b>{count}</b> <GradeMark grade={grade} words={label} />
          </li>
        ))}
        {withoutGrade > 0 ? (
          <li>
            <b>{withoutGrade}</b> <span class="grade none">without an overall grade</span>
          </li>
        ) : null}
      </ul>
      <CouncilTable councils={councils} caption={`The councils of the region ${region}`} />
    </>
  );
}
