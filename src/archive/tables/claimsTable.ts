import { VERDICTS, wholeExplanation } from "../../claims/findings.ts";
import { addresses, claimAnchor, type Location } from "../../domain/addresses.ts";
import type { CheckedClaim } from "../model.ts";
import { addressColumn, idColumn, ofRelease, releaseColumn, required } from "./columns.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

/** The claims, each with its verdict and the working. */
export function claimsTable(claims: readonly CheckedClaim[], location: Location): Table {
  const columns: ColumnOf<CheckedClaim>[] = [
    releaseColumn(({ release }) => release),
    idColumn("claim", ({ id }) => id),
    {
      name: "says",
      type: "string",
      description: "What the release claims, in its words.",
      constraints: required,
      of: ({ says }) => says,
    },
    {
      name: "check",
      type: "object",
      description:
        "The check that the register decided, in the terms of the release’s file; empty where a person decided.",
      of: ({ check }) => check,
    },
    {
      name: "verdict",
      type: "string",
      description:
        "What the claim turned out to be worth. Contradicted only where no ordinary reading of it holds.",
      constraints: { required: true, enum: VERDICTS },
      of: ({ verdict }) => verdict,
    },
    {
      name: "explanation",
      type: "string",
      description: "The working: what was found, each reading with its result, and what limits it.",
      constraints: required,
      of: ({ finding }) => wholeExplanation(finding),
    },
    {
      name: "decided_by",
      type: "string",
      description: "The register, when the site was built; or a person, on the day checked.",
      constraints: { required: true, enum: ["register", "person"] },
      of: ({ decidedBy }) => decidedBy,
    },
    {
      name: "inspections",
      type: "list",
      description: "The inspections that the verdict rests on, by id, oldest report first.",
      of: ({ finding }) => (finding.rows.length > 0 ? finding.rows : null),
    },
    {
      name: "checked",
      type: "date",
      description: "The day on which a person looked.",
      of: ({ checked }) => checked,
    },
    {
      name: "sources",
      type: "array",
      description: "Where a person’s evidence stands: title and address.",
      of: ({ sources }) => (sources.length > 0 ? sources : null),
    },
    {
      name: "note",
      type: "string",
      description: "Context that belongs beside the verdict.",
      of: ({ note }) => note,
    },
    addressColumn(({ release, id }) =>
      location.absolute(`${addresses.release(release.slug)}#${claimAnchor(id)}`),
    ),
  ];
  return tableOf(
    {
      name: "claims",
      title: "Claims",
      description: "What releases claim, and whether the register or the reports bear it out.",
      licence: "text",
      primaryKey: ["release", "id"],
      foreignKeys: ofRelease,
    },
    claims,
    columns,
  );
}
