import { z } from "zod";
import { isCalendarDay } from "../domain/dates.ts";
import { GRADES } from "../domain/grades.ts";
import { JUDGEMENTS } from "../domain/judgements.ts";
import { SLUG } from "../domain/slugs.ts";

/* The fields that the settings of several checks share, so that each means the same everywhere. */

const councilSlug = z.string().regex(SLUG, {
  error: ({ input }) =>
    `${JSON.stringify(input)} is not a council: write its name in lower case with hyphens, as in north-exampleshire`,
});

const oneOrMore = z
  .union([z.array(councilSlug).min(1, "is an empty list"), councilSlug])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** `grade: outstanding` */
export const grade = z.enum(GRADES);

/** `council: exampleshire`, or a list; by default the release's councils. */
export const council = oneOrMore
  .optional()
  .describe("The council the claim is about, or a list; by default the release’s councils.");

/** `named: [inventon, fictown]` */
export const councils = oneOrMore;

/** `on: 2019-10-15` */
export const on = z
  .string()
  .refine(isCalendarDay, {
    error: (issue) => `${JSON.stringify(issue.input)} is not a day: write year-month-day, as in 2019-10-15`,
  })
  .optional();

/** `judgement: help_and_protection` */
export const judgement = z.enum(JUDGEMENTS);

/** `region: London` */
export const region = z
  .string()
  .trim()
  .min(1, "is empty: write a region, as in London")
  .optional()
  .describe(
    "Only among the councils of this region, as the register names it; by default the whole country.",
  );

/** A whole number from one. */
export const times = z.int().min(1);
