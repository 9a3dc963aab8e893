import { Document, isCollection, isMap } from "yaml";
import { type Verdict, verdictLabel } from "../../claims/findings.ts";
import type { Checks } from "../../claims/language.ts";
import { runCheck } from "../../claims/runCheck.ts";
import { parsePartialDate } from "../../domain/dates.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { idFromWords } from "../../domain/slugs.ts";
import type { Register } from "../../register/register.ts";
import type { Reading } from "../reading.ts";
import { claimsIn } from "./claimsIn.ts";
import { type FoundClaim, type Passage, passagesOf } from "./passages.ts";

/** A claim that a text seems to make, for an editor to take or leave. */
export interface Proposal {
  /** Its words, with the speaker if they are a quotation. */
  readonly says: string;
  readonly check: Checks;
  /** The sentence it comes from, word for word. */
  readonly passage: string;
  readonly verdict: Verdict;
  readonly explanation: string;
}

/** A press release makes fewer claims. */
const MOST = 60;

/**
 * The claims that a text seems to make and a check can put, each with the register’s verdict: a contradiction first, because it is
 * nearly always a misreading or a finding. None if the council or the date of the text is not known.
 */
export function proposeClaims(
  reading: Reading,
  inspections: readonly Inspection[],
  register: Register,
): Proposal[] {
  const released = reading.date === null ? null : parsePartialDate(reading.date);
  if (!released || reading.councils.length === 0) return [];
  const scene = { reading, released, register, inspections };
  const found = passagesOf(scene)
    .flatMap((passage) => claimsIn(passage, scene).map((claim) => ({ ...claim, passage })))
    .slice(0, MOST);
  const context = {
    register,
    councils: reading.councils,
    inspections: inspections.map(({ id }) => id),
    date: released,
  };
  return found
    .filter(({ check }, at) => !found.some((other, place) => saysMore(other.check, check, place < at)))
    .map((claim) => {
      const { verdict, explanation } = runCheck(claim.check, context);
      return { says: wordsOf(claim), check: claim.check, passage: claim.passage.text, verdict, explanation };
    })
    .toSorted((a, b) => Number(b.verdict === "contradicted") - Number(a.verdict === "contradicted"));
}

/** What makes the same words another claim. */
const SETTINGS = ["in", "inspection", "among"] as const;

/** Whether one check says all that another does, and more; or just the same, if it comes first. */
function saysMore(one: Checks, other: Checks, isFirst: boolean): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return isFirst;
  if (Array.isArray(one) || Array.isArray(other)) return false;
  // What is said of an earlier inspection says when it was.
  if (other.inspected !== undefined && other.inspection === "previous")
    return other.inspected === (one.since ?? (one.grade && one.inspection));
  return (
    SETTINGS.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key])) && contains(one, other)
  );
}

function contains(whole: unknown, part: unknown): boolean {
  // Inspected from 3 to 7 March says more than inspected in March.
  if (typeof whole === "string" && typeof part === "string") return whole.startsWith(part);
  if (typeof whole !== "object" || typeof part !== "object" || !whole || !part) return whole === part;
  const entries = new Map(Object.entries(whole));
  return Object.entries(part).every(([key, value]) => contains(entries.get(key), value));
}

/** The claim's words as printed, in whole words and with both marks of a pair. */
function wordsOf({ start, end, passage }: FoundClaim & { readonly passage: Passage }): string {
  const { text, speaker } = passage;
  const lead =
    /(?:\b(?:in|since|at|for|from|rated|judged|moved|gone|went|rose|risen|improved|fallen|dropped|the|an?|its|their|our) )*["'“‘]?$/i.exec(
      text.slice(0, start),
    )?.[0] ?? "";
  const words = text
    .slice(start - lead.length, end + (/^[.,]?["'”’]/.exec(text.slice(end))?.[0].length ?? 0))
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "");
  return speaker === null ? words : `${speaker}: “${words}”`;
}

/**
 * Proposals as the text of a `claims` field, each below what the register says and the passage it comes from. As comments they can
 * be uncommented one by one or all at once.
 */
export function proposalsAsYaml(proposals: readonly Proposal[]): string {
  const ids = proposals.map(({ says }) => idFromWords(says));
  const claims = proposals.map(({ says, check }, at) => {
    const isTaken = ids.indexOf(ids[at] ?? "") < at;
    return { ...(isTaken && { id: `${ids[at]}-${at + 1}` }), says, check };
  });
  const document = new Document({ claims });
  for (const [at, { verdict, explanation, passage }] of proposals.entries()) {
    const item = document.getIn(["claims", at]);
    const check = document.getIn(["claims", at, "check"], true);
    if (!isMap(item) || !isCollection(check)) continue;
    check.flow = true;
    item.commentBefore = [` ${verdictLabel(verdict)}: ${explanation}`, ` In: ${passage}`]
      .map((line) => line.replaceAll(/[\s\u2028\u2029\p{Cc}]+/gu, " "))
      .join("\n");
  }
  return document.toString({ lineWidth: 0 }).trimEnd();
}
