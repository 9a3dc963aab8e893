import { z } from "zod";
import type { CheckContext, CheckKind, Finding } from "./check.ts";
import { best } from "./checks/best.ts";
import { everyJudgement } from "./checks/everyJudgement.ts";
import { first } from "./checks/first.ts";
import { grade } from "./checks/grade.ts";
import { howMany } from "./checks/howMany.ts";
import { improved } from "./checks/improved.ts";
import { inARow } from "./checks/inARow.ts";
import { time } from "./checks/time.ts";
import { tookPlace } from "./checks/tookPlace.ts";

/** Every kind of check there is, by the key an editor writes. To add one: a file in `checks/`, and a line here. */
const KINDS = {
  grade,
  every_judgement: everyJudgement,
  in_a_row: inARow,
  first,
  how_many: howMany,
  best,
  improved,
  time,
  took_place: tookPlace,
};
type Kinds = typeof KINDS;
const NAMES = Object.keys(KINDS) as (keyof Kinds)[];

type Shape = { [Name in keyof Kinds]: z.ZodOptional<Kinds[Name]["settings"]> };
const shape = Object.fromEntries(
  Object.entries(KINDS).map(([name, { settings, describes }]) => [
    name,
    settings.optional().describe(describes),
  ]),
) as Shape;

/** What a claim's `check` may be: one key, the kind's name, with its settings. */
export const checkSchema = z
  .strictObject(shape)
  .superRefine((check, context) => {
    const given = NAMES.filter((name) => check[name] !== undefined);
    if (given.length !== 1)
      context.addIssue(
        given.length === 0
          ? `says nothing to check: write one of ${NAMES.join(", ")}`
          : `has ${given.join(" and ")}: write one check for each claim`,
      );
  })
  .meta({ minProperties: 1, maxProperties: 1 });

/** A check as an editor wrote it: `{ grade: { judgement: "overall", is: "outstanding" } }`. */
export type Check = z.output<typeof checkSchema>;

/** Carries out a check. Throws `CheckError`, its path inside the kind's settings, where it names something that is not there. */
export function carryOut(check: Check, context: CheckContext): Finding {
  const name = NAMES.find((name) => check[name] !== undefined);
  if (name === undefined) throw new Error("A check without a kind passed validation");
  return (KINDS[name] as CheckKind<z.ZodType>).carryOut(check[name], context);
}
