import type { Archive, Release } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { gradeInSentence, gradeLabel, type Rating } from "../src/domain/grades.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData, type PartOfList } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { Outcome } from "./components/outcome.tsx";
import { holdersOf, ratingMeaning } from "./components/ratingMeaning.ts";
import { ReleaseList } from "./components/releaseItem.tsx";
import { PageHead, When } from "./components/text.tsx";

interface RatingData extends PageData {
  readonly part: PartOfList<Rating, Release>;
}

export const data = inDocument<RatingData>(({ part: { of: rating, pagination }, archive }) =>
  listHead(
    {
      title: gradeLabel(rating),
      description:
        rating === "none"
          ? "Releases about focused and monitoring visits, which give no grade."
          : `The councils in ${archive.site.country} whose latest report says “${gradeInSentence(rating)}”, and the releases that report it.`,
      section: "timeline",
      crumbs: [{ label: "Grades", address: addresses.ratings }],
    },
    addresses.rating(rating),
    pagination,
  ),
);

/** An overall grade: the councils that hold it, and the releases that report it. */
export default function RatingPage({ archive, part: { of: rating, items, pagination } }: RatingData) {
  return (
    <>
      <PageHead heading={gradeLabel(rating)}>
        <p>{ratingMeaning(rating)}</p>
      </PageHead>
      {pagination.pageNumber === 0 ? <Holders archive={archive} rating={rating} /> : null}
      <section class="rating-page" aria-labelledby="releases">
        <h2 id="releases">Releases that report it</h2>
        {items.length > 0 ? <ReleaseList releases={items} /> : <p>The archive has none yet.</p>}
      </section>
      <Pager list={addresses.rating(rating)} pagination={pagination} />
    </>
  );
}

function Holders({ archive, rating }: { archive: Archive; rating: Rating }) {
  const holders = holdersOf(archive, rating);
  if (!holders) return null;
  const { asAt, councils } = archive.register;
  return (
    <section class="rating-page" aria-labelledby="holders">
      <h2 id="holders">
        {startSentence(counted(holders.length, "council"))} on <When date={asAt} />
      </h2>
      {holders.length > 0 ? (
        <table class="list wide">
          <caption class="visually-hidden">Councils whose latest report in this register says so</caption>
          <thead>
            <tr>
              <th scope="col">Council</th>
              <th scope="col">Since</th>
              <th scope="col">Latest report</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ council, since, inspection }) => (
              <tr key={council}>
                <th scope="row">
                  <Link to={addresses.council(council)}>{councils.get(council)?.name ?? council}</Link>
                </th>
                <td>
                  <When date={since} short />
                </td>
                <td>
                  <Link to={addresses.inspection(inspection.id)}>
                    <When date={inspection.published} short />
                  </Link>{" "}
                  <Outcome inspection={inspection} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
