import type { ComponentChildren } from "preact";
import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { formatDate, formatMonth, timeBetween } from "../../../src/domain/dates.ts";
import { compareGrades, type Grade, gradeInSentence, isGrade } from "../../../src/domain/grades.ts";
import { type Council, type Inspection, overallGrade } from "../../../src/domain/inspection.ts";
import { countWord, spanWords } from "../../../src/domain/sentences.ts";
import type { Outcome } from "../../../src/register/country.ts";
import { gradedInspections } from "../../../src/register/register.ts";
import { Link } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";
import { When } from "../text.tsx";

interface LeadProps {
  readonly council: Council;
  readonly archive: Archive;
}

/** How the council did, in a sentence; how long it has, if it kept its grade; and how many councils hold the same. */
export function CouncilLead({ council, archive }: LeadProps) {
  const { country, register } = archive;
  if (council.until)
    return (
      <p>
        {council.officialName} existed until <When date={council.until} />. The register has no reports on
        councils that were abolished.
      </p>
    );
  const held = country.held(council.slug, register.asAt);
  if (!held)
    return (
      <p>
        No graded inspection of {council.name} is in the register, which runs to <When date={register.asAt} />
        .
      </p>
    );
  const reports = gradedInspections(register, council.slug);
  if (!isGrade(held.outcome))
    return <Ungraded council={council} archive={archive} held={held} reports={reports} />;
  const { outcome, since } = held;
  const run = reports.filter(({ published }) => published >= since);
  return (
    <>
      <p>
        {run.length > 1 ? (
          <Held name={council.name} grade={outcome} run={run} />
        ) : (
          <Given name={council.name} grade={outcome} on={held.inspection} before={reports.at(-2)} />
        )}{" "}
        <SameGrade grade={outcome} archive={archive} />
      </p>
      {run.length > 1 ? (
        <p class="note">
          From the first of those reports to the latest is {span(since, held.inspection.published)}; to{" "}
          {formatDate(register.asAt)} it is {span(since, register.asAt)}.
        </p>
      ) : null}
    </>
  );
}

interface HeldProps {
  readonly name: string;
  readonly grade: Grade;
  /** The inspections in a row that gave the grade, at least two. */
  readonly run: readonly Inspection[];
}

function Held({ name, grade, run }: HeldProps) {
  const [first, latest] = [run[0], run.at(-1)];
  return (
    <>
      {name} has been rated <Grading grade={grade} /> at {countWord(run.length)} inspections in a row,
      reported from {first ? <When date={first.published} /> : null} to{" "}
      {latest ? <When date={latest.published} /> : null}.
    </>
  );
}

interface GivenProps {
  readonly name: string;
  readonly grade: Grade;
  readonly on: Inspection;
  readonly before: Inspection | undefined;
}

function Given({ name, grade, on, before }: GivenProps) {
  const previous = before && overallGrade(before);
  return (
    <>
      {name} was rated <Grading grade={grade} /> on <When date={on.published} />
      {before ? null : ", at its first graded inspection in the register"}
      {before && previous ? (
        <>
          , {compareGrades(grade, previous) < 0 ? "up" : "down"} from <Grading grade={previous} plain /> in{" "}
          {formatMonth(before.published)}
        </>
      ) : null}
      .
    </>
  );
}

interface UngradedProps extends LeadProps {
  readonly held: Outcome;
  readonly reports: readonly Inspection[];
}

function Ungraded({ council, archive: { site }, held: { inspection }, reports }: UngradedProps) {
  const before = reports.findLast((one) => one.published < inspection.published && overallGrade(one));
  const grade = before && overallGrade(before);
  const from = inspection.era.judgements.includes("overall") ? null : inspection.era.from;
  return (
    <p>
      The latest inspection of {council.name}, reported on <When date={inspection.published} />, gave no
      overall grade
      {from ? `: ${site.inspectorate} has given none for inspections begun since ${formatMonth(from)}` : ""}.
      {before && grade ? (
        <>
          {" "}
          The inspection before rated it <Grading grade={grade} />, on <When date={before.published} />.
        </>
      ) : null}
    </p>
  );
}

/** How many councils hold the grade, this one among them. */
function SameGrade({ grade, archive }: { grade: Grade; archive: Archive }) {
  const { country, register, councils, site } = archive;
  const holders = country.holders(grade, register.asAt).length;
  const all = `of the ${councils.length} councils in ${site.country}`;
  return (
    <>
      <Link to={addresses.rating(grade)}>{holders === 1 ? `No other ${all}` : `${holders} ${all}`}</Link>{" "}
      {holders === 1 ? "holds" : "hold"} that grade.
    </>
  );
}

function Grading({ grade, plain = false }: { grade: Grade; plain?: boolean }): ComponentChildren {
  if (plain) return gradeInSentence(grade);
  return (
    <>
      <GradeMark grade={grade} words={gradeInSentence(grade)} /> overall
    </>
  );
}

function span(from: string, to: string): string {
  return spanWords(timeBetween(from, to));
}
