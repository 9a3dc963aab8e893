import { z } from "zod";
import { VERDICTS } from "../claims/check.ts";
import { checkSchema } from "../claims/vocabulary.ts";
import { isCalendarDay, parsePartialDate } from "../domain/dates.ts";
import { GRADES, RATINGS } from "../domain/grades.ts";
import { AREAS, type Area } from "../domain/judgements.ts";
import { SLUG, slugOf } from "../domain/slugs.ts";
import { quoted } from "./wording.ts";

/*
 * The one schema of what an editor writes. Types, validation, editor help (JSON Schema) and the documented field list come
 * from it: `.describe()` is the text that people read. Messages say what to write instead.
 */

const text = z
  .string()
  .trim()
  .min(1, "is empty. Write something, or take the field out")
  // Half characters and control characters, which YAML can write as escapes, stand in no page, feed or data file.
  .refine((value) => !/[\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/u.test(value), {
    error: (issue) => `${quoted(issue.input)} has an invisible control character. Take it out`,
  });
const slug = z.string().regex(SLUG, {
  error: (issue) =>
    `${quoted(issue.input)} can’t stand in an address. Write ${quoted(slugOf(String(issue.input).slice(0, 100)) || "two-words")}, in lower-case letters, digits and single hyphens`,
});
const webAddress = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: (issue) =>
      `${quoted(issue.input)} is not a web address. Write it whole, as in https://www.example.org/page`,
  })
  .regex(/^https?:\/\/[^/]/i, {
    error: (issue) =>
      `${quoted(issue.input)} is not a web address. Write two slashes, as in https://www.example.org`,
  });
const notADay = {
  error: (issue: { readonly input?: unknown }) =>
    `${quoted(issue.input)} is not a day. Write year-month-day, as in 2019-10-15`,
};
const day = z.string(notADay).refine(isCalendarDay, notADay);
const notADate = (value: unknown) =>
  `${quoted(value)} is not a date. Write 2019-10-15, 2019-10 or 2019, with “..” after it for “or later”`;
const partialDate = z
  .union([z.string(), z.number()], { error: ({ input }) => notADate(input) })
  .transform((value, context) => {
    const date = parsePartialDate(String(value));
    if (date) return date;
    context.issues.push({ code: "custom", input: value, message: notADate(value) });
    return z.NEVER;
  });
const siteAddress = z.string().regex(/^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+\/?$/, {
  error: (issue) =>
    `${quoted(issue.input)} is not an address of this site. Write it as in /releases/an-older-name/`,
});
const grade = z.enum(GRADES);
const rating = z.enum(RATINGS);
const area = z.enum(AREAS as [Area, ...Area[]]);
const grades = z.partialRecord(area, grade);
const listOrOne = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item).min(1, "is an empty list. Write at least one item"), item])
    .transform((value) => (Array.isArray(value) ? value : [value]));

export const EVENTS = ["inspection", "focused-visit", "monitoring-visit", "other"] as const;
export const SOURCE_KINDS = ["council", "leader-blog", "news", "recruitment", "ofsted", "other"] as const;

const source = z.strictObject({
  publisher: text.describe("Who published it: “Westminster City Council”."),
  kind: z.enum(SOURCE_KINDS).describe("What kind of publisher that is."),
  url: webAddress.describe("Where it was published."),
  archived: webAddress.optional().describe("An archived copy of that page."),
});

const quote = z
  .strictObject({
    id: slug.optional().describe("The anchor on the page; by default the slug of the first five words."),
    speaker: text.optional().describe("The speaker’s name, as printed. Not for unnamed speakers."),
    attributed: text
      .optional()
      .describe("Who is said to have said it, where no name is given: “the lead inspector”."),
    role: text.optional().describe("The speaker’s role, as printed."),
    organisation: text.optional().describe("The body the speaker spoke for."),
    text: text.describe(
      "The words, exactly as printed, without the outer quotation marks. A blank line starts a paragraph.",
    ),
    quotation: slug
      .optional()
      .describe("A name shared by printings of one quotation in several releases; it joins them."),
    note: text.optional().describe("An editor’s note on this printing: a misprint, a doubt."),
  })
  .refine((value) => (value.speaker === undefined) !== (value.attributed === undefined), {
    error: "needs either “speaker” (a name, as printed) or “attributed” (an unnamed speaker), and not both",
  });

const evidenceSource = z.strictObject({ title: text, url: webAddress.optional() });

const claim = z
  .strictObject({
    id: slug.optional().describe("The anchor on the page; by default the slug of the first five words."),
    says: text.describe("What the release claims, in its words."),
    check: checkSchema.optional().describe("A check that the register decides."),
    verdict: z.enum(VERDICTS).optional().describe("A person’s verdict, where the register can’t decide."),
    evidence: text.optional().describe("What the verdict rests on, in sentences."),
    sources: listOrOne(evidenceSource).optional().describe("Where the evidence stands: title and address."),
    checked: day.optional().describe("The day on which a person looked."),
    note: text.optional().describe("Context that belongs beside the verdict."),
  })
  .superRefine((value, context) => {
    if (value.check === undefined && value.verdict === undefined)
      context.addIssue("needs a “check” that the register decides, or a “verdict” with its “evidence”");
    if (value.check !== undefined && value.verdict !== undefined)
      context.addIssue("has both a “check” and a “verdict”: the register decides, or a person does");
    if (value.verdict !== undefined)
      for (const key of ["evidence", "checked"] as const)
        if (value[key] === undefined) context.addIssue(`has a “verdict” but no “${key}”`);
    if (value.check !== undefined)
      for (const key of ["evidence", "sources", "checked"] as const)
        if (value[key] !== undefined)
          context.addIssue(`has a “check”, so “${key}” has no place: write “note” for context`);
  });

