import { z } from "zod";
import { quoted } from "../domain/suggestions.ts";
import { day, line, slug, text, webAddress } from "./fields.ts";

/* What an editor writes besides the releases: the site, people, inspections, pages of prose, and what is recorded of sources. */

const notAYear = {
  error: ({ input }: { readonly input?: unknown }) =>
    `${quoted(input)} is not a year between 1900 and 2199. Look for a typo`,
};
const year = z.int().min(1900, notAYear).max(2199, notAYear);

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: line.describe("The archive’s name."),
  description: text.describe("One or two sentences on what it is."),
  inspectorate: text.describe("Who inspects and grades, as sentences name it."),
  country: text.describe("Where the councils are, as sentences name it."),
  address: webAddress.optional().describe("The address of the site; SITE_URL takes precedence."),
  repository: webAddress
    .optional()
    .describe("The address of the repository on GitHub; REPOSITORY_URL takes precedence."),
  contact: z
    .union([webAddress, z.email({ abort: true })], {
      error: ({ input }) =>
        `${quoted(input)} is neither a web address nor an e-mail address. Write https://www.example.org/contact or name@example.org`,
    })
    .optional()
    .describe("Where to report an error or ask for a reply."),
  publisher: text.optional().describe("Who publishes the archive: a person or a body."),
  feed_ids: z
    .string()
    .regex(/^[a-z0-9.@-]+\.[a-z]{2,},\d{4}(?:-\d{2}){0,2}$/, {
      error: ({ input }) =>
        `${quoted(input)} can’t start the ids of feeds. Write a domain or e-mail address that was yours, a comma and a year in which it was: example.org,2026`,
    })
    .optional()
    .describe(
      "What the ids of feed entries start with, and never to be changed: a domain or e-mail address of yours and a year in which it was (RFC 4151), as in example.org,2026.",
    ),
  headline: text.describe("The headline of the front page."),
  standfirst: text.describe("The sentence or two below it."),
  years: z
    .strictObject({
      from: year
        .optional()
        .describe("The first year; by default that of the earliest release or report in focus."),
      to: year.optional().describe("The last year, if it is to be later than that of the latest."),
    })
    .default({})
    .describe("The years the archive spans. It always includes those of its releases."),
  focus: z.array(line).min(1).describe("The councils in focus, in the order of the front page."),
  register: z
    .strictObject({
      as_at: day.describe("The day to which the register is complete: the site’s “today”."),
      licence: text.describe("The licence of the register."),
      licence_url: webAddress.describe("Where that licence can be read."),
    })
    .describe("The register of all inspections."),
  text_licence: z
    .strictObject({
      name: text.describe("Its name."),
      url: webAddress.describe("Where it can be read."),
    })
    .describe("The licence of the archive’s own text."),
});
export type WrittenSite = z.output<typeof siteSchema>;

/** `site.yaml` with the years that the archive spans. */
export interface SiteFields extends Omit<WrittenSite, "years"> {
  readonly years: { readonly from: number; readonly to: number };
}

/** `content/people.yaml`: people whose names sources spell in several ways, or who have a page. */
export const peopleSchema = z.array(
  z.strictObject({
    name: line.describe("The name under which the person is indexed."),
    slug: slug.optional().describe("The last part of the address of the page; by default made of the name."),
    spellings: z.array(line).default([]).describe("Other spellings that sources print."),
    public: z.boolean().default(false).describe("True for office holders and directors: they have a page."),
    note: text.optional().describe("For the person’s page: how we know that the spellings are one person."),
    offices: z
      .array(
        z.strictObject({
          role: line.describe("The office: “Leader of the council”."),
          organisation: line.optional().describe("The body."),
          when: text.describe("From when to when, in words."),
          source: webAddress.optional().describe("A page that says so."),
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
    summary: text.optional().describe("What the report said, in a sentence or two of our own."),
    to_improve: z.array(text).default([]).describe("What the report said must improve."),
    notes: z.array(text).default([]).describe("Notes on the report or on its row in the register."),
  }),
);
export type InspectionNotes = z.output<typeof inspectionNotesSchema>[string];

/** The front matter of a prose page in `content/pages`. */
export const proseSchema = z.strictObject({
  title: text.describe("The title of the page."),
  summary: text.describe("For search engines and lists."),
  draft: z.boolean().default(false).describe("True: shown by npm start, never built."),
});
export type ProseFields = z.output<typeof proseSchema>;

/**
 * What was found at the address of a source. `gone` only if the server itself said so (404 or 410); `moved` if it redirects for good;
 * `unreachable` means no answer, or one that says nothing about the page.
 */
export const SOURCE_STATUSES = ["ok", "moved", "gone", "unreachable"] as const;

/** `content/sources.yaml`, which `npm run sources` keeps: by address, what was found when it was last checked. */
export const sourcesSchema = z.record(
  webAddress,
  z.strictObject({
    checked: day.describe("The day of the check."),
    status: z.enum(SOURCE_STATUSES).describe("What was found."),
    code: z.int().optional().describe("The server’s answer, if there was one: 404."),
    to: webAddress.optional().describe("Where the address leads, if it has moved."),
  }),
);
export type SourceLook = z.output<typeof sourcesSchema>[string];
