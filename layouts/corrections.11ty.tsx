import type { CorrectionsProps } from "../src/pages/corrections.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { Reporting } from "./components/reporting.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** Every correction, newest first. */
export default function Corrections({ entry }: LayoutData<CorrectionsProps>) {
  const { corrections, reporting, paging } = entry.props();
  return (
    <>
      <PageHead heading="Corrections">
        <p>
          What was wrong in this archive, and what was put right. Anyone named here may ask for a reply beside
          what concerns them.
        </p>
      </PageHead>
      {corrections.length === 0 ? <p>There has been no correction so far.</p> : null}
      <ul class="corrections">
        {corrections.map(({ date, text, release, title }) => (
          <li key={`${release} ${date} ${text}`}>
            <p class="label">
              <When date={date} />
            </p>
            <h2>
              <Link to={release}>{title}</Link>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <Reporting reporting={reporting} />
      <Paging paging={paging} />
    </>
  );
}
