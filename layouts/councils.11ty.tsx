import type { CouncilsProps } from "../src/pages/councils.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { CouncilTable } from "./components/councilItem.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** Every council, by region and by name. */
export default function Councils({ entry }: LayoutData<CouncilsProps>) {
  const { asAt, total, focus, letters, regions } = entry.props();
  return (
    <>
      <PageHead heading="Councils">
        <p>
          All {total} councils in England with children’s services, each with its latest overall grade in this
          register, to <When date={asAt} />, and every inspection since 2014.
        </p>
      </PageHead>
      <section aria-labelledby="focus">
        <h2 id="focus">In focus</h2>
        <CouncilTable councils={focus} caption="The councils in focus" />
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">By region</h2>
        <ul class="columns">
          {regions.map(({ name, address, councils }) => (
            <li key={address}>
              <Link to={address}>{name}</Link> <span class="count">{councils}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="a-to-z">
        <h2 id="a-to-z">A to Z</h2>
        <nav aria-label="Letters">
          <ul class="letters">
            {letters.map(({ letter }) => (
              <li key={letter}>
                <a href={`#${letter.toLowerCase()}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {letters.map(({ letter, councils }) => (
          <section class="letter" key={letter} aria-labelledby={letter.toLowerCase()}>
            <h3 id={letter.toLowerCase()}>{letter}</h3>
            <CouncilTable councils={councils} caption={`Councils beginning with ${letter}`} />
          </section>
        ))}
      </section>
    </>
  );
}
