import { z } from "zod";
import { isCalendarDay } from "../domain/dates.ts";
import { GRADES } from "../domain/grades.ts";
import { ERAS, FRAMEWORKS, JUDGEMENTS } from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import { SLUG } from "../domain/slugs.ts";
import { quoted } from "../domain/suggestions.ts";
import { type Amount, parseAmount, parseExtent, parseGrades, parsePeriod, UNITS } from "./amounts.ts";

/*
 * The language of checks: which councils, what about them, how it is counted. Everything is a key of one `check`; what is left
 * out comes from the release. The words of `.describe()` and the examples in `content/README.md` are its documentation.
 */

/** A phrase that `read` understands; for anything else `instead` says what to write. */
function phrase<Input extends z.ZodType>(
  input: Input,
  read: (value: z.output<Input>) => unknown,
  instead: string,
) {
  return input.refine((value) => read(value) !== null, {
    error: (issue) => `${quoted(issue.input)} can’t be read. Write ${instead}`,
  });
}
const textOrNumber = z.union([z.string(), z.int()]);

const councilSlug = z.string().regex(SLUG, {
  error: ({ input }) =>
    `${quoted(input)} is not a council. Write its name in lower case with hyphens, as in north-exampleshire`,
});
const councils = z.union([councilSlug, z.array(councilSlug).min(1)]);
const day = z.string().refine(isCalendarDay, {
  error: ({ input }) => `${quoted(input)} is not a day. Write year-month-day, as in 2019-10-15`,
});
const grades = phrase(
  z.string(),
  parseGrades,
  `${listNames(GRADES, "or")}, or a grade with “or better” or “or worse” after it`,
);
const judgement = z.enum(JUDGEMENTS);
const period = phrase(
  textOrNumber,
  parsePeriod,
  "a day, a month or a year (2024-11-12, 2024-11, 2024), with “from”, “until” or “within” before it if need be, or two days with “to” between them",
);
/** An amount in one of these units, or without any. */
function amount<Input extends z.ZodType<string | number>>(
  input: Input,
  units: readonly Amount["unit"][],
  instead: string,
) {
  const read = (value: string | number) => {
    const amount = parseAmount(value);
    return amount && units.includes(amount.unit) ? amount : null;
  };
  return phrase(input, read, instead);
}
const count = amount(
  textOrNumber,
  [undefined],
  "a number, with “at least”, “more than”, “at most”, “fewer than”, “about”, “almost” or “all but” before it if need be",
);
const percent = amount(
  z.union([z.string(), z.number()]),
  [undefined, "%"],
  "per cent, as in 25%, or a part: a tenth, a fifth, a quarter, a third, half, two thirds, three quarters",
);
const span = amount(
  z.string(),
  UNITS,
  "a number of years, months, weeks or days, as in 10 years, 3.5 years, within 2 years or almost 5 years",
);
const extent = phrase(
  textOrNumber,
  (value) => ((JUDGEMENTS as readonly unknown[]).includes(value) ? value : parseExtent(value)),
  `a judgement (${listNames(JUDGEMENTS, "or")}), or how many of them: every, none, some, all but one, 4 of 5, at least 2`,
);
const yes = z.literal(true, { error: ({ input }) => `${quoted(input)} is no choice here. Write true` });

const move = z.union([
  yes,
  z
    .strictObject({
      from: grades.describe("The grade before."),
      to: grades.describe("The grade since."),
      by: z.int().min(1).max(3).describe("By how many grades: 2 from good to inadequate."),
      every_time: yes.describe("At every inspection since the first, or since the one that “since” names."),
    })
    .partial(),
]);

