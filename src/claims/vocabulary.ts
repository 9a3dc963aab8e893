import { z } from "zod";
import type { CheckContext, CheckKind, Finding } from "./check.ts";
import { grade } from "./checks/grade.ts";

/** Every kind of check there is. To add one: a file in `checks/`, and a line here. */
const KINDS = [grade] as const;

/** What a claim's `check` may be: one key, the kind's name, with its settings. */
export const checkSchema = z.union(
  KINDS.map((kind) => z.strictObject({ [kind.name]: kind.settings })) as unknown as [z.ZodType<Check>],
);

/** A check as an editor wrote it: `{ grade: { judgement: "overall", is: "outstanding" } }`. */
export type Check = Record<string, unknown>;

/** Carries out a check. Throws `CheckError` where it names something that is not there. */
export function carryOut(check: Check, context: CheckContext): Finding {
  for (const kind of KINDS as readonly CheckKind<unknown>[])
    if (kind.name in check) return kind.carryOut(check[kind.name], context);
  throw new Error(`No kind of check: ${Object.keys(check).join(", ")}`);
}
