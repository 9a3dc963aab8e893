import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { isGrade } from "../../../src/domain/grades.ts";
import type { Council } from "../../../src/domain/inspection.ts";
import { inDigits } from "../../../src/domain/sentences.ts";
import { STANDINGS, type Standing, standingOf } from "../../../src/register/standing.ts";
import { Link } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";

interface PlaceProps {
  readonly archive: Archive;
  readonly region: { readonly name: string; readonly councils: readonly Council[] };
  /** Whose dot is ringed, if it is about one council. */
  readonly council?: Council;
}

/** How the councils of a region and of the whole country stand: a dot a council, in rows by latest overall grade. */
export function Place({ archive, region, council }: PlaceProps) {
  const { councils, site, country, register } = archive;
  const standings = new Map(councils.map((one) => [one, standingOf(country, one.slug, register.asAt)]));
  const own = council && standings.get(council);
  const groups = [
    ...(region.councils.length < councils.length
      ? [{ name: region.name, address: addresses.region(region.name), councils: region.councils }]
      : []),
    { name: site.country, address: addresses.country, councils },
  ];
  return (
    <div class="scroll">
      <table class="place">
        <thead>
          <tr>
            <th scope="col">Latest overall grade</th>
            {groups.map(({ name, address, councils: all }) => (
              <th key={name} scope="col">
                <Link to={address}>{name}</Link>{" "}
                <small>
                  {inDigits(all.length)} {all.length === 1 ? "council" : "councils"}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STANDINGS.filter((row) => isGrade(row) || [...standings.values()].includes(row)).map((row) => (
            <tr key={row} class={row === own ? "own" : undefined}>
              <th scope="row">
                <Label standing={row} />
              </th>
              {groups.map(({ name, councils: all }) => (
                <td key={name}>
                  <Dots
                    standing={row}
                    councils={all.filter((one) => standings.get(one) === row)}
                    own={council}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Label({ standing }: { standing: Standing }) {
  if (standing === "none") return <span class="grade none">No graded inspection</span>;
  return (
    <Link to={addresses.rating(standing)}>
      <GradeMark grade={standing} />
    </Link>
  );
}

interface DotsProps {
  readonly standing: Standing;
  readonly councils: readonly Council[];
  /** Its dot comes first. */
  readonly own: Council | undefined;
}

function Dots({ standing, councils, own }: DotsProps) {
  const ordered = [...councils.filter((one) => one === own), ...councils.filter((one) => one !== own)];
  return (
    <span class={`dots ${standing}`}>
      <b>{councils.length}</b>{" "}
      <span aria-hidden="true">
        {ordered.map((one) => (
          <i key={one.slug} class={one === own ? "own" : undefined} />
        ))}
      </span>
    </span>
  );
}
