import type { Archive } from "../../../src/archive/model.ts";
import { yearOf } from "../../../src/domain/dates.ts";
import { gradeLabel } from "../../../src/domain/grades.ts";
import { type Council, councilTypeLabel } from "../../../src/domain/inspection.ts";
import { compareText } from "../../../src/domain/order.ts";
import { slugOf } from "../../../src/domain/slugs.ts";
import { STANDINGS, type Standing } from "../../../src/register/standing.ts";

/** The form above the table of all councils. The script shows it; its fields bear the names in the page's address. */
export function Finder({ archive: { country, register, councils, regions } }: { archive: Archive }) {
  const years = new Set(
    councils.flatMap(({ slug }) => {
      const held = country.held(slug, register.asAt);
      return held ? [yearOf(held.inspection.published)] : [];
    }),
  );
  const types = [...new Set(councils.map(({ type }) => type))].toSorted(compareText);
  return (
    <search>
      <form class="finder" id="finder" hidden>
        <label>
          Name
          <input type="search" name="name" autocomplete="off" />
        </label>
        <Choice
          name="grade"
          legend="Overall grade"
          options={STANDINGS.map((standing) => [standing, label(standing)])}
        />
        <Choice name="region" legend="Region" options={regions.map(({ name }) => [slugOf(name), name])} />
        <Choice name="type" legend="Type" options={types.map((type) => [type, councilTypeLabel(type)])} />
        <Choice
          name="change"
          legend="At the latest inspection"
          options={[
            ["up", "Higher than before"],
            ["down", "Lower than before"],
            ["same", "Unchanged"],
          ]}
        />
        <Choice
          name="year"
          legend="Year of report"
          options={[...years].toSorted((a, b) => b - a).map((year) => [String(year), String(year)])}
        />
        <label>
          Order
          <select name="order">
            <option value="">A to Z</option>
            <option value="newest">Newest report first</option>
            <option value="oldest">Oldest report first</option>
          </select>
        </label>
        <p class="filter-status">
          <span role="status" />
          <button type="reset" hidden>
            Clear
          </button>
        </p>
      </form>
    </search>
  );
}

function label(standing: Standing): string {
  return standing === "none" ? "None in the register" : gradeLabel(standing);
}

interface ChoiceProps {
  readonly name: keyof Council | "grade" | "change" | "year";
  readonly legend: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, legend, options }: ChoiceProps) {
  return (
    <label>
      {legend}
      <select name={name}>
        <option value="">Any</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
