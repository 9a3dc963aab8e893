import { addresses, type Location, quoteAnchor } from "../../domain/addresses.ts";
import type { Printing } from "../model.ts";
import { addressColumn, idColumn, ofRelease, releaseColumn, required, SLUG_PATTERN } from "./columns.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

/** Every printing of every quotation, in the order of the releases and of the words in them. */
export function quotesTable(printings: readonly Printing[], location: Location): Table {
  const columns: ColumnOf<Printing>[] = [
    releaseColumn(({ release }) => release),
    idColumn("quotation", ({ id }) => id),
    {
      name: "quotation",
      type: "string",
      description: "The same for all printings of one quotation, in whichever release.",
      constraints: required,
      of: ({ quotation }) => quotation.key,
    },
    {
      name: "speaker",
      type: "string",
      description: "The speaker’s name, as this release prints it; empty for unnamed speakers.",
      of: ({ speaker }) => speaker,
    },
    {
      name: "person",
      type: "string",
      description: "The id of the speaker’s page; only holders of public office and directors have one.",
      constraints: { pattern: SLUG_PATTERN },
      of: ({ person }) => person?.slug,
    },
    {
      name: "attributed",
      type: "string",
      description: "Who is said to have said it, where the release gives no name.",
      of: ({ attributed }) => attributed,
    },
    { name: "role", type: "string", description: "The speaker’s role, as printed.", of: ({ role }) => role },
    {
      name: "organisation",
      type: "string",
      description: "The body the speaker spoke for.",
      of: ({ organisation }) => organisation,
    },
    {
      name: "text",
      type: "string",
      description:
        "The words, exactly as printed, without the outer quotation marks. A blank line parts paragraphs.",
      constraints: required,
      of: ({ paragraphs }) => paragraphs.join("\n\n"),
    },
    {
      name: "note",
      type: "string",
      description: "The archive’s note on this printing.",
      of: ({ note }) => note,
    },
    addressColumn(({ release, id }) =>
      location.absolute(`${addresses.release(release.slug)}#${quoteAnchor(id)}`),
    ),
  ];
  return tableOf(
    {
      name: "quotes",
      title: "Quotations",
      description:
        "Every quotation as each release prints it. The words are their speakers’, quoted with the source.",
      licence: "text",
      primaryKey: ["release", "id"],
      foreignKeys: ofRelease,
    },
    printings,
    columns,
  );
}
