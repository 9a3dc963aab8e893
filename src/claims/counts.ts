import { type CalendarDay, formatDate } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { counted, countWord } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { type Amount, fits, parseAmount } from "./amounts.ts";
import {
  type CheckContext,
  coverage,
  dayOf,
  frameworkName,
  type Group,
  groupOf,
  knownCouncils,
  namesOf,
  type Property,
  subjectsOf,
  successors,
} from "./context.ts";
import type { Option, Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** As many names as a reader can take in; more are only counted. */
const NAMED_AT_MOST = 15;

/** What a count is made of: the claim's councils and the group on a day. */
interface Count {
  readonly check: Check;
  readonly register: Register;
  readonly group: Group;
  readonly day: CalendarDay;
  readonly subjects: ReadonlySet<string>;
  /** The others that the release names. */
  readonly named: ReadonlySet<string>;
  /** The histories of the group's councils that had been reported on by the day. */
  readonly known: ReadonlyMap<string, readonly Inspection[]>;
  /** At most so many councils that the register lacks: those abolished since. */
  readonly missing: number;
}

/** `others: 2`, `how_many: 20`, `only: true`, `share: 13%`: how many councils have what the properties ask. */
export function countPart(check: Check, properties: readonly Property[], context: CheckContext): Part {
  const { register } = context;
  const group = groupOf(check, context);
  const day = dayOf(check, context);
  const histories = [...group.councils].map((council) => [council, group.historyOf(council, day)] as const);
  const count: Count = {
    check,
    register,
    group,
    day,
    subjects: new Set(subjectsOf(check, context)),
    named: new Set(knownCouncils(check.named ?? [], ["named"], register)),
    known: new Map(histories.filter(([, history]) => history.length > 0)),
    // Two councils at most took the place of one, or one of two.
    missing: 2 * successors(group, register, day).length,
  };
  const tallies = [count, ...presentFramework(count)].flatMap((count) =>
    properties.map((property) => tallyOf(count, property)),
  );
  const [plain, ...others] = tallies.flatMap(optionsOf);
  const shown = tallies[0]?.holders ?? [];
  const rows = shown.filter(
    (council) => shown.length <= NAMED_AT_MOST || count.subjects.has(council) || count.named.has(council),
  );
  return {
    options: [plain ?? { label: "", holds: null, finding: "" }, ...others],
    rows: rows.flatMap((council) => count.known.get(council)?.at(-1) ?? []),
    limits: [coverage(group, register, day)],
  };
}

/** The same count among those inspected under the present framework, if the check names none and there have been others. */
function presentFramework(count: Count): Count[] {
  if (count.check.among?.under !== undefined || count.check.among?.since !== undefined) return [];
  const latest = [...count.subjects].flatMap((council) => count.known.get(council)?.at(-1) ?? []).at(-1);
  const all = [...count.known.values()].flat();
  if (!latest || all.every(({ framework }) => framework === latest.framework)) return [];
  const known = [...count.known].flatMap(([council, history]) => {
    const own = history.filter(({ framework }) => framework === latest.framework);
    return own.length > 0 ? [[council, own] as const] : [];
  });
  const noun = `${count.group.noun} inspected under ${frameworkName(latest.framework)}`;
  return [{ ...count, group: { ...count.group, noun }, known: new Map(known) }];
}

interface Tally extends Count {
  readonly property: Property;
  readonly holders: readonly string[];
  /** Those of which it can't be told. */
  readonly open: ReadonlySet<string>;
}

function tallyOf(count: Count, property: Property): Tally {
  const result = (history: readonly Inspection[]): boolean | null => {
    const now = property.test(history);
    if (now || !count.check.ever) return now;
    return history.some((_, at) => property.test(history.slice(0, at + 1))) ? true : now;
  };
  const results = [...count.known].map(([council, history]) => ({ council, holds: result(history) }));
  return {
    ...count,
    property,
    holders: results.filter(({ holds }) => holds).map(({ council }) => council),
    open: new Set(results.filter(({ holds }) => holds === null).map(({ council }) => council)),
  };
}

/** The number as it is said; and, if that is wrong, as it may be meant: “one of only five” for five others. */
function optionsOf(tally: Tally): Option[] {
  const { check, holders, subjects, named, group, property } = tally;
  const others = holders.filter((council) => !subjects.has(council));
  const label = `counting ${group.noun} ${group.noun.includes(" inspected ") ? "and " : ""}${property.phrase}`;
  const finding = sentences(tally, others);
  if (check.share !== undefined) return shareOptions(tally, label, finding);
  const amount = parseAmount(check.how_many ?? check.others ?? (check.only ? 0 : "at least 0"));
  if (!amount) return [];
  const besides = check.others !== undefined || check.only !== undefined;
  const [value, other] = besides ? [others.length, holders.length] : [holders.length, others.length];
  const namedHold = [...named].every((council) => holders.includes(council));
  // “Only two others (A and B)” names them all; a name without a number claims no more than that.
  const allNamed =
    named.size === 0 ||
    (check.others === undefined && check.how_many === undefined) ||
    others.every((council) => named.has(council));
  const right = (value: number) => fits(amount, value, tally.known.size) && namedHold && allNamed;
  const without = [...subjects].filter((council) => !holders.includes(council));
  const mayBeMore = Array.from({ length: tally.open.size + tally.missing }, (_, more) => more + 1).some(
    (more) => fits(amount, value + more, tally.known.size),
  );
  const holds =
    besides && without.length > 0
      ? without.every((council) => tally.open.has(council))
        ? null
        : false
      : right(value)
        ? true
        : mayBeMore && namedHold
          ? null
          : false;
  const figure = besides
    ? `${countWord(others.length).replace(/^no$/, "no")} other${others.length === 1 ? "" : "s"}`
    : countWord(holders.length);
  const options: Option[] = [{ label, figure, holds, finding }];
  const alternative =
    !holds &&
    amount.number > 0 &&
    check.only === undefined &&
    right(other) &&
    (without.length === 0 || besides);
  if (alternative)
    options.push({
      label: `${label}, ${besides ? "its own included" : "its own left out"}`,
      figure: countWord(other),
      holds: true,
      finding,
    });
  return options;
}

function shareOptions({ check, holders, known, missing }: Tally, label: string, finding: string): Option[] {
  const amount = parseAmount(check.share ?? "");
  if (!amount) return [];
  const share = (100 * holders.length) / known.size;
  const figure = `${share.toFixed(1)}%`;
  const exact = fits(amount, share, 100, 0.5);
  const few = (100 * holders.length) / (known.size + missing);
  const many = (100 * (holders.length + missing)) / (known.size + missing);
  const open = missing > 0 && amount.number >= few - 0.5 && amount.number <= many + 0.5;
  const rounded = Math.round(share / 5) * 5;
  return [
    { label, figure, holds: exact || (open ? null : false), finding: `${finding} That is ${figure}.` },
    ...(exact || !fits(amount, rounded)
      ? []
      : [
          {
            label: `${label}, rounded to ${rounded}%`,
            figure,
            holds: true,
            finding: `${finding} That is ${figure}.`,
          },
        ]),
  ];
}

/** "On 15 October 2019, 12 of 147 councils were rated outstanding overall; ten besides Exampleshire: …" */
function sentences(tally: Tally, others: readonly string[]): string {
  const { check, holders, subjects, named, register, group, day, known, property } = tally;
  const own = holders.filter((council) => subjects.has(council));
  const told = others.length <= NAMED_AT_MOST;
  const number = countWord(holders.length).replace(/^no$/, "none");
  const were = check.ever ? "had been" : holders.length < 2 ? "was" : "were";
  const besides =
    own.length === 0
      ? ""
      : `; ${countWord(others.length).replace(/^no$/, "none")} besides ${namesOf(own, register)}`;
  const names = told && others.length > 0 ? `: ${namesOf(others, register)}` : "";
  const missed = (councils: readonly string[]) =>
    councils.length === 0
      ? ""
      : ` ${namesOf(councils, register)} ${councils.length === 1 ? "was" : "were"} not among them.`;
  const counts = check.others !== undefined || check.only !== undefined;
  const without = counts ? [...subjects].filter((council) => !holders.includes(council)) : [];
  const absent = [...named].filter((council) => !holders.includes(council));
  const present = told ? [] : [...named].filter((council) => holders.includes(council));
  const among =
    present.length === 0
      ? ""
      : ` ${namesOf(present, register)} ${present.length === 1 ? "was" : "were"} among them.`;
  const of = `of the ${countWord(known.size)} ${group.noun} then in the register`;
  if (own.length === 1 && holders.length === 1)
    return `On ${formatDate(day)}, ${namesOf(own, register)} was the only one ${of} that ${check.ever ? "had been" : "was"} ${property.phrase}.`;
  return `On ${formatDate(day)}, ${number} ${of} ${were} ${property.phrase}${besides}${names}.${among}${missed([...without, ...absent])}`;
}

/**
 * `inspected: so far, how_many: 85`: how many councils had been inspected by a day. If councils abolished since are missing from
 * the register, its own number is too low: the claim is then partly supported or can't be decided, never contradicted.
 */
export function soFarPart(amount: Amount, check: Check, context: CheckContext): Part {
  const { register } = context;
  const group = groupOf(check, context);
  const day = dayOf(check, context);
  const inspections = [...group.councils].flatMap((council) => group.historyOf(council, "9999"));
  const done = inspections.filter(({ end, published }) => (end ?? published) <= day || published <= day);
  const out = inspections.filter(({ published }) => published <= day);
  const councilsOf = (list: readonly Inspection[]) => new Set(list.map(({ council }) => council)).size;
  const total = group.councils.size;
  const tried = [
    {
      label: "counting councils on which a report was out",
      value: councilsOf(out),
      what: `the register had reports on ${countWord(councilsOf(out))} ${group.noun}`,
    },
    {
      label: "counting councils inspected",
      value: councilsOf(done),
      what: `${countWord(councilsOf(done))} ${group.noun} had been inspected`,
    },
    {
      label: "counting reports",
      value: out.length,
      what: `${counted(out.length, "graded report")} on ${group.noun} ${out.length === 1 ? "was" : "were"} out`,
    },
  ];
  const plain = check.inspected === "so far" ? [tried[1], tried[0], tried[2]] : tried;
  const lacking = successors(group, register, day).length;
  const options = plain.flatMap((one): Option[] => {
    if (!one) return [];
    const { label, value, what } = one;
    const finding = `By ${formatDate(day)}, ${what}.`;
    if (lacking === 0)
      return [{ label, figure: countWord(value), holds: fits(amount, value, total), finding }];
    const close = amount.mode !== "all but" && fits(amount, value, total, Math.max(2 * lacking, value / 10));
    return [
      { label: `${label}, those abolished since included`, holds: null, finding },
      ...(close
        ? [
            {
              label: `${label}, as far as the register has them`,
              figure: countWord(value),
              holds: true,
              finding,
            },
          ]
        : []),
    ];
  });
  const [first, ...rest] = options;
  const limits = [coverage(group, register, day)];
  // One reading that comes close is enough: the others say the same of nearly the same councils.
  const close = rest.find(({ holds }) => holds);
  return {
    options: [
      first ?? { label: "", holds: null, finding: "" },
      ...(lacking === 0 ? rest : close ? [close] : []),
    ],
    rows: [],
    limits: lacking === 0 ? limits : [...limits, "Its own count is therefore too low."],
  };
}
