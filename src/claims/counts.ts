import { formatDate } from "../domain/dates.ts";
import { isGraded } from "../domain/inspection.ts";
import { countWord } from "../domain/sentences.ts";
import { type Amount, fits, parseAmount } from "./amounts.ts";
import { knownCouncils, namesOf, type Property } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import { counting, coverage, type Group, membersKnown, orUnderPresentFramework } from "./group.ts";

/** As many names as a reader can take in; more are only counted. */
const NAMED_AT_MOST = 15;

/** Which councils of a group have something. */
interface Tally {
  readonly group: Group;
  readonly phrase: string;
  readonly holders: readonly string[];
  /** Those of which it can’t be told. */
  readonly open: readonly string[];
  /** The others that the release names. */
  readonly named: readonly string[];
}

/** `others: 2`, `how_many: 20`, `only: true`, `share: 13%`: how many councils have what the properties ask. */
export function countPart(group: Group, properties: readonly Property[]): Part {
  const { check } = group;
  // A share is a share of all: with another total, many a number would be right by chance.
  const groups = check.share === undefined ? orUnderPresentFramework(group) : [group];
  const named = knownCouncils(check.named ?? [], ["named"], group.register);
  const tallies = groups.flatMap((group) =>
    properties.map((property): Tally => {
      const { known, counts } = group;
      const holding = (wanted: boolean | null) =>
        [...known].flatMap(([council, history]) => {
          const ever = check.ever && history.some((_, at) => property.test(history.slice(0, at + 1), counts));
          return (ever || property.test(history, counts)) === wanted ? council : [];
        });
      return { group, named, phrase: property.phrase, holders: holding(true), open: holding(null) };
    }),
  );
  const holders = tallies[0]?.holders ?? [];
  const shown = holders.length <= NAMED_AT_MOST ? holders : [...group.subjects, ...named];
  const rows = shown.flatMap((council) => group.known.get(council)?.at(-1) ?? []);
  return { options: tallies.flatMap(optionsOf), rows, limits: [coverage(group)] };
}

