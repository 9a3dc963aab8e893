import type { Region } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Place } from "./components/charts/place.tsx";
import { ShareFigure } from "./components/charts/shareFigure.tsx";
import { CouncilTable } from "./components/councils/councilTable.tsx";
import { PageHead, When } from "./components/text.tsx";

interface RegionData extends PageData {
  readonly region: Region;
}

export const data = inDocument<RegionData>(({ region: { name }, archive: { site } }) => ({
  title: `${name}: councils and their grades`,
  description: `The councils of ${name}, with the latest overall grades of their children’s services, beside those of ${site.country}.`,
  section: "councils",
  style: "charts",
  crumbs: [{ label: "Councils", address: addresses.councils }],
}));

/** The councils of a region, among all, over time, and one by one. */
export default function RegionPage({ region, archive }: RegionData) {
  const { name, councils } = region;
  const { country, register } = archive;
  const outstanding = country
    .holders("outstanding", register.asAt)
    .filter(({ council }) => councils.some(({ slug }) => slug === council)).length;
  return (
    <>
      <PageHead heading={name}>
        <p>
          {outstanding} of {councils.length} {councils.length === 1 ? "council" : "councils"}{" "}
          {outstanding === 1 || councils.length === 1 ? "is" : "are"} outstanding overall, by the latest
          inspection to <When date={register.asAt} />.
        </p>
      </PageHead>
      <Place archive={archive} region={region} />
      <ShareFigure archive={archive} councils={councils} region={name} />
      <section aria-labelledby="councils">
        <h2 id="councils">The councils</h2>
        <CouncilTable
          archive={archive}
          councils={councils}
          caption={`The councils of ${name}`}
          regions={false}
        />
      </section>
    </>
  );
}
