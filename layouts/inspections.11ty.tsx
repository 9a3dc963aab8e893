import { addresses } from "../src/domain/addresses.ts";
import type { Inspection } from "../src/domain/inspection.ts";
import { inDocument, listHead, type PageData } from "../src/eleventy/page.ts";
import { Pager } from "./components/frame/pager.tsx";
import { ReportTable } from "./components/reportTable.tsx";
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
      <ReportTable register={register} inspections={inspections} caption="Inspections, newest report first" />
      <Pager list={addresses.inspections} pagination={pagination} />
    </>
  );
}
