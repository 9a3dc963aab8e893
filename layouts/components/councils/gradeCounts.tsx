import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import type { Council } from "../../../src/domain/inspection.ts";
import { countStandings } from "../../../src/register/standing.ts";
import { Link } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";

/** How many of some councils hold each grade, best first; each a link to the list of all that do. */
export function GradeCounts({ archive, councils }: { archive: Archive; councils: readonly Council[] }) {
  const { country, register } = archive;
  return (
    <ul class="tally">
      {countStandings(country, councils, register.asAt).map(({ standing, count }) => (
        <li key={standing}>
          {standing === "none" ? (
            <>
              <b>{count}</b> <span class="grade none">No graded inspection</span>
            </>
          ) : (
            <Link to={addresses.rating(standing)}>
              <b>{count}</b> <GradeMark grade={standing} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