/** The number as it is said and, if that is wrong, as it may be meant: “one of only five” for five others, a share rounded. */
function optionsOf(tally: Tally): readonly Option[] {
  const { group, phrase, holders, open, named } = tally;
  const { check, known, subjects, missing, members, reported } = group;
  const others = holders.filter((council) => !subjects.includes(council));
  const label = counting(group, phrase);
  const besides = check.others !== undefined || check.only !== undefined;
  const amount = parseAmount(
    check.share ?? check.how_many ?? check.others ?? (check.only ? 0 : "at least 0"),
  );
  const unknown = `By ${formatDate(group.day)} the register has no reports on ${members}${reported}.`;
  if (!amount || known.size === 0) return [option(null, unknown, label)];
  const finding = inWords(tally, others);
  if (check.share !== undefined)
    return shareOptions(amount, holders.length, known.size, group, finding, label);
  const namedAll = named.every((council) => holders.includes(council));
  // “Only two others (A and B)” names them all; a name without a number claims no more than that.
  const numbered = named.length > 0 && (check.others ?? check.how_many) !== undefined;
  const right = (value: number) =>
    fits(amount, value, known.size) &&
    namedAll &&
    (!numbered || others.every((council) => named.includes(council)));
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

/** A number of councils as per cent of all: as it is, and rounded to five. Those that the register lacks may make it right. */
export function shareOptions(
  amount: Amount,
  number: number,
  total: number,
  { missing }: Group,
  said: string,
  label: string,
): readonly Option[] {
  const right = (number: number, total: number) => fits(amount, (100 * number) / total, 100, 0.5);
  const mayBe = missing > 0 && [number, number + missing].some((more) => right(more, total + missing));
  const own = (100 * number) / total;
  const rounded = Math.round(own / 5) * 5;
  const [finding, figure] = [`${said} That is ${own.toFixed(1)}%.`, `${own.toFixed(1)}%`];
  return [
    option(right(number, total) || (mayBe ? null : false), finding, label, figure),
    option(fits(amount, rounded, 100), finding, `${label}, rounded to ${rounded}%`, figure),
  ];
}

/** "On 15 October 2019, 12 of the 147 councils reported on by then were rated outstanding overall; ten besides Exampleshire: …" */
function inWords({ group, phrase, holders, named }: Tally, others: readonly string[]): string {
  const { check, register, subjects, known, day } = group;
  const names = (councils: readonly string[]) => namesOf(councils, register);
  const none = (number: number) => (number === 0 ? "none" : countWord(number));
  const own = holders.filter((council) => subjects.includes(council));
  const [on, members] = [`On ${formatDate(day)},`, membersKnown(group)];
  if (own.length === 1 && holders.length === 1)
    return `${on} ${names(own)} was the only one of the ${members} ${check.ever ? "to have been" : "to be"} ${phrase}.`;
  const were = check.ever ? "had been" : holders.length < 2 ? "was" : "were";
  const number =
    holders.length === known.size ? `all ${members}` : `${none(holders.length)} of the ${members}`;
  const besides = own.length === 0 ? "" : `; ${none(others.length)} besides ${names(own)}`;
  const listed = others.length > 0 && others.length <= NAMED_AT_MOST;
  const about = (councils: readonly string[], among: string) =>
    councils.length === 0
      ? ""
      : ` ${names(councils)} ${councils.length === 1 ? "was" : "were"} ${among} them.`;
  const meant = [...((check.how_many ?? check.share) === undefined ? subjects : []), ...named];
  const absent = holders.length === 0 ? [] : meant.filter((council) => !holders.includes(council));
  const present = listed ? [] : named.filter((council) => holders.includes(council));
  return `${on} ${number} ${were} ${phrase}${besides}${listed ? `: ${names(others)}` : ""}.${about(absent, "not among")}${about(present, "among")}`;
}

/**
 * `inspected: so far, how_many: 85`, `of: 85`: how many councils had been inspected by a day; or inspected twice, if they are
 * counted by what changed. If councils abolished since are missing from the register, its own number is too low: the claim is then
 * partly supported or can’t be decided, never contradicted.
 */
export function soFarPart(group: Group, amount: Amount): Part {
  const { check, register, day, councils, members, reported, missing, counts } = group;
  const twice = (check.rose ?? check.fell ?? check.stayed ?? check.in_a_row) !== undefined;
  const known = [...group.known.values()].filter((history) => !twice || history.length > 1);
  const done = register.inspections.filter(
    (each) => isGraded(each) && counts(each) && (each.end ?? each.published) <= day,
  );
  const inspected = councils.filter(
    (council) => group.known.has(council) || done.some((each) => each.council === council),
  ).length;
  const reports = known.flat().filter(counts).length;
  const a = twice ? "two reports" : "a report";
  const out = [known.length, `councils with ${a}`, `${members}${reported} had ${a}`] as const;
  const there = [inspected, "councils inspected", `${members} had been${reported || " inspected"}`] as const;
  const all = [reports, "reports", `graded reports on ${members}${reported} were out`] as const;
  const tried = (check.inspected === "so far" ? [there, out, all] : [out, there, all]).map(
    ([value, what, said]) => {
      // Near enough, if the register lacks some; what all but two are can’t be known then.
      const give = missing > 0 ? Math.max(missing, value / 10) : 0;
      const holds = (give === 0 || amount.mode !== "all but") && fits(amount, value, councils.length, give);
      const finding = `By ${formatDate(day)}, ${countWord(value)} ${said}.`;
      const away = Math.abs(value - amount.number);
      return { ...option(holds, finding, `when counting ${what}`, countWord(value)), away };
    },
  );
  if (missing === 0) return { options: tried, rows: [], limits: [coverage(group)] };
  const [close] = tried.filter(({ holds }) => holds).toSorted((a, b) => a.away - b.away);
  const unknown = option(null, (close ?? tried[0])?.finding ?? "", "with councils abolished since");
  const near = close && { ...close, label: `${close.label}, as far as the register has them` };
  return { options: [unknown, ...(near ? [near] : [])], rows: [], limits: [coverage(group)] };
}
