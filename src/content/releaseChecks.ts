import { claimAnchor, quoteAnchor } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { listNames } from "../domain/sentences.ts";
import { idFromWords } from "../domain/slugs.ts";
import { didYouMean } from "../domain/suggestions.ts";
import { placesIn } from "./body.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ReleaseRecord } from "./records.ts";

/** What a release’s fields and body say of each other. */
export function checkRelease(release: ReleaseRecord): Problem[] {
  const ids = idsOf(release);
  return [...anchorFaults(release, ids), ...placeFaults(release, ids)];
}

type Ids = Record<"quote" | "claim", string[]>;

/** The ids of the quotations and claims, in order: those given, or the slugs of the first words. */
function idsOf({ quotes, claims }: ReleaseRecord): Ids {
  return {
    quote: quotes.map(({ id, text }) => id ?? idFromWords(text)),
    claim: claims.map(({ id, says }) => id ?? idFromWords(says)),
  };
}

function anchorFaults(release: ReleaseRecord, { quote, claim }: Ids): Problem[] {
  const faultsOf = (ids: readonly string[], list: "quotes" | "claims", anchor: (id: string) => string) =>
    ids.flatMap((id, index) => {
      const label = `${list}, item ${index + 1}`;
      const at = (message: string) => [
        problemAt(release.origin, [list, index, "id"], `${label}: ${message}`),
      ];
      if (id === "") return at("has no words to make an anchor of. Give it one, as in id: a-short-name");
      const first = ids.indexOf(id);
      if (first === index) return [];
      return at(
        `has the anchor #${anchor(id)}, and so has item ${first + 1}. Give one of them an “id” of its own, as in id: ${id}-2`,
      );
    });
  return [...faultsOf(quote, "quotes", quoteAnchor), ...faultsOf(claim, "claims", claimAnchor)];
}

/** Places in the body for quotations and claims that are not there, or that have been placed already. */
function placeFaults(release: ReleaseRecord, ids: Ids): Problem[] {
  const placed = new Map<string, number>();
  return placesIn(release.body).flatMap(({ kind, id, line }) => {
    const directive = `::${kind}{#${id}}`;
    const at = (message: string): Problem[] => [
      { severity: "error", file: release.origin.file, line, message: `${directive} ${message}` },
    ];
    const list = kind === "quote" ? "quotes" : "claims";
    if (ids[kind].length === 0)
      return at(`names nothing: the file has no “${list}”. Add one, or take this line out`);
    if (!ids[kind].includes(id))
      return at(
        `names nothing in “${list}”.${didYouMean(id, ids[kind]) || ` Write ${listNames(ids[kind].slice(0, 12), "or")}`}`,
      );
    const before = placed.get(directive);
    placed.set(directive, before ?? line);
    return before === undefined ? [] : at(`stands in line ${before} already. Take one of them out`);
  });
}

/** Dates of a release that are in the future, or out of order. */
export function checkDates(release: ReleaseRecord, today: CalendarDay): Problem[] {
  const { date, updated, corrections, origin } = release;
  const problems: Problem[] = [];
  const complain = (path: readonly PropertyKey[], message: string) =>
    problems.push(problemAt(origin, path, message));
  const future = (
    path: readonly PropertyKey[],
    label: string,
    day: CalendarDay | undefined,
    written = day,
  ) => {
    if (day !== undefined && day > today && !release.draft)
      complain(path, `${label}: ${written} is in the future. Mend it, or add “draft: true” until then`);
  };
  future(["date"], "date", date.first, date.text);
  future(["updated"], "updated", updated);
  for (const [index, correction] of corrections.entries())
    future(["corrections", index, "date"], `corrections, item ${index + 1}, date`, correction.date);
  for (const [index, claim] of release.claims.entries())
    future(["claims", index, "checked"], `claims, item ${index + 1}, checked`, claim.checked);
  for (const { date } of release.reply ?? []) future(["reply"], "reply, date", date);

  if (updated !== undefined && updated < date.first)
    complain(
      ["updated"],
      `updated: ${updated} is before the release itself (${date.text}). Put the dates in order`,
    );
  const latest = corrections
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  if (latest !== undefined && updated === undefined)
    complain(["corrections"], `corrections: there is no “updated” to go with them. Add updated: ${latest}`);
  else if (latest !== undefined && updated !== undefined && updated < latest)
    complain(
      ["updated"],
      `updated: ${updated} is before the last correction (${latest}). Write updated: ${latest}`,
    );
  return problems;
}
