import type { Inspection } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";
import { listNames, startSentence } from "../domain/sentences.ts";
import type { Finding, Reading, Verdict } from "./check.ts";

/** What a finding rests on: the inspections, and what limits them. */
export interface Basis {
  readonly inspections: Iterable<Inspection>;
  readonly limits?: string | undefined;
}

/** Supported, if it holds; else contradicted. */
export function verdictIf(holds: boolean): Verdict {
  return holds ? "supported" : "contradicted";
}

/**
 * One finding from several readings of a claim, or from the several councils it is about. Each reading is named by a phrase that
 * completes "the claim holds …": "for Exampleshire", "if one counts councils rated outstanding overall".
 *
 * Where all agree, so does the verdict, and the explanation is what they found. Where they differ, the claim is partly supported,
 * the explanation says on which readings it holds, and each reading stands with its result. Where none holds and one can't be
 * told, nor can the claim.
 */
export function findingFrom(readings: readonly Reading[], basis: Basis, introduction = ""): Finding {
  const verdicts = new Set(readings.map(({ verdict }) => verdict));
  const [first = "cannot-tell"] = verdicts;
  if (verdicts.size < 2) {
    const sentences = [introduction, ...new Set(readings.map(({ finding }) => finding))];
    return finding(first, sentences.filter((sentence) => sentence !== "").join(" "), basis);
  }
  const holds = verdicts.has("supported") || verdicts.has("partly-supported");
  const named = readings.map(({ reading, verdict, finding }) => ({
    reading: startSentence(reading),
    verdict,
    finding,
  }));
  const explanation = [introduction, summary(readings)].filter((sentence) => sentence !== "").join(" ");
  return finding(holds ? "partly-supported" : "cannot-tell", explanation, basis, named);
}

/** A finding with its rows in order, oldest report first, each once. */
function finding(
  verdict: Verdict,
  explanation: string,
  { inspections, limits }: Basis,
  readings: readonly Reading[] = [],
): Finding {
  const rows = [...new Map([...inspections].map((each) => [each.id, each])).values()]
    .toSorted((a, b) => compareText(a.published, b.published) || compareText(a.council, b.council))
    .map(({ id }) => id);
  return { verdict, explanation, readings, rows, ...(limits === undefined ? {} : { limits }) };
}

/** "The claim holds for Exampleshire, but not for Inventon or for Fictown." */
function summary(readings: readonly Reading[]): string {
  const phrases = (wanted: Verdict) =>
    readings.flatMap(({ reading, verdict }) => (verdict === wanted ? [reading] : []));
  const clauses = CLAUSES.flatMap(([verdict, verb, joiner]) => {
    const found = phrases(verdict);
    return found.length === 0 ? [] : [`${verb} ${listNames(found, joiner)}`];
  });
  const [holds, not] = clauses;
  return phrases("supported").length > 0 && phrases("contradicted").length > 0 && clauses.length === 2
    ? `The claim ${holds}, but ${not?.replace("does not hold", "not")}.`
    : `The claim ${clauses.join("; it ")}.`;
}

const CLAUSES: readonly (readonly [Verdict, string, "and" | "or"])[] = [
  ["supported", "holds", "and"],
  ["partly-supported", "holds in part", "and"],
  ["contradicted", "does not hold", "or"],
  ["cannot-tell", "can’t be decided", "or"],
];