const reply = z.strictObject({
  who: text.describe("Who replies, with role."),
  date: day.describe("The day of the reply."),
  text: text.describe("The reply, word for word as sent. A blank line starts a paragraph."),
});

const correction = z.strictObject({
  date: day.describe("The day of the correction."),
  text: text.describe("What was wrong and what was put right."),
});

/** The front matter of a release file. */
export const releaseSchema = z
  .strictObject({
    title: text.describe("The headline, as printed."),
    title_by: z
      .literal("archive")
      .optional()
      .describe("“archive” where the text has no headline and this is ours."),
    date: partialDate.describe(
      "When it was published, as far as known: 2019-10-15, 2019-10, 2019, or 2025-01.. (then or later).",
    ),
    council: listOrOne(slug).describe("The council it concerns, or a list of them."),
    event: z.enum(EVENTS).describe("What it reports."),
    rating: z
      .union([rating, z.record(slug, rating)])
      .describe(
        "The overall grade it reports; not-given (none is given any more); none (a visit); or council: grade where they differ.",
      ),
    judgements: z
      .union([grades, z.record(slug, grades)])
      .optional()
      .describe(
        "The grades below the overall one that the release itself states; or council: { … } where they differ.",
      ),
    source: source.describe("Where it comes from."),
    inspections: z
      .array(z.string())
      .default([])
      .describe("The ids of the inspections it reports: 2019-10-15-westminster."),
    summary: text.optional().describe("One sentence for lists, feeds and search."),
    quotes: z.array(quote).default([]).describe("Every attributed quotation, word for word."),
    claims: z.array(claim).default([]).describe("What it claims, and how to check it."),
    reply: listOrOne(reply).optional().describe("A reply by those named, shown beside the verdicts."),
    notes: listOrOne(text)
      .optional()
      .describe("Editor’s notes on the source: a misprint in the headline, how the date is known."),
    updated: day.optional().describe("The day on which this record was last changed in substance."),
    corrections: z.array(correction).default([]).describe("Corrections to this record."),
    draft: z.boolean().default(false).describe("True: shown by npm start, never built."),
    rights: z
      .enum(["summary", "full"])
      .default("summary")
      .describe("What the body is: our summary, or the full text."),
    licence: text.optional().describe("With rights: full, the licence of the text."),
    permission: text.optional().describe("With rights: full, who permitted it, and when."),
    aliases: z.array(siteAddress).default([]).describe("Old addresses of this page, which lead here."),
  })
  .superRefine((value, context) => {
    if (value.rights === "full" && value.licence === undefined && value.permission === undefined)
      context.addIssue({
        code: "custom",
        path: ["rights"],
        message: "“full” needs a “licence” or a “permission”",
      });
    if (value.rights === "summary" && (value.licence !== undefined || value.permission !== undefined))
      context.addIssue({
        code: "custom",
        path: [value.licence === undefined ? "permission" : "licence"],
        message: "goes with “rights: full”. Add that, or take this out",
      });
  });
export type ReleaseFields = z.output<typeof releaseSchema>;
export type QuoteFields = ReleaseFields["quotes"][number];
export type ClaimFields = ReleaseFields["claims"][number];

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: text.describe("The archive’s name."),
  description: text.describe("One or two sentences on what it is."),
  address: webAddress.optional().describe("The address of the site; SITE_URL goes before it."),
  repository: webAddress
    .optional()
    .describe("The address of the repository on GitHub; REPOSITORY_URL goes before it."),
  contact: z
    .union([webAddress, z.email()], {
      error: ({ input }) => `${quoted(input)} is neither a web address nor an e-mail address`,
    })
    .optional()
    .describe("Where to report an error or ask for a reply."),
  headline: text.describe("The headline of the front page."),
  standfirst: text.describe("The sentence or two below it."),
  years: z.strictObject({ from: z.int(), to: z.int() }).describe("The years the archive spans."),
  focus: z.array(slug).min(1).describe("The councils in focus, in the order of the front page."),
  register: z.strictObject({
    as_at: day.describe("The day to which the register is complete: the site’s “today”."),
    licence: text,
    licence_url: webAddress,
  }),
  text_licence: z
    .strictObject({ name: text, url: webAddress })
    .describe("The licence of the archive’s own text."),
});
export type SiteFields = z.output<typeof siteSchema>;

/** `content/people.yaml`: a list of people whose names sources spell in several ways, or who have a page. */
export const peopleSchema = z.array(
  z.strictObject({
    name: text.describe("The name under which the person is indexed."),
    slug: slug.optional(),
    spellings: z.array(text).default([]).describe("Other spellings that sources print."),
    public: z.boolean().default(false).describe("True for office holders and directors: they have a page."),
    note: text.optional().describe("For the person’s page: how we know that the spellings are one person."),
    offices: z
      .array(
        z.strictObject({
          role: text,
          organisation: text.optional(),
          when: text,
          source: webAddress.optional(),
        }),
      )
      .default([])
      .describe("Offices held, beyond what the quotations show."),
  }),
);
export type PersonFields = z.output<typeof peopleSchema>[number];

/** `content/inspections.yaml`: by inspection id, what the report says beyond its grades, in our words. */
export const inspectionNotesSchema = z.record(
  z.string(),
  z.strictObject({
    summary: text.optional(),
    to_improve: z.array(text).default([]).describe("What the report said must improve."),
    notes: z.array(text).default([]),
  }),
);
export type InspectionNotes = z.output<typeof inspectionNotesSchema>[string];

/** The front matter of a prose page in `content/pages`. */
export const proseSchema = z.strictObject({
  title: text,
  summary: text.describe("For search engines and lists."),
  draft: z.boolean().default(false),
});
export type ProseFields = z.output<typeof proseSchema>;