const regions = z.union([z.string(), z.array(z.string()).min(1)]);
const among = z
  .strictObject({
    region: regions.describe("The councils of a region, or of several, as the register names them: London."),
    outside: regions.describe("All councils but those of a region, or of several."),
    type: z
      .enum(["county", "london-borough", "metropolitan-district", "unitary-authority"])
      .describe("The councils of a type."),
    councils: councils.describe("These councils: a group that the release names."),
    called: z.string().min(1).describe("What that group is called: “the core cities”."),
    run_by: z.literal("trust").describe("Councils whose services a trust runs today."),
    under: z
      .enum([...FRAMEWORKS, ...ERAS.map(({ id }) => id)])
      .describe("Only reports under this framework, or in this era of it."),
    since: day.describe("Only reports published on this day or later."),
  })
  .partial();

/** What a claim's check may say, in the order of a sentence. */
const shape = {
  grade: grades.describe(
    "What the council was graded: a grade, or “good or better”, “requires-improvement or worse”. Overall, unless “in” says.",
  ),
  in: z
    .union([extent, z.array(judgement).min(1)])
    .describe(
      "In which judgements: one, a list, or how many: every, none, some, all but one, 4 of 5, at least 2.",
    ),
  in_a_row: z.int().min(2).describe("Which inspection in a row with this grade it was: 3 for the third."),
  held_for: span.describe("For how long the grade had been held."),
  grades: z
    .partialRecord(z.enum([...JUDGEMENTS, "rest"]), grades)
    .refine((value) => Object.keys(value).length > 0, "is empty. Write judgements with their grades")
    .describe(
      "Several judgements, each with its grade; “rest” for all the judgements not named, overall apart.",
    ),
  rose: move.describe("That grades rose since the inspection before: true, or from what to what."),
  fell: move.describe("That grades fell since the inspection before: true, or from what to what."),
  stayed: yes.describe("That the grade is what it was at the inspection before."),
  after: span.describe("The time since the inspection before."),
  since: z
    .union([z.literal("any"), period])
    .describe(
      "Which earlier inspection “rose”, “fell”, “stayed” and “after” compare with: the one of this day, month or year, or “any” of them; by default the one before.",
    ),
  published: period.describe("When the report was published."),
  inspected: z
    .union([z.literal("so far"), period])
    .describe(
      "When the inspection took place: began in 2024-11, was all within a month, from one day to another; or “so far”, to count the councils inspected by the day.",
    ),
  lasted: span.describe("How long the inspectors were there."),
  inspector: z.string().min(1).describe("Who led the inspection."),
  kind: z
    .enum(["full", "re-inspection", "standard", "short", "focused-visit", "monitoring-visit", ...FRAMEWORKS])
    .describe("What kind of inspection it was, or under which framework."),
  visited: period.describe("When a visit that gives no grades took place. The register holds few visits."),
  judged: judgement.describe("That the report has its own grade for this judgement."),
  best: yes.describe(
    "That no other council does as well, overall or by the number of judgements below the highest grade.",
  ),
  among_best: yes.describe("That no other council does better, or few do."),
  rank: count.describe("Its place by the grades of all judgements, councils that do as well sharing one."),
  top: percent.describe(
    "That it is in the top N per cent (this overall grade or better, of all inspected so far), in a top part (a third), or, as a plain number, in one of so many places.",
  ),
  first: yes.describe(
    "That it was the first; councils whose reports were published on the same day share the place.",
  ),
  place: z.int().min(1).describe("Which council to do so it was: 2 for the second."),
  first_time: z
    .union([yes, span])
    .describe("For the first time in the council’s own history, or in a number of years."),
  fastest: yes.describe("Faster than any other council, from the one report to the other."),
  only: yes.describe("That it is the only one."),
  how_many: count.describe("How many councils, the release’s own among them; 0 for none."),
  others: count.describe("How many besides the release’s own: 2 in “only two others”."),
  named: councils.describe("The others that the release names; with a number, all of them."),
  share: percent.describe("The per cent of the councils inspected so far."),
  of: count.describe("Of how many councils inspected so far: 153 in “one of 34 of 153”."),
  ever: yes.describe("Counts every council that ever was, not only those that still are."),
  council: councils.describe("The council the claim is about, or a list; by default the release’s councils."),
  among: among.describe("Among which councils it is counted; by default all of England."),
  on: day.describe("The day that counts; by default the release’s."),
  inspection: z
    .union([z.enum(["previous", "first", "every"]), period])
    .describe(
      "Another inspection than the one the release reports: “previous”, “first”, the one of a day, month or year, or “every” one so far.",
    ),
} as const;
type Key = keyof typeof shape;

