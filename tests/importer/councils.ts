import type { Grade } from "../../src/domain/grades.ts";
import type { Council, Inspection } from "../../src/domain/inspection.ts";
import { eraOf } from "../../src/domain/judgements.ts";
import { buildRegister, type Register } from "../../src/register/register.ts";

/** A register for tests, complete to the end of 2026. */
export function registerOf(councils: readonly Council[], inspections: readonly Inspection[] = []): Register {
  return buildRegister(councils, inspections, "2026-12-31");
}

/** A council for tests. */
function council(name: string, more: Partial<Council> = {}): Council {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  return {
    slug,
    name,
    officialName: `${name} Council`,
    type: "unitary-authority",
    region: "Nowhere",
    urn: "0",
    website: `${slug}.gov.uk`,
    aliases: [],
    trusts: [],
    ...more,
  };
}

/** An invented inspection, with one judgement besides the overall grade. */
export function inspection(
  council: string,
  published: string,
  overall: Grade | null,
  kind: Inspection["kind"] = "standard",
): Inspection {
  return {
    id: `${published}-${council}`,
    council,
    framework: "ILACS",
    kind,
    era: eraOf("ILACS", published),
    start: published,
    end: published,
    published,
    grades: overall ? { overall, leadership: "good" } : {},
    leadInspector: null,
    reportUrl: null,
  };
}

/** Invented councils. */
export const INVENTED = [
  council("Exampleshire", { officialName: "Exampleshire County Council", type: "county" }),
  council("Sampleton", { aliases: ["SBC"], trusts: ["Sampleton Children’s Trust"] }),
  council("Mock and Feign", {
    officialName: "Royal Borough of Mock and Feign",
    aliases: ["Mock & Feign", "RBMF"],
    website: "rbmf.gov.uk",
  }),
  council("Standin upon Sea", { aliases: ["Standin"] }),
];

/** Real names, for the traps that real names set: people, facts and texts beside them are invented. */
export const REAL = [
  council("Lincolnshire", { officialName: "Lincolnshire County Council" }),
  council("North Lincolnshire", { website: "northlincs.gov.uk" }),
  council("Derby", { officialName: "Derby City Council" }),
  council("Derbyshire", { officialName: "Derbyshire County Council" }),
  council("Manchester", { officialName: "Manchester City Council" }),
  council("Devon", { officialName: "Devon County Council" }),
  council("Cornwall"),
  council("Reading", { trusts: ["Brighter Futures for Children"] }),
  council("Bolton"),
  council("Kent", { officialName: "Kent County Council" }),
  council("Kingston upon Thames", {
    officialName: "Royal Borough of Kingston upon Thames",
    aliases: ["Kingston"],
    trusts: ["Achieving for Children"],
  }),
  council("Richmond upon Thames", { aliases: ["Richmond"], trusts: ["Achieving for Children"] }),
  council("Windsor and Maidenhead", {
    officialName: "Royal Borough of Windsor and Maidenhead",
    aliases: ["RBWM"],
    trusts: ["Achieving for Children"],
    website: "rbwm.gov.uk",
  }),
  council("Stoke-on-Trent", { officialName: "Stoke-on-Trent City Council", aliases: ["Stoke"] }),
  council("Surrey", { officialName: "Surrey County Council", website: "surreycc.gov.uk" }),
];
