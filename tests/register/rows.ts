import { inspectionId } from "../../src/domain/addresses.ts";
import type { GradeOrUngraded } from "../../src/domain/grades.ts";
import type { Council, Inspection } from "../../src/domain/inspection.ts";
import { eraOf, type Judgement } from "../../src/domain/judgements.ts";
import { buildRegister, type Register } from "../../src/register/register.ts";

/** An invented council. */
export function council(slug: string, region = "Invented North"): Council {
  const name = slug.replaceAll(
    /(^|-)([a-z])/g,
    (_, dash, letter) => (dash ? " " : "") + letter.toUpperCase(),
  );
  return {
    slug,
    name: name.replace(" And ", " and "),
    officialName: `${name} Council`,
    type: "county",
    region,
    urn: "1",
    website: "example.org",
    aliases: [],
    trusts: [],
  };
}

type Grades = Partial<Record<Judgement, GradeOrUngraded>>;

/**
 * A report of an inspection that took five days of the month before. A grade alone is given to every judgement that the framework
 * of the day has; grades by judgement change that one: `report("exampleshire", "2019-10-15", "good", { leadership: "outstanding" })`.
 */
export function report(
  council: string,
  published: string,
  overall: GradeOrUngraded,
  grades: Grades = {},
  more: Partial<Inspection> = {},
): Inspection {
  const framework = more.framework ?? (published < "2018-03-01" ? "SIF" : "ILACS");
  const [year = 0, month = 0] = published.split("-").map(Number);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
  const start = more.start ?? `${before}-04`;
  const era = eraOf(framework, start);
  const given = Object.fromEntries(era.judgements.map((judgement) => [judgement, overall]));
  return {
    id: inspectionId(published, council),
    council,
    framework,
    kind: framework === "SIF" ? "full" : "standard",
    era,
    start,
    end: `${before}-08`,
    published,
    grades: { ...(era.judgements.includes("overall") ? {} : { overall: "not-given" }), ...given, ...grades },
    leadInspector: "Ada Invented",
    reportUrl: null,
    ...more,
  };
}

/** A focused visit, which grades nothing. */
export function visit(council: string, published: string, more: Partial<Inspection> = {}): Inspection {
  return {
    ...report(council, published, "good", {}, { framework: "ILACS", ...more }),
    kind: "focused-visit",
    grades: {},
  };
}

/** A register of these rows and of the councils they are of; councils are in the invented north unless said otherwise. */
export function registerOf(rows: readonly Inspection[], councils: readonly Council[] = []): Register {
  const given = new Set(councils.map(({ slug }) => slug));
  const others = [...new Set(rows.map(({ council }) => council))].filter((slug) => !given.has(slug));
  return buildRegister([...councils, ...others.map((slug) => council(slug))], rows, "2026-08-20");
}
