import { type ClaimKind, kindOf } from "../claims/kinds.ts";
import type { Check } from "../claims/language.ts";
import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import type { Council } from "../domain/inspection.ts";
import { counted, listNames, startSentence } from "../domain/sentences.ts";
import type { CheckedClaim, JoinedClaim, Quotation } from "./model.ts";

/**
 * The address of a claim’s page: its name, or, for a claim without one, its release and its id. A claim that gets a name later
 * has a redirect from the latter.
 */
export function claimPage({ claim: key }: Pick<CheckedClaim, "claim">): string {
  return addresses.claim(key.replace("#", "/"));
}

/** The address that a printing of a claim has if the claim has no name. */
export function unnamedClaimPage({ release, id }: CheckedClaim): string {
  return addresses.claim(`${release.slug}/${id}`);
}

/** The printing that stands for a claim: the latest. */
export function leadOf({ key, printings }: JoinedClaim): CheckedClaim {
  const lead = printings.at(-1);
  if (!lead) throw new Error(`The claim ${key} has no printing`);
  return lead;
}

/** The sentence that answers a claim: the editor’s if there is one, else what the check or the person found. */
export function answerTo({ answer, finding }: CheckedClaim): string {
  return answer ?? finding.explanation;
}

/** The kind of a claim; null for one that the register does not decide. */
export function claimKind({ check }: CheckedClaim): ClaimKind | null {
  return check === null ? null : (kindOf(check) ?? null);
}

/** What a check may say for its claim to repeat the official record and no more. */
const PLAIN: readonly (keyof Check)[] = [
  ...(["grade", "in", "grades", "judged", "kind", "inspector", "published", "inspected"] as const),
  ...(["lasted", "visited", "council", "inspection", "on"] as const),
];

/** Whether a claim repeats the official record and is right: a date, a grade. Such claims are listed apart, and in no tally. */
export function isRoutine({ verdict, check, answer }: CheckedClaim): boolean {
  if (verdict !== "supported" || answer !== null || check === null) return false;
  return [check].flat().every((one) => Object.keys(one).every((key) => PLAIN.includes(key as keyof Check)));
}

/** The councils that a claim is made about, in the order of its releases. */
export function councilsOf({ printings }: Pick<JoinedClaim, "printings">): Council[] {
  return [...new Set(printings.flatMap(subjectsOf))];
}

/** The councils of its release that a claim is about: those that its check names, else all of them. */
function subjectsOf({ release: { councils }, check }: CheckedClaim): readonly Council[] {
  const named = [check ?? []].flat().map((one) => [one.council ?? []].flat());
  const subjects = councils.filter(({ slug }) => named.flat().includes(slug));
  return subjects.length > 0 && named.every((one) => one.length > 0) ? subjects : councils;
}

/** More councils than these are counted, not named. */
const NAMED = 3;

/** What a claim says, to be read outside its release: the councils that it is about come before it unless it names one of them. */
export function inContext(claim: CheckedClaim): string {
  const { says } = claim;
  const councils = subjectsOf(claim);
  if (councils.some(({ name, aliases }) => [name, ...aliases].some((one) => says.includes(one))))
    return startSentence(says);
  const subject =
    councils.length > NAMED
      ? counted(councils.length, "council")
      : listNames(councils.map(({ name }) => name));
  return `${startSentence(subject)}: ${says}`;
}

/** The years of the releases that make a claim, latest first. */
export function yearsOf({ printings }: JoinedClaim): number[] {
  return [...new Set(printings.map(({ release }) => yearOf(release.date)))].toSorted((a, b) => b - a);
}

/**
 * The claims that a quotation makes: those of its releases whose words are in it, one that several releases make once. A claim in
 * words of ours is in no quotation.
 */
export function claimsIn({ printings }: Quotation): CheckedClaim[] {
  const found = printings.flatMap(({ release, paragraphs }) => {
    const text = paragraphs.join(" ");
    return release.claims.filter(({ says }) => quotedWords(says).some((words) => text.includes(words)));
  });
  return [...new Map(found.map((claim) => [claim.claim, claim])).values()];
}

/** Words that a release has itself: the claim as a whole, or what it has in quotation marks, if long enough to be found by. */
export function quotedWords(says: string): string[] {
  const quoted = [...says.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words.replace(/[.,]$/, ""));
  return [says, ...quoted].filter((words) => words.split(" ").length >= ENOUGH);
}

/** Fewer words than these may be in a quotation by chance. */
const ENOUGH = 4;
