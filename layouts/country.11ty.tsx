import type { Archive } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import type { CalendarDay } from "../src/domain/dates.ts";
import { isGraded } from "../src/domain/inspection.ts";
import { groupBy } from "../src/domain/order.ts";
import { listNames } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { RegionShares } from "./components/charts/regionShares.tsx";
import { ShareFigure } from "./components/charts/shareFigure.tsx";
import { GradeCounts } from "./components/councils/gradeCounts.tsx";
import { Link } from "./components/frame/link.tsx";
import { PageHead, When } from "./components/text.tsx";
import { Moves, movesOf } from "./components/timeline/moves.tsx";
import { YearTable } from "./components/timeline/yearTable.tsx";

export const data = inDocument<PageData>(({ archive: { site } }) => ({
  title: `${site.country}: overall grades over time`,
  description: `How many councils in ${site.country} held each overall grade for children’s services, year by year and region by region, and which went up or down.`,
  section: "country",
  style: "charts",
  crumbs: [],
}));

/** The country over time: how many councils hold each grade, which went up or down, and who held the best on the days that matter. */
export default function CountryPage({ archive }: PageData) {
  const { country, register, councils, site } = archive;
  const now = country.on(register.asAt);
  const { up, down, same } = movesOf(archive);
  return (
    <>
      <PageHead
        heading={`${site.country}: ${now.outstanding} of ${councils.length} councils ${now.outstanding === 1 ? "is" : "are"} outstanding, ${now.inadequate} inadequate`}
      >
        <p>
          At their latest inspection, {up.length} were graded <a href="#higher">higher than before</a>,{" "}
          {down.length} <a href="#lower">lower</a>, and {same} the same. The register runs to{" "}
          <When date={register.asAt} />.
        </p>
      </PageHead>
      <GradeCounts archive={archive} councils={councils} />
      <ShareFigure
        archive={archive}
        councils={councils}
        files={
          <>
            <Link to={addresses.chartSvg(addresses.country)}>This chart as SVG</Link>,{" "}
            <Link to={addresses.dataFile("national.csv")}>every day as CSV</Link>.
          </>
        }
      />
      <YearTable archive={archive} />
      <RegionShares archive={archive} />
      <Moves archive={archive} />
      <section aria-labelledby="days">
        <h2 id="days">Who else was outstanding when the councils in focus were inspected</h2>
        <p class="note">
          Today’s list is on the page of the grade:{" "}
          <Link to={addresses.rating("outstanding")}>councils rated outstanding</Link>.
        </p>
        {focusDays(archive).map((day) => (
          <Holders key={day.day} archive={archive} {...day} />
        ))}
      </section>
    </>
  );
}

interface FocusDay {
  readonly day: CalendarDay;
  /** The councils in focus with a report of that day. */
  readonly names: readonly string[];
}

/** The days on which graded reports of councils in focus came out, newest first. */
function focusDays({ register, site }: Archive): FocusDay[] {
  const reports = site.focus.flatMap((slug) => (register.inspectionsOf.get(slug) ?? []).filter(isGraded));
  return [...groupBy(reports, ({ published }) => published)]
    .map(([day, found]) => ({
      day,
      names: found.map(({ council }) => register.councils.get(council)?.name ?? council),
    }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

function Holders({ day, names, archive: { country, register } }: FocusDay & Pick<PageData, "archive">) {
  const holders = country.holders("outstanding", day);
  return (
    <section class="holders">
      <h3>
        <When date={day} />: {listNames(names)}
      </h3>
      <details>
        <summary>
          {holders.length} of the {country.on(day).authorities} councils inspected by then were outstanding
          overall
        </summary>
        <ul class="columns">
          {holders.map(({ council, since }) => (
            <li key={council}>
              <Link to={addresses.council(council)}>{register.councils.get(council)?.name ?? council}</Link>{" "}
              <span class="since">
                since <When date={since} short />
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
