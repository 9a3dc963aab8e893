import { formatDate } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { counted, countWord } from "../domain/sentences.ts";
import { type Amount, fits, parseAmount } from "./amounts.ts";
import { type CheckContext, knownCouncils, namesOf, type Property } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import { coverage, type Group, groupOf, underPresentFramework } from "./group.ts";
import type { Check } from "./language.ts";

/** As many names as a reader can take in; more are only counted. */
const NAMED_AT_MOST = 15;

/** Which councils of a group have something. */
interface Tally {
  readonly check: Check;
  readonly group: Group;
  readonly phrase: string;
  readonly holders: readonly string[];
  /** Those of which it can’t be told. */
  readonly open: readonly string[];
  /** The others that the release names. */
  readonly named: readonly string[];
}

/** `others: 2`, `how_many: 20`, `only: true`, `share: 13%`: how many councils have what the properties ask. */
export function countPart(check: Check, properties: readonly Property[], context: CheckContext): Part {
  const group = groupOf(check, context);
  const present = underPresentFramework(group, check);
  const named = knownCouncils(check.named ?? [], ["named"], context.register);
  const tallies = (present ? [group, present] : [group]).flatMap((group) =>
    properties.map((property): Tally => {
      const results = [...group.known].map(([council, history]) => ({
        council,
        holds: resultOf(check, property, history),
      }));
      const withResult = (wanted: boolean | null) =>
        results.flatMap(({ council, holds }) => (holds === wanted ? council : []));
      return {
        check,
        group,
        named,
        phrase: property.phrase,
        holders: withResult(true),
        open: withResult(null),
      };
    }),
  );
  const holders = tallies[0]?.holders ?? [];
  const shown = holders.length <= NAMED_AT_MOST ? holders : [...group.subjects, ...named];
  return {
    options: tallies.flatMap(optionsOf),
    rows: shown.flatMap((council) => group.known.get(council)?.at(-1) ?? []),
    limits: [coverage(group)],
  };
}

function resultOf({ ever }: Check, property: Property, history: readonly Inspection[]): boolean | null {
  const now = property.test(history);
  return ever && history.some((_, at) => property.test(history.slice(0, at + 1))) ? true : now;
}

/** The number as it is said and, if that is wrong, as it may be meant: “one of only five” for five others, a share rounded. */
function optionsOf(tally: Tally): readonly Option[] {
  const { check, group, phrase, holders, open, named } = tally;
  const { known, subjects, lacking } = group;
  const others = holders.filter((council) => !subjects.includes(council));
  const label = `counting ${group.noun} ${group.noun.includes(" inspected ") ? "and " : ""}${phrase}`;
  // Two councils at most took the place of one that was abolished.
  const missing = 2 * lacking;
  const share = (number: number, more = 0) => (100 * number) / (known.size + more);
  if (check.share !== undefined) {
    const amount = parseAmount(check.share);
    const figure = `${share(holders.length).toFixed(1)}%`;
    const finding = `${inWords(tally, others)} That is ${figure}.`;
    const right = (value: number, give = 0.5) => amount !== null && fits(amount, value, 100, give);
    const mayBe =
      missing > 0 &&
      (right(share(holders.length, missing)) || right(share(holders.length + missing, missing)));
    const rounded = Math.round(share(holders.length) / 5) * 5;
    return [
      option(right(share(holders.length)) || (mayBe ? null : false), finding, label, figure),
      option(right(rounded, 0), finding, `${label}, rounded to ${rounded}%`, figure),
    ];
  }
  const finding = inWords(tally, others);
  const amount = parseAmount(check.how_many ?? check.others ?? (check.only ? 0 : "at least 0"));
  if (!amount) return [];
  const besides = check.others !== undefined || check.only !== undefined;
  const namedAll = named.every((council) => holders.includes(council));
  // “Only two others (A and B)” names them all; a name without a number claims no more than that.
  const noneElse =
    named.length === 0 ||
    (check.others ?? check.how_many) === undefined ||
    others.every((council) => named.includes(council));
  const right = (value: number) => fits(amount, value, known.size) && namedAll && noneElse;
  const value = besides ? others.length : holders.length;
  const figure = besides ? `${countWord(value)} other${value === 1 ? "" : "s"}` : countWord(value);
  const more = Array.from({ length: open.length + missing }, (_, at) => value + at + 1);
  const mayBe = namedAll && more.some((value) => fits(amount, value, known.size));
  // “Only two others” says that the council is one of them; “20 are good” does not.
  const own = besides ? subjects.filter((council) => !holders.includes(council)) : [];
  const ownOpen = own.every((council) => open.includes(council));
  const holds = own.length > 0 ? (ownOpen ? null : false) : right(value) || (mayBe ? null : false);
  const meansOthers = !besides && amount.number > 0 && right(others.length);
  return [
    option(holds, finding, label, figure),
    ...(meansOthers ? [option(true, finding, `${label}, its own left out`, countWord(others.length))] : []),
  ];
}

