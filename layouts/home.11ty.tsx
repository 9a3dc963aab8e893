import type { Archive, TimelineEvent } from "../src/archive/model.ts";
import type { Site } from "../src/archive/site.ts";
import { addresses } from "../src/domain/addresses.ts";
import { yearOf } from "../src/domain/dates.ts";
import { GRADES } from "../src/domain/grades.ts";
import { groupBy } from "../src/domain/order.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { ScoreKey, ScoreTable } from "./components/councils/score.tsx";
import { hasPage, Link } from "./components/frame/link.tsx";
import { GradeMark } from "./components/grade.tsx";
import { Event } from "./components/timeline/event.tsx";
import { Filters } from "./components/timeline/filters.tsx";
import { TimelineDrawing } from "./components/timeline/timelineDrawing.tsx";
import { TimelineSwitch } from "./components/timeline/timelineSwitch.tsx";
import { TopClaims } from "./components/timeline/topClaims.tsx";

export const data = inDocument<PageData>(({ archive, site }) => ({
  title: archive.site.name,
  description: archive.site.description,
  section: "timeline",
  crumbs: [],
  script: "timeline",
  style: "home",
  jsonLd: () => [websiteJsonLd(site)],
}));

/** How many inspections and releases it lists, so that it stays below 100 KB. */
const MOST = 32;

/** The front page: what was claimed and whether it holds, the timeline drawn and in words, the grades of the councils in focus. */
export default function Home({ archive }: PageData) {
  const { site, events } = archive;
  const { years, earlier } = latestYears(events);
  return (
    <>
      <header class="lead">
        <h1>{site.headline}</h1>
        <div class="lead-columns">
          <p class="standfirst">{site.standfirst}</p>
          <TopClaims archive={archive} />
        </div>
      </header>
      <section class="timeline" aria-labelledby="timeline">
        <div class="timeline-head">
          <h2 id="timeline">The timeline</h2>
          <TimelineSwitch archive={archive} here="releases" />
          <a class="visually-hidden" href="#filters">
            Skip the drawing
          </a>
        </div>
        <TimelineDrawing archive={archive} />
        <Filters archive={archive} listed={years.flatMap(([, shown]) => shown)} />
        {years.map(([year, shown]) => (
          <section class="year-of" key={year} data-year-section={year}>
            <h3>
              <Link to={addresses.year(year)}>{year}</Link>
            </h3>
            <ol class="events">
              {shown.map((event) => (
                <Event key={event.id} archive={archive} event={event} level={4} />
              ))}
            </ol>
          </section>
        ))}
        {earlier.length > 0 ? (
          <ul class="earlier">
            {earlier.map(({ year, entries, more }) => (
              <li key={year}>
                <Link to={addresses.year(year)}>{year}</Link>: {entries} {more ? "more " : ""}
                {entries === 1 ? "entry" : "entries"}
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <Grades archive={archive} />
    </>
  );
}

/** The years with as many entries as the page has room for, and of the others how many it leaves out. */
function latestYears(events: readonly TimelineEvent[]) {
  let room = MOST;
  const years: [year: number, events: TimelineEvent[]][] = [];
  const earlier: { year: number; entries: number; more: boolean }[] = [];
  for (const [year, all] of groupBy(events, ({ date }) => yearOf(date))) {
    const shown = all.filter(({ releases }) => {
      room -= 1 + releases.length;
      return room >= 0;
    });
    if (shown.length > 0) years.push([year, shown]);
    if (shown.length < all.length)
      earlier.push({ year, entries: all.length - shown.length, more: shown.length > 0 });
  }
  return { years, earlier };
}

/** Every judgement of the councils in focus. */
function Grades({ archive }: { archive: Archive }) {
  const { site, register } = archive;
  const scores = site.focus.flatMap((slug) => {
    const council = register.councils.get(slug);
    const inspections = (register.inspectionsOf.get(slug) ?? []).filter(
      ({ published }) => yearOf(published) >= site.years.from,
    );
    return council ? [{ council, inspections }] : [];
  });
  const more = [
    { label: "the terms", address: addresses.glossary },
    { label: "the method", address: addresses.method },
    { label: `all of ${site.country}`, address: addresses.country },
  ].filter(({ address }) => hasPage(archive, address));
  return (
    <section class="answer" aria-labelledby="grades">
      <h2 id="grades">Judgement by judgement</h2>
      <div class="scores">
        {scores.map(({ council, inspections }) => (
          <ScoreTable
            key={council.slug}
            archive={archive}
            council={council}
            inspections={inspections}
            headed
          />
        ))}
      </div>
      <div class="key">
        <p>
          Grades, best first:
          {GRADES.map((grade) => (
            <span key={grade}>
              {" "}
              <GradeMark grade={grade} />
            </span>
          ))}
        </p>
        <p>
          <ScoreKey scores={scores.map(({ inspections }) => inspections)} /> Read more:{" "}
          {more.map(({ label, address }, at) => (
            <span key={address}>
              {at > 0 ? ", " : ""}
              <Link to={address}>{label}</Link>
            </span>
          ))}
          .
        </p>
      </div>
    </section>
  );
}

function websiteJsonLd({ archive, location }: Site): object {
  return {
    "@type": "WebSite",
    name: archive.site.name,
    description: archive.site.description,
    url: location.absolute(addresses.timeline),
    inLanguage: "en-GB",
    potentialAction: {
      "@type": "SearchAction",
      target: `${location.absolute(addresses.search)}?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  };
}