/** What can be said of councils: a check says at least one of these. */
const WHAT: readonly Key[] = [
  ...(["grade", "grades", "rose", "fell", "stayed", "after", "published", "inspected", "lasted"] as const),
  ...(["inspector", "kind", "visited", "judged", "best", "among_best", "rank", "top"] as const),
];
const NUMBERS = ["only", "how_many", "others", "named", "share"] as const;
/** How it can be counted: at most one of these, except that “named” goes with a number. */
export const COUNTS = [...NUMBERS, "first", "place", "first_time", "fastest"] as const;
const COUNTABLE: readonly Key[] = ["grade", "grades", "rose", "fell", "stayed", "kind"];
/** How the council stands among others: a count of its own. */
export const STANDING = ["best", "among_best", "rank", "top"] as const;

/** What a key can't do without: one of these. */
const NEEDS: Partial<Record<Key, readonly Key[]>> = {
  in: ["grade", "rose", "fell", "stayed"],
  in_a_row: ["grade"],
  held_for: ["grade"],
  since: ["rose", "fell", "stayed", "after"],
  first: [...COUNTABLE, "inspected"],
  place: [...COUNTABLE, "inspected"],
  first_time: COUNTABLE,
  fastest: ["rose", "fell"],
  only: COUNTABLE,
  how_many: [...COUNTABLE, "inspected"],
  others: COUNTABLE,
  named: COUNTABLE,
  share: COUNTABLE,
  of: [...NUMBERS, ...STANDING],
  ever: NUMBERS,
  among: [...COUNTS.filter((key) => key !== "first_time"), ...STANDING],
};

const one = z
  .strictObject(shape)
  .partial()
  .superRefine((check, context) => {
    const has = (key: Key) => check[key] !== undefined;
    const say = (message: string) => context.addIssue(message);
    if (!WHAT.some(has))
      say(`says nothing of the councils. Write what is claimed of them: ${listNames(WHAT, "or")}`);
    for (const [key, needed] of Object.entries(NEEDS) as [Key, readonly Key[]][])
      if (has(key) && !needed.some(has))
        say(`has “${key}”, which goes with ${listNames(needed, "or")}. Add that, or take it out`);
    const counts = [...STANDING, ...COUNTS].filter(
      (key) => has(key) && !(key === "named" && (has("others") || has("how_many"))),
    );
    if (counts.length > 1)
      say(`counts in ${counts.length} ways (${listNames(counts)}). Write a check for each, as a list`);
    if (has("on") && has("inspection"))
      say("has both “on” and “inspection”. Write the one that the release means");
    if (check.inspected === "so far" && !has("how_many") && !has("first") && !has("place"))
      say(
        "has “inspected: so far”, which is counted. Add how_many, as in how_many: 85, or place, as in place: 7",
      );
    const other = WHAT.filter((key) => has(key) && ![...COUNTABLE, ...STANDING].includes(key));
    if (counts.length > 0 && other.length > 0 && check.inspected !== "so far")
      say(`can’t count by ${listNames(other)}. Write that as a check of its own, in a list`);
  })
  .meta({ minProperties: 1 });

/** A check as an editor writes it: one, or a list of checks that all have to hold. */
export const checkSchema = z.union([one, z.array(one).min(1)]);
export type Checks = z.output<typeof checkSchema>;
/** One check: `{ grade: "outstanding", others: 2 }`. */
export type Check = z.output<typeof one>;
