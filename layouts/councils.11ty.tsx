import { addresses } from "../src/domain/addresses.ts";
import { groupBy } from "../src/domain/order.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { CouncilTable } from "./components/councilItem.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { When } from "./components/when.tsx";

export const data = inDocument<PageData>(() => ({
  title: "Councils, A to Z and by region",
  description:
    "Every council in England with children’s services, with its latest overall grade in this register and every graded inspection since 2014.",
  section: "councils",
  crumbs: [],
}));

/** Every council, by region and by name. */
export default function Councils({ archive }: PageData) {
  const { register, councils, regions, site } = archive;
  const letters = [...groupBy(councils, ({ name }) => name.charAt(0))];
  const focus = site.focus.flatMap((slug) => register.councils.get(slug) ?? []);
  return (
    <>
      <PageHead heading="Councils">
        <p>
          All {councils.length} councils in England with children’s services, each with its latest overall
          grade in this register, to <When date={register.asAt} />, and every inspection since 2014.
        </p>
      </PageHead>
      <section aria-labelledby="focus">
        <h2 id="focus">In focus</h2>
        <CouncilTable archive={archive} councils={focus} caption="The councils in focus" />
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">By region</h2>
        <ul class="columns">
          {regions.map((region) => (
            <li key={region.name}>
              <Link to={addresses.region(region.name)}>{region.name}</Link>{" "}
              <span class="count">{region.councils.length}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="a-to-z">
        <h2 id="a-to-z">A to Z</h2>
        <nav aria-label="Letters">
          <ul class="letters">
            {letters.map(([letter]) => (
              <li key={letter}>
                <a href={`#${letter.toLowerCase()}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {letters.map(([letter, found]) => (
          <section class="letter" key={letter} aria-labelledby={letter.toLowerCase()}>
            <h3 id={letter.toLowerCase()}>{letter}</h3>
            <CouncilTable archive={archive} councils={found} caption={`Councils beginning with ${letter}`} />
          </section>
        ))}
      </section>
    </>
  );
}
