import { VERDICTS, wholeExplanation } from "../claims/findings.ts";
import { addresses, claimAnchor, type Location } from "../domain/addresses.ts";
import { claimPage } from "./claims.ts";
import type { CheckedClaim } from "./model.ts";
import { addressColumn, column, filled, inRelease, OF_RELEASE, type Table, tableOf } from "./table.ts";

export function claimsTable(claims: readonly CheckedClaim[], location: Location): Table {
  const head = {
    name: "claims",
    title: "Claims",
    description: "What releases claim, and whether the register or the reports support it.",
    licence: "text",
    primaryKey: ["release", "id"],
    foreignKeys: OF_RELEASE,
  } as const;
  return tableOf<CheckedClaim>(head, claims, [
    ...inRelease<CheckedClaim>("claim"),
    filled("says", "What the release claims.", ({ says }) => says),
    column(
      "check",
      "What the register decided, in the terms of the release’s file: the parts of the claim; empty if the sources decide.",
      ({ check }) => (check === null ? null : [check].flat()),
      { type: "array" },
    ),
    filled(
      "verdict",
      "Whether the claim holds. Contradicted only if no ordinary reading of it does.",
      ({ verdict }) => verdict,
      { enum: VERDICTS },
    ),
    filled(
      "explanation",
      "The working: what was found, each reading with its result, and what limits it.",
      ({ finding }) => wholeExplanation(finding),
    ),
    filled(
      "decided_by",
      "The register, when the site was built; or the sources, as compared with the claim on the day checked.",
      ({ decidedBy }) => (decidedBy === "register" ? "register" : "sources"),
      { enum: ["register", "sources"] },
    ),
    column(
      "inspections",
      "The inspections that the verdict rests on, by id, oldest report first.",
      ({ finding }) => (finding.rows.length > 0 ? finding.rows : null),
      { type: "list" },
    ),
    column("checked", "The day on which it was compared with the sources.", ({ checked }) => checked, {
      type: "date",
    }),
    column(
      "sources",
      "The sources that it was compared with: title and address.",
      ({ sources }) => (sources.length > 0 ? sources : null),
      { type: "array" },
    ),
    filled("claim", "The same for all printings of one claim, in whichever release.", ({ claim }) => claim),
    column("answer", "The answer in one sentence, by an editor.", ({ answer }) => answer),
    column("checked_by", "Who or what compared it with the sources.", ({ checkedBy }) => checkedBy),
    column("note", "Context that belongs beside the verdict.", ({ note }) => note),
    filled(
      "page",
      "The page of the claim, with every release that makes it.",
      (claim) => location.absolute(claimPage(claim)),
      { format: "uri" },
    ),
    addressColumn(({ release, id }) =>
      location.absolute(`${addresses.release(release.slug)}#${claimAnchor(id)}`),
    ),
  ]);
}
