import { counted, startSentence } from "../src/domain/sentences.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { YearsProps } from "../src/pages/years.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";

export const data = entryInDocument;

/** The years of the timeline. */
export default function Years({ entry }: LayoutData<YearsProps>) {
  const { years } = entry.props();
  return (
    <>
      <PageHead heading="Years">
        <p>The timeline by year: inspections and visits of the councils in focus, and every release.</p>
      </PageHead>
      <ul class="ratings">
        {years.map(({ year, address, events, releases }) => (
          <li key={year}>
            <h2>
              <Link to={address}>{year}</Link>
            </h2>
            <p>
              {startSentence(counted(events, "entry", "entries"))}, {counted(releases, "release")}.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
