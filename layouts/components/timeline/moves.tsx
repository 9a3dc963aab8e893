import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { type Grade, gradeInSentence } from "../../../src/domain/grades.ts";
import { type Council, type Inspection, overallGrade } from "../../../src/domain/inspection.ts";
import { compareText } from "../../../src/domain/order.ts";
import { latestMove } from "../../../src/register/changes.ts";
import { gradedInspections } from "../../../src/register/register.ts";
import { Arrow } from "../councils/change.tsx";
import { Link } from "../frame/link.tsx";
import { When } from "../text.tsx";

interface Move {
  readonly council: Council;
  readonly latest: Inspection;
  readonly from: Grade;
  readonly to: Grade;
}

/** The councils graded higher or lower overall at their latest inspection than before, newest report first; and how many the same. */
export function movesOf({ register, councils }: Archive): {
  readonly up: readonly Move[];
  readonly down: readonly Move[];
  readonly same: number;
} {
  const moved = (direction: "up" | "down") =>
    councils
      .flatMap((council): Move[] => {
        if (latestMove(register, council.slug) !== direction) return [];
        const [previous, latest] = gradedInspections(register, council.slug).slice(-2);
        const [from, to] = [previous && overallGrade(previous), latest && overallGrade(latest)];
        return latest && from && to ? [{ council, latest, from, to }] : [];
      })
      .toSorted(
        (a, b) =>
          compareText(b.latest.published, a.latest.published) || compareText(a.council.name, b.council.name),
      );
  const same = councils.filter(({ slug }) => latestMove(register, slug) === "same").length;
  return { up: moved("up"), down: moved("down"), same };
}

/** Which councils went up or down at their latest inspection. */
export function Moves({ archive }: { archive: Archive }) {
  const { up, down } = movesOf(archive);
  return (
    <>
      <MoveList id="higher" heading="Higher than before at the latest inspection" direction="up" moves={up} />
      <MoveList
        id="lower"
        heading="Lower than before at the latest inspection"
        direction="down"
        moves={down}
      />
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly heading: string;
  readonly direction: "up" | "down";
  readonly moves: readonly Move[];
}

function MoveList({ id, heading, direction, moves }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Arrow direction={direction} /> {heading}
      </h2>
      {moves.length === 0 ? <p>No council.</p> : null}
      <ul class="columns">
        {moves.map(({ council, latest, from, to }) => (
          <li key={council.slug}>
            <Link to={addresses.council(council.slug)}>{council.name}</Link>{" "}
            <span class="since">
              {gradeInSentence(from)} to <span class={to}>{gradeInSentence(to)}</span>,{" "}
              <When date={latest.published} short />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
