import { z } from "zod";
import { quoted } from "../domain/suggestions.ts";
import { day, list, slug, text, webAddress } from "./fields.ts";

/* What an editor writes beside the releases: the site, people, inspections, pages of prose. */

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
  focus: list(slug).min(1).describe("The councils in focus, in the order of the front page."),
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
    spellings: list(text).default([]).describe("Other spellings that sources print."),
    public: z.boolean().default(false).describe("True for office holders and directors: they have a page."),
    note: text.optional().describe("For the person’s page: how we know that the spellings are one person."),
    offices: list(
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
    to_improve: list(text).default([]).describe("What the report said must improve."),
    notes: list(text).default([]),
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
