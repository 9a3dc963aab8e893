import { Fragment } from "preact";
import { addresses } from "../src/domain/addresses.ts";
import { GRADES } from "../src/domain/grades.ts";
import type { HomeProps } from "../src/pages/home.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { Event } from "./components/event.tsx";
import { Filters } from "./components/filters.tsx";
import { GradeMark } from "./components/grade.tsx";
import { Link } from "./components/link.tsx";
import { ScoreKey, ScoreTable } from "./components/score.tsx";

export const data = entryInDocument;

/** The front page: the answer, then the timeline. */
export default function Home({ entry }: LayoutData<HomeProps>) {
  const { headline, standfirst, span, scores, filters, years, earlier } = entry.props();
  return (
    <>
      <header class="lead">
        <h1>{headline}</h1>
        <p class="standfirst">{standfirst}</p>
      </header>
      <section class="answer" aria-labelledby="answer">
        <h2 id="answer" class="unseen">
          The grades, {span.from} to {span.to}
        </h2>
        <div class="scores">
          {scores.map(({ council, inspections }) => (
            <ScoreTable key={council.slug} council={council} inspections={inspections} headed />
          ))}
        </div>
        <div class="key">
          <p>
            <span class="key-label">Ofsted’s grades, best first:</span>
            {GRADES.map((grade) => (
              <Fragment key={grade}>
                {" "}
                <GradeMark grade={grade} />
              </Fragment>
            ))}
          </p>
          <p>
            <ScoreKey scores={scores.map(({ inspections }) => inspections)} /> Read more:{" "}
            <Link to={addresses.glossary}>the terms</Link>, <Link to={addresses.method}>the method</Link>,{" "}
            <Link to={addresses.country}>the whole country</Link>.
          </p>
        </div>
      </section>
      <section class="timeline" aria-labelledby="timeline">
        <h2 id="timeline">The timeline</h2>
        {filters.length > 0 ? <Filters groups={filters} /> : null}
        {years.map(({ year, address, events }) => (
          <section class="year-of" key={year} data-year-section={year}>
            <h3>
              <Link to={address}>{year}</Link>
            </h3>
            <ol class="events">
              {events.map((event) => (
                <Event key={event.anchor} event={event} level={4} />
              ))}
            </ol>
          </section>
        ))}
        {earlier.length > 0 ? (
          <ul class="earlier">
            {earlier.map(({ year, address, events }) => (
              <li key={year}>
                <Link to={address}>{year}</Link> <span class="count">{events}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
    </>
  );
}
