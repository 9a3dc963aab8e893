import { z } from "zod";
import { VERDICTS } from "../claims/findings.ts";
import { checkSchema } from "../claims/language.ts";
import { GRADES, RATINGS } from "../domain/grades.ts";
import { AREAS, type Area } from "../domain/judgements.ts";
import { withoutOuterMarks } from "../domain/plainText.ts";
import { EVENTS, SOURCE_KINDS } from "../domain/release.ts";
import {
  day,
  FILES,
  fileName,
  headline,
  IMAGES,
  line,
  listOrOne,
  partialDate,
  siteAddress,
  slug,
  text,
  webAddress,
} from "./fields.ts";

/*
 * The one schema of what an editor writes in a release file. Types, validation, editor help (JSON Schema) and the documented
 * field list come from it: `.describe()` is the text that people read.
 */

const grade = z.enum(GRADES);
const rating = z.enum(RATINGS);
const area = z.enum(AREAS as [Area, ...Area[]]);
const grades = z.partialRecord(area, grade);

const source = z.strictObject({
  publisher: line.describe("Who published it: “Ashmere County Council”."),
  kind: z.enum(SOURCE_KINDS).describe("What kind of publisher that is."),
  url: webAddress.describe("Where it was published."),
  archived: webAddress.optional().describe("An archived copy of that page."),
});

const quote = z
  .strictObject({
    id: slug.optional().describe("The anchor on the page; by default the slug of the first five words."),
    speaker: line.optional().describe("The speaker’s name, as printed. Not for unnamed speakers."),
    attributed: line
      .optional()
      .describe("Who is said to have said it, if no name is given: “the lead inspector”."),
    role: line.optional().describe("The speaker’s role, as printed."),
    organisation: line.optional().describe("The body the speaker spoke for."),
    text: text
      .transform(withoutOuterMarks)
      .describe(
        "The words, exactly as printed, without the outer quotation marks. A blank line starts a paragraph.",
      ),
    quotation: slug
      .optional()
      .describe("A name shared by printings of one quotation in several releases; it joins them."),
    note: text.optional().describe("An editor’s note on this printing: a misprint, a doubt."),
  })
  .refine((value) => (value.speaker === undefined) !== (value.attributed === undefined), {
    error: "needs either “speaker” (a name, as printed) or “attributed” (an unnamed speaker), and not both",
  })
  .transform(({ speaker, attributed = "", ...fields }) => ({
    ...fields,
    speaker: { name: speaker ?? attributed, isNamed: speaker !== undefined },
  }));

const evidenceSource = z.strictObject({
  title: text.describe("What it is."),
  url: webAddress.optional().describe("Where it is, if it is on the web."),
});

const claim = z
  .strictObject({
    id: slug.optional().describe("The anchor on the page; by default the slug of the first five words."),
    says: text.describe(
      "What the release claims, in its words; in quotation marks only if it is a quotation.",
    ),
    claim: slug
      .optional()
      .describe("A name shared by the printings of one claim in several releases; it joins them."),
    answer: text.optional().describe("The answer in one sentence, shown before the working."),
    check: checkSchema
      .optional()
      .describe("What the register decides: which councils, what about them, how it is counted."),
    verdict: z.enum(VERDICTS).optional().describe("The verdict, if the register can’t decide."),
    evidence: text.optional().describe("The reasons for the verdict, in sentences."),
    sources: listOrOne(evidenceSource).optional().describe("Sources of the evidence: title and address."),
    checked: day.optional().describe("The day on which it was compared with the sources."),
    checked_by: text
      .optional()
      .describe("Who or what compared it with them, as readers may be told: “A. Editor”."),
    note: text.optional().describe("Context, shown with the verdict."),
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
      for (const key of ["evidence", "sources", "checked", "checked_by"] as const)
        if (value[key] !== undefined)
          context.addIssue(`has a “check”, so “${key}” can’t be used: write “note” for context`);
  })
  .transform(
    ({ check, verdict = "cannot-tell", evidence = "", checked, checked_by, sources = [], ...fields }) => ({
      ...fields,
      sources,
      decision:
        check === undefined
          ? ({
              by: "person",
              verdict,
              evidence,
              checked: checked ?? "",
              checkedBy: checked_by ?? null,
            } as const)
          : ({ by: "register", check } as const),
    }),
  );

const reply = z.strictObject({
  who: line.describe("Who replies, with role."),
  date: day.describe("The day of the reply."),
  text: text.describe("The reply, word for word as sent. A blank line starts a paragraph."),
});

const correction = z.strictObject({
  date: day.describe("The day of the correction."),
  text: text.describe("What was wrong and what was corrected."),
});

