import { addresses, type Location, quoteAnchor } from "../domain/addresses.ts";
import { RATINGS } from "../domain/grades.ts";
import { EVENTS, SOURCE_KINDS } from "../domain/release.ts";
import { claimsTable } from "./claimsTable.ts";
import type { Archive, Printing, Release } from "./model.ts";
import { inspectionsTable, nationalTable } from "./registerTables.ts";
import {
  addressColumn,
  column,
  filled,
  inRelease,
  OF_RELEASE,
  SLUG_PATTERN,
  type Table,
  tableOf,
} from "./table.ts";

/** The archive as tables. */
export interface ArchiveTables {
  readonly releases: Table;
  readonly quotes: Table;
  readonly claims: Table;
  readonly inspections: Table;
  readonly national: Table;
}

/**
 * The archive as tables, with ids and columns that stay the same: the data files, the data package and the data page are made from
 * them. Drafts are left out.
 */
export function archiveTables(archive: Archive, location: Location): ArchiveTables {
  const published = <T extends { release: { draft: boolean } }>(items: readonly T[]) =>
    items.filter(({ release }) => !release.draft);
  const changed = archive.changed.releases;
  const { asAt } = archive.register;
  const releases = archive.releases.filter(({ draft }) => !draft);
  return {
    releases: { ...releasesTable(releases, location), changed },
    quotes: { ...quotesTable(published(archive.printings), location), changed },
    // A verdict may change with the register.
    claims: { ...claimsTable(published(archive.claims), location), changed: archive.changed.archive },
    inspections: { ...inspectionsTable(archive.register, location), changed: asAt },
    national: { ...nationalTable(archive.country.series), changed: asAt },
  };
}

function releasesTable(releases: readonly Release[], location: Location): Table {
  const head = {
    name: "releases",
    title: "Releases",
    description: "Press releases and other published texts about an inspection, newest first.",
    licence: "text",
    primaryKey: ["release"],
  } as const;
  return tableOf<Release>(head, releases, [
    filled("release", "The release’s id: the last part of its address.", ({ slug }) => slug, {
      unique: true,
      pattern: SLUG_PATTERN,
    }),
    filled("title", "The headline, as printed.", ({ title }) => title),
    filled(
      "title_by",
      "Whose words the title is: the source’s, or the archive’s if the text has no headline.",
      ({ title_by }) => title_by ?? "source",
      { enum: ["source", "archive"] },
    ),
    filled(
      "date",
      "When it was published, as far as known: a day, a month or a year; “..” after it means then or later.",
      ({ date }) => date.text,
      { pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?(\\.\\.)?" },
    ),
    filled(
      "date_orders_as",
      "The last day of the period that the date names, by which the archive orders. Not a date of publication.",
      ({ date }) => date.last,
      { type: "date" },
    ),
    filled(
      "councils",
      "The councils it concerns, by id.",
      ({ councils }) => councils.map(({ slug }) => slug),
      {
        type: "list",
      },
    ),
    filled("event", "What it reports.", ({ event }) => event, { enum: EVENTS }),
    filled(
      "ratings",
      `The overall grade it reports for each council, in the order of the councils: ${RATINGS.join(", ")} (a visit).`,
      ({ councils, rating }) => councils.map(({ slug }) => rating.get(slug) ?? "none"),
      { type: "list" },
    ),
    column(
      "judgements",
      "The grades below the overall one that the release itself states, by council.",
      statedJudgements,
      { type: "object" },
    ),
    filled("publisher", "Who published it.", ({ source }) => source.publisher),
    filled("source_kind", "What kind of publisher that is.", ({ source }) => source.kind, {
      enum: SOURCE_KINDS,
    }),
    filled("source_url", "Where it was published.", ({ source }) => source.url, { format: "uri" }),
    column("archived_url", "An archived copy of that page.", ({ source }) => source.archived, {
      format: "uri",
    }),
    column(
      "inspections",
      "The inspections it reports, by id, oldest report first.",
      ({ inspections }) => (inspections.length > 0 ? inspections.map(({ id }) => id) : null),
      {
        type: "list",
      },
    ),
    column("summary", "The archive’s summary, in one sentence.", ({ summary }) => summary),
    filled(
      "rights",
      "What the archive’s page holds: its own account of the release, or the full text, by licence or permission.",
      ({ rights }) => rights,
      { enum: ["summary", "full"] },
    ),
    column("updated", "The day on which the record last changed in substance.", ({ updated }) => updated, {
      type: "date",
    }),
    addressColumn(({ slug }) => location.absolute(addresses.release(slug))),
  ]);
}

function statedJudgements({ councils, judgements }: Release): object | null {
  const stated = councils.map(({ slug }) => [slug, judgements.get(slug) ?? {}] as const);
  return stated.every(([, grades]) => Object.keys(grades).length === 0) ? null : Object.fromEntries(stated);
}

function quotesTable(printings: readonly Printing[], location: Location): Table {
  const head = {
    name: "quotes",
    title: "Quotations",
    description:
      "Every quotation as each release prints it. The words are their speakers’, quoted with the source.",
    licence: "text",
    primaryKey: ["release", "id"],
    foreignKeys: OF_RELEASE,
  } as const;
  return tableOf<Printing>(head, printings, [
    ...inRelease<Printing>("quotation"),
    filled(
      "quotation",
      "The same for all printings of one quotation, in whichever release.",
      ({ quotation }) => quotation.key,
    ),
    column(
      "speaker",
      "The speaker’s name, as this release prints it; empty if no name is given.",
      ({ speaker }) => (speaker.isNamed ? speaker.name : null),
    ),
    column(
      "person",
      "The id of the speaker’s page; only holders of public office and directors have one.",
      ({ person }) => person?.slug,
      { pattern: SLUG_PATTERN },
    ),
    column("attributed", "Who is said to have said it, if the release gives no name.", ({ speaker }) =>
      speaker.isNamed ? null : speaker.name,
    ),
    column("role", "The speaker’s role, as printed.", ({ role }) => role),
    column("organisation", "The body the speaker spoke for.", ({ organisation }) => organisation),
    filled(
      "text",
      "The words, exactly as printed, without the outer quotation marks. A blank line separates paragraphs.",
      ({ paragraphs }) => paragraphs.join("\n\n"),
    ),
    column("note", "The archive’s note on this printing.", ({ note }) => note),
    addressColumn(({ release, id }) =>
      location.absolute(`${addresses.release(release.slug)}#${quoteAnchor(id)}`),
    ),
  ]);
}
