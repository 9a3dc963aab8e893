import { counted } from "../src/domain/sentences.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { PeopleProps } from "../src/pages/people.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";

export const data = entryInDocument;

/** The people who have a page. */
export default function People({ entry }: LayoutData<PeopleProps>) {
  const { people, paging } = entry.props();
  return (
    <>
      <PageHead heading="People">
        <p>
          Office holders and directors who are quoted in the archive, by surname. Others who are quoted have
          no page of their own.
        </p>
      </PageHead>
      <ul class="people">
        {people.map(({ name, address, latestRole, quotations }) => (
          <li key={address}>
            <h2>
              <Link to={address}>{name}</Link>
            </h2>
            <p>
              {latestRole
                ? `${latestRole.role}${latestRole.organisation ? `, ${latestRole.organisation}` : ""} (${latestRole.when}); `
                : ""}
              {counted(quotations, "quotation")}
            </p>
          </li>
        ))}
      </ul>
      <Paging paging={paging} />
    </>
  );
}
