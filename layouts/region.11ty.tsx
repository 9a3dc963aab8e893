import type { Region } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { GRADES } from "../src/domain/grades.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { CouncilTable } from "./components/councilTable.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { When } from "./components/when.tsx";

interface RegionData extends PageData {
  readonly region: Region;
}

export const data = inDocument<RegionData>(({ region: { name } }) => ({
  title: `${name}: councils and their grades`,
  description: `The councils of the region ${name}, with the latest overall grade of their children’s services in this register.`,
  section: "councils",
  crumbs: [{ label: "Councils", address: addresses.councils }],
}));

/** The councils of a region. */
export default function RegionPage({ region: { name, councils }, archive }: RegionData) {
  const { register, country } = archive;
  const outcomes = councils.map(({ slug }) => country.held(slug, register.asAt)?.outcome);
  const counts = GRADES.map((grade) => ({
    grade,
    count: outcomes.filter((outcome) => outcome === grade).length,
  })).filter(({ count }) => count > 0);
  const withoutGrade = councils.length - counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHead heading={name}>
        <p>
          {councils.length} councils, by their latest overall grade in this register, to{" "}
          <When date={register.asAt} />:
        </p>
      </PageHead>
      <ul class="tally">
        {counts.map(({ grade, count }) => (
          <li key={grade}>
            <b>{count}</b> <GradeMark grade={grade} />
          </li>
        ))}
        {withoutGrade > 0 ? (
          <li>
            <b>{withoutGrade}</b> <span class="grade none">without an overall grade</span>
          </li>
        ) : null}
      </ul>
      <CouncilTable
        archive={archive}
        councils={councils}
        caption={`The councils of ${name}`}
        regions={false}
      />
    </>
  );
}
