import { counted, startSentence } from "../src/domain/sentences.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { RatingsProps } from "../src/pages/ratings.11ty.ts";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** The ratings a release can report, what each means, and where each is found. */
export default function Ratings({ entry }: LayoutData<RatingsProps>) {
  const { asAt, ratings } = entry.props();
  return (
    <>
      <PageHead heading="Ratings">
        <p>
          Ofsted’s overall grades, best first: what each means, how many authorities held it on{" "}
          <When date={asAt} />, and which releases report it.
        </p>
      </PageHead>
      <ul class="ratings">
        {ratings.map(({ rating, address, meaning, releases, authorities }) => (
          <li key={rating}>
            <h2>
              <Link to={address}>
                <GradeMark grade={rating} />
              </Link>
            </h2>
            <p>{meaning}</p>
            <p class="note">
              {startSentence(counted(releases, "release"))}
              {authorities === null
                ? ""
                : `; ${counted(authorities, "authority", "authorities")} in the register`}
              .
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
