import { addresses } from "../src/domain/addresses.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Arrow } from "./components/councils/change.tsx";
import { CouncilTable } from "./components/councils/councilTable.tsx";
import { Finder } from "./components/councils/finder.tsx";
import { GradeCounts } from "./components/councils/gradeCounts.tsx";
import { Link } from "./components/frame/link.tsx";
import { PageHead, When } from "./components/text.tsx";

export const data = inDocument<PageData>(({ archive: { site } }) => ({
  title: "Councils",
  description: `Every council in ${site.country} with children’s services: find one by name, grade, region or type, and see which are outstanding and which inadequate.`,
  section: "councils",
  script: "councils",
  crumbs: [],
}));

/** Every council: by grade, by region and by name; a script narrows the list by more. */
export default function Councils({ archive }: PageData) {
  const { register, councils, regions, site } = archive;
  const focus = site.focus.flatMap((slug) => register.councils.get(slug) ?? []);
  const letters = [...new Set(councils.map(({ name }) => name.charAt(0)))];
  return (
    <>
      <PageHead heading="Councils">
        <p>
          {councils.length} councils in {site.country} run children’s services. Their latest overall grades,
          to <When date={register.asAt} />:
        </p>
      </PageHead>
      <GradeCounts archive={archive} councils={councils} />
      <dl class="browse">
        <dt>In focus</dt>
        <dd>
          <ul>
            {focus.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={addresses.council(slug)}>{name}</Link>
              </li>
            ))}
          </ul>
        </dd>
        <dt>By region</dt>
        <dd>
          <ul>
            {regions.map((region) => (
              <li key={region.name}>
                <Link to={addresses.region(region.name)}>{region.name}</Link>{" "}
                <span class="count">{region.councils.length}</span>
              </li>
            ))}
          </ul>
        </dd>
        <dt class="unscripted">By change</dt>
        <dd class="unscripted">
          <ul>
            <li>
              <Link to={`${addresses.country}#higher`}>Higher than before</Link>
            </li>
            <li>
              <Link to={`${addresses.country}#lower`}>Lower than before</Link>
            </li>
          </ul>
        </dd>
        <dt class="unscripted">By date</dt>
        <dd class="unscripted">
          <Link to={addresses.inspections}>Inspections, newest report first</Link>
        </dd>
        <dt class="unscripted">By letter</dt>
        <dd class="unscripted">
          <ul>
            {letters.map((letter) => (
              <li key={letter}>
                <a href={`#${letter.toLowerCase()}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <Finder archive={archive} />
      <p class="note">
        <Arrow direction="up" /> Higher, or <Arrow direction="down" /> lower, than at the inspection before.
      </p>
      <CouncilTable archive={archive} councils={councils} caption="All councils" finder />
    </>
  );
}
