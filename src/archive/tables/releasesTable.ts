import { addresses, type Location } from "../../domain/addresses.ts";
import { RATINGS } from "../../domain/grades.ts";
import { EVENTS, SOURCE_KINDS } from "../../domain/release.ts";
import type { Release } from "../model.ts";
import { addressColumn, required, SLUG_PATTERN } from "./columns.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

/** The releases, newest first: what each is, where it was published, and what it reports. */
export function releasesTable(releases: readonly Release[], location: Location): Table {
  const columns: ColumnOf<Release>[] = [
    {
      name: "release",
      type: "string",
      description: "The release’s id: the last part of its address.",
      constraints: { required: true, unique: true, pattern: SLUG_PATTERN },
      of: ({ slug }) => slug,
    },
    {
      name: "title",
      type: "string",
      description: "The headline, as printed.",
      constraints: required,
      of: ({ title }) => title,
    },
    {
      name: "title_by",
      type: "string",
      description: "Whose words the title is: the source’s, or the archive’s where the text has no headline.",
      constraints: { required: true, enum: ["source", "archive"] },
      of: ({ title_by }) => title_by ?? "source",
    },
    {
      name: "date",
      type: "string",
      description:
        "When it was published, as far as known: a day, a month or a year; “..” after it means then or later.",
      constraints: { required: true, pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?(\\.\\.)?" },
      of: ({ date }) => date.text,
    },
    {
      name: "date_orders_as",
      type: "date",
      description:
        "The last day of the period that the date names, by which the archive orders. Not a date of publication.",
      constraints: required,
      of: ({ date }) => date.last,
    },
    {
      name: "councils",
      type: "list",
      description: "The councils it concerns, by id.",
      constraints: required,
      of: ({ councils }) => councils.map(({ slug }) => slug),
    },
    {
      name: "event",
      type: "string",
      description: "What it reports.",
      constraints: { required: true, enum: EVENTS },
      of: ({ event }) => event,
    },
    {
      name: "ratings",
      type: "list",
      description: `The overall grade it reports for each council, in the order of the councils: ${RATINGS.join(", ")} (a visit).`,
      constraints: required,
      of: (release) => release.councils.map(({ slug }) => release.rating.get(slug) ?? "none"),
    },
    {
      name: "judgements",
      type: "object",
      description: "The grades below the overall one that the release itself states, by council.",
      of: statedJudgements,
    },
    {
      name: "publisher",
      type: "string",
      description: "Who published it.",
      constraints: required,
      of: ({ source }) => source.publisher,
    },
    {
      name: "source_kind",
      type: "string",
      description: "What kind of publisher that is.",
      constraints: { required: true, enum: SOURCE_KINDS },
      of: ({ source }) => source.kind,
    },
    {
      name: "source_url",
      type: "string",
      format: "uri",
      description: "Where it was published.",
      constraints: required,
      of: ({ source }) => source.url,
    },
    {
      name: "archived_url",
      type: "string",
      format: "uri",
      description: "An archived copy of that page.",
      of: ({ source }) => source.archived,
    },
    {
      name: "inspections",
      type: "list",
      description: "The inspections it reports, by id, oldest report first.",
      of: ({ inspections }) => (inspections.length > 0 ? inspections.map(({ id }) => id) : null),
    },
    {
      name: "summary",
      type: "string",
      description: "The archive’s summary, in one sentence.",
      of: ({ summary }) => summary,
    },
    {
      name: "rights",
      type: "string",
      description:
        "What the archive’s page holds: its own account of the release, or the full text, by licence or permission.",
      constraints: { required: true, enum: ["summary", "full"] },
      of: ({ rights }) => rights,
    },
    {
      name: "updated",
      type: "date",
      description: "The day on which the record was last changed in substance.",
      of: ({ updated }) => updated,
    },
    addressColumn(({ slug }) => location.absolute(addresses.release(slug))),
  ];
  return tableOf(
    {
      name: "releases",
      title: "Releases",
      description: "Press releases and other published texts about an inspection, newest first.",
      licence: "text",
      primaryKey: ["release"],
    },
    releases,
    columns,
  );
}

function statedJudgements(release: Release): object | null {
  const stated = release.councils.map(({ slug }) => [slug, release.judgements.get(slug) ?? {}] as const);
  return stated.every(([, grades]) => Object.keys(grades).length === 0) ? null : Object.fromEntries(stated);
}
