import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { type Council, councilTypeLabel } from "../../../src/domain/inspection.ts";
import { slugOf } from "../../../src/domain/slugs.ts";
import { latestMove } from "../../../src/register/changes.ts";
import { standingOf } from "../../../src/register/standing.ts";
import { Link } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";
import { When } from "../text.tsx";
import { ChangeMark } from "./change.tsx";

interface TableProps {
  readonly archive: Archive;
  readonly councils: readonly Council[];
  readonly caption: string;
  /** Whether the councils are of several regions, so that each row names its own. */
  readonly regions?: boolean;
  /** Whether a script narrows the rows: each then has what it is found by, and the first of a letter has an anchor. */
  readonly finder?: boolean;
}

/** Councils as rows: name, latest overall grade with an arrow if it changed, what and where the council is, the day of the report. */
export function CouncilTable({ archive, councils, caption, regions = true, finder = false }: TableProps) {
  const letters = new Map(councils.toReversed().map((council) => [letterOf(council), council]));
  return (
    <div class="scroll">
      <table class="list councils" id={finder ? "found" : undefined}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Council</th>
            <th scope="col">Latest overall grade</th>
            {regions ? (
              <th scope="col" class="wide">
                Region
              </th>
            ) : null}
            <th scope="col" class="wide">
              Type
            </th>
            <th scope="col">Report</th>
          </tr>
        </thead>
        <tbody>
          {councils.map((council) => (
            <Row
              key={council.slug}
              {...{ archive, council, regions }}
              facts={finder ? facts(archive, council) : {}}
              anchor={finder && letters.get(letterOf(council)) === council ? letterOf(council) : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly archive: Archive;
  readonly council: Council;
  readonly regions: boolean;
  readonly facts: Readonly<Record<string, string>>;
  readonly anchor: string | undefined;
}

function Row({ archive: { country, register }, council, regions, facts: found, anchor }: RowProps) {
  const held = country.held(council.slug, register.asAt);
  return (
    <tr {...found}>
      <th scope="row" id={anchor}>
        <Link to={addresses.council(council.slug)}>{council.name}</Link>
      </th>
      <td>
        {held ? <GradeMark grade={held.outcome} /> : <span class="grade none">None in the register</span>}
        <ChangeMark direction={latestMove(register, council.slug) ?? undefined} />
      </td>
      {regions ? <td class="wide">{council.region}</td> : null}
      <td class="wide">{councilTypeLabel(council.type)}</td>
      <td class="day">{held ? <When date={held.inspection.published} short /> : null}</td>
    </tr>
  );
}

/** What the finder's script narrows the rows by, beside what is in the cells: the council's other names, and the values of the fields. */
function facts({ country, register }: Archive, { slug, officialName, aliases, region, type }: Council) {
  const change = latestMove(register, slug);
  return {
    "data-names": [officialName, ...aliases].join(" "),
    "data-is": [standingOf(country, slug, register.asAt), slugOf(region), type, change ?? []]
      .flat()
      .join(" "),
  };
}

/** Small letters without punctuation: "st helens borough council". The script reads what is typed in the same way. */
function letterOf({ name }: Council): string {
  return name.charAt(0).toLowerCase();
}