const withdrawal = z.strictObject({
  date: day.describe("The day on which it was withdrawn."),
  why: text.describe("Why, in a sentence for readers."),
});

const image = z.strictObject({
  file: fileName(IMAGES).describe("Its name in the release’s folder: “opening.jpg”."),
  alt: text.describe("What it shows, for those who can’t see it."),
  title: text.optional().describe("A caption."),
  credit: text.optional().describe("Who made it, and who permits its use."),
});

const attachedFile = z.strictObject({
  file: fileName(FILES).describe("Its name in the release’s folder: “release.pdf”."),
  title: text.describe("What it is: “The release as sent”."),
});

/** The front matter of a release file, as it is written. */
const releaseFields = z.strictObject({
  title: headline.describe("The headline, as printed."),
  title_by: z
    .literal("archive")
    .optional()
    .describe("“archive” if the text has no headline and this is ours."),
  misprint: text
    .optional()
    .describe(
      "A word that is misprinted in the headline: “[sic]” follows it wherever the headline is shown.",
    ),
  date: partialDate.describe(
    "When it was published, as far as known: 2019-10-15, 2019-10, 2019, or 2025-01.. (then or later).",
  ),
  council: listOrOne(line).describe("The council it concerns, or a list of them."),
  event: z.enum(EVENTS).describe("What it reports."),
  rating: z
    .union([rating, z.record(text, rating)])
    .describe(
      "The overall grade it reports; not-given (none is given any more); not-reported (the release names none); none (a visit); or council: grade if they differ.",
    ),
  judgements: z
    .union([grades, z.record(text, grades)])
    .optional()
    .describe(
      "The grades below the overall one that the release itself states; or council: { … } if they differ.",
    ),
  source: source.describe("Where it comes from."),
  inspections: z
    .array(z.string())
    .default([])
    .describe("The ids of the inspections it reports: 2019-10-15-ashmere."),
  summary: headline.optional().describe("One sentence for lists, feeds and search."),
  quotes: z.array(quote).default([]).describe("Every attributed quotation, word for word."),
  claims: z.array(claim).default([]).describe("What it claims, and how to check it."),
  reply: listOrOne(reply).optional().describe("A reply by those named, shown with the verdicts."),
  notes: listOrOne(text)
    .optional()
    .describe("Editor’s notes on the source: a misprint in the headline, how the date is known."),
  updated: day.optional().describe("The day on which this record was last changed in substance."),
  corrections: z.array(correction).default([]).describe("Corrections to this record."),
  withdrawn: withdrawal
    .optional()
    .describe("If it was withdrawn: its page says so, and lists and feeds leave it out."),
  added: day.optional().describe("The day on which it was added to the archive; npm run add writes it."),
  images: z.array(image).default([]).describe("Images, in a folder named like the release file."),
  files: z.array(attachedFile).default([]).describe("Files to download, in the same folder."),
  draft: z.boolean().default(false).describe("True: shown by npm start, never built."),
  rights: z
    .enum(["summary", "full"])
    .default("summary")
    .describe("What the body is: our summary, or the full text."),
  licence: text.optional().describe("With rights: full, the licence of the text."),
  permission: text.optional().describe("With rights: full, who permitted it, and when."),
  aliases: z.array(siteAddress).default([]).describe("Old addresses of this page, which lead here."),
});

/** The front matter of a release file. `rating` and `judgements` become maps by council. */
export const releaseSchema = releaseFields
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
        message: "goes with “rights: full”. Add that, or remove this",
      });
  })
  .transform(({ rating, judgements = {}, ...fields }) => ({
    ...fields,
    rating: byCouncil<Rating>(fields.council, rating, isRating),
    judgements: byCouncil<Stated>(fields.council, judgements, isStated),
  }));

type Rating = z.output<typeof rating>;
type Stated = z.output<typeof grades>;

const isRating = (value: Rating | Record<string, Rating>): value is Rating => typeof value === "string";
const isStated = (value: Stated | Record<string, Stated>): value is Stated =>
  Object.values(value).every((one) => typeof one === "string");

/** What is written once for all councils, or by council, as a map by council. */
function byCouncil<Value>(
  councils: readonly string[],
  written: Value | Readonly<Record<string, Value>>,
  isForAll: (written: Value | Record<string, Value>) => written is Value,
): ReadonlyMap<string, Value> {
  return new Map(isForAll(written) ? councils.map((council) => [council, written]) : Object.entries(written));
}

export type ReleaseFields = z.output<typeof releaseSchema>;
export type QuoteFields = ReleaseFields["quotes"][number];