/** "On 15 October 2019, 12 of the 147 councils then in the register were rated outstanding overall; ten besides Exampleshire: …" */
function inWords({ check, group, phrase, holders, named }: Tally, others: readonly string[]): string {
  const { register, subjects, known, day, noun } = group;
  const own = holders.filter((council) => subjects.includes(council));
  const of = `of the ${countWord(known.size)} ${noun} then in the register`;
  const were = check.ever ? "had been" : holders.length < 2 ? "was" : "were";
  if (own.length === 1 && holders.length === 1)
    return `On ${formatDate(day)}, ${namesOf(own, register)} was the only one ${of} that ${were} ${phrase}.`;
  const none = (number: number) => (number === 0 ? "none" : countWord(number));
  const besides = own.length === 0 ? "" : `; ${none(others.length)} besides ${namesOf(own, register)}`;
  const listed = others.length > 0 && others.length <= NAMED_AT_MOST;
  const about = (councils: readonly string[], among: string) =>
    councils.length === 0
      ? ""
      : ` ${namesOf(councils, register)} ${councils.length === 1 ? "was" : "were"} ${among} them.`;
  const wanted = [...(check.how_many === undefined ? subjects : []), ...named];
  const absent = wanted.filter((council) => !holders.includes(council));
  const present = listed ? [] : named.filter((council) => holders.includes(council));
  return `On ${formatDate(day)}, ${none(holders.length)} ${of} ${were} ${phrase}${besides}${listed ? `: ${namesOf(others, register)}` : ""}.${about(present, "among")}${about(check.share === undefined ? absent : [], "not among")}`;
}

/**
 * `inspected: so far, how_many: 85`: how many councils had been inspected by a day. If councils abolished since are missing from
 * the register, its own number is too low: the claim is then partly supported or can’t be decided, never contradicted.
 */
export function soFarPart(amount: Amount, check: Check, context: CheckContext): Part {
  const { register, day, councils, noun, known, lacking, counts } = groupOf(check, context);
  const group = groupOf(check, context);
  const done = register.inspections.filter(
    (each) =>
      councils.includes(each.council) &&
      each.kind !== "focused-visit" &&
      counts(each) &&
      (each.end ?? each.published) <= day,
  );
  const inspected = new Set([...known.keys(), ...done.map(({ council }) => council)]).size;
  const reports = [...known.values()].flat().length;
  const out = {
    label: "counting councils on which a report was out",
    value: known.size,
    what: `the register had reports on ${countWord(known.size)} ${noun}`,
  };
  const there = {
    label: "counting councils inspected",
    value: inspected,
    what: `${countWord(inspected)} ${noun} in the register had been inspected`,
  };
  const all = {
    label: "counting reports",
    value: reports,
    what: `${counted(reports, "graded report")} on ${noun} ${reports === 1 ? "was" : "were"} out`,
  };
  const tried = (check.inspected === "so far" ? [there, out, all] : [out, there, all]).map(
    ({ label, value, what }) => {
      const close =
        amount.mode !== "all but" && fits(amount, value, councils.length, Math.max(2 * lacking, value / 10));
      const holds = lacking > 0 ? close : fits(amount, value, councils.length);
      return option(holds, `By ${formatDate(day)}, ${what}.`, label, countWord(value));
    },
  );
  const [plain] = tried;
  if (lacking === 0 || !plain) return { options: tried, rows: [], limits: [coverage(group)] };
  const close = tried.find(({ holds }) => holds);
  const unknown = option(null, plain.finding, "counting councils abolished since, too");
  const limits = [coverage(group), "Its own count is therefore too low."];
  return {
    options: close
      ? [unknown, { ...close, label: `${close.label}, as far as the register has them` }]
      : [unknown],
    rows: [],
    limits,
  };
}
