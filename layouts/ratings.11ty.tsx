import { addresses } from "../src/domain/addresses.ts";
import { RATINGS } from "../src/domain/grades.ts";
import { reportedRatings } from "../src/domain/release.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { GradeMark } from "./components/grade.tsx";
import { holdersOf, ratingMeaning } from "./components/ratingMeaning.ts";
import { PageHead, When } from "./components/text.tsx";

export const data = inDocument<PageData>(({ archive }) => ({
  title: "Grades",
  description: `The overall grades that ${archive.site.inspectorate} gives, what each means, which councils hold it, and the releases that report it.`,
  section: "timeline",
  crumbs: [],
}));

/** The overall grades: what each means, and how many councils hold it. */
export default function Ratings({ archive }: PageData) {
  const { site, register } = archive;
  return (
    <>
      <PageHead heading="Grades">
        <p>
          The overall grades that {site.inspectorate} gives, best first: what each means, which councils held
          it on <When date={register.asAt} />, and which releases report it.
        </p>
      </PageHead>
      <ul class="ratings">
        {RATINGS.map((rating) => {
          const holders = holdersOf(archive, rating);
          const releases = archive.releases.filter((one) => reportedRatings(one).includes(rating)).length;
          return (
            <li key={rating}>
              <h2>
                <Link to={addresses.rating(rating)}>
                  <GradeMark grade={rating} />
                </Link>
              </h2>
              <p>{ratingMeaning(rating)}</p>
              <p class="note">
                {holders ? `${startSentence(counted(holders.length, "council"))}, ` : ""}
                {holders ? counted(releases, "release") : startSentence(counted(releases, "release"))}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
