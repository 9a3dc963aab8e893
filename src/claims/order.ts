import { type CalendarDay, daysBefore, formatDate } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { compareText, groupBy } from "../domain/order.ts";
import { counted, listNames, ordinalWord, startSentence } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { parseAmount } from "./amounts.ts";
import { comparedIn, stepsRisen } from "./changes.ts";
import {
  acrossFrameworks,
  beginning,
  type CheckContext,
  coverage,
  dayOf,
  type Group,
  groupOf,
  type Moment,
  type Naming,
  namesOf,
  type Property,
  subjectsOf,
} from "./context.ts";
import { daysBetween } from "./durations.ts";
import type { Option, Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** When a council first had something: its inspections up to then, oldest first. */
interface Reached {
  readonly council: string;
  readonly day: CalendarDay;
  readonly history: readonly Inspection[];
}

/** When each council of the group first had it, by reports out by the day: the earliest first, ties by council. */
function reachedIn(group: Group, property: Property, day: CalendarDay): readonly Reached[] {
  return [...group.councils]
    .flatMap((council): Reached[] => {
      const all = group.historyOf(council, day);
      const at = all.findIndex((_, place) => property.test(all.slice(0, place + 1)));
      const last = all[at];
      return last ? [{ council, day: last.published, history: all.slice(0, at + 1) }] : [];
    })
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.council, b.council));
}

/** `first: true`, `place: 2`: the order in which councils came to have something. */
export function placePart(check: Check, properties: readonly Property[], context: CheckContext): Part {
  const { register } = context;
  const group = groupOf(check, context);
  const day = dayOf(check, context);
  const subjects = subjectsOf(check, context);
  const wanted = check.place ?? 1;
  const races = properties.map((property) => {
    const reached = reachedIn(group, property, day);
    const ahead = (own: Reached) => reached.filter((each) => each.day < own.day).length;
    const level = (own: Reached) => reached.filter((each) => each.day === own.day).length;
    const places = subjects.map((council) => {
      const own = reached.find((each) => each.council === council);
      const open = !own && property.test(group.historyOf(council, day)) === null;
      if (!own) return { council, holds: open ? null : false, place: null };
      const place = ahead(own) + 1;
      return { council, holds: place <= wanted && wanted < place + level(own), place };
    });
    return { property, reached, places };
  });
  const [race] = races;
  const rows =
    race?.reached
      .filter((each) => each.day === race.reached[0]?.day || subjects.includes(each.council))
      .map(rowsOf) ?? [];
  const options = races.flatMap(({ property, reached, places }): Option[] => {
    const finding = raceInWords(reached, property, { group, day, subjects, register });
    const results = places.map(({ holds }) => holds);
    const label = `counting councils ${property.phrase}`;
    const own = places[0]?.place;
    const figure = own ? `in ${ordinalWord(own)} place` : undefined;
    const right = places.filter(({ holds }) => holds).map(({ council }) => council);
    const some = right.length > 0 && right.length < places.length;
    return [
      {
        label: some ? "for all of them" : label,
        figure,
        holds: results.includes(false) ? false : results.includes(null) ? null : true,
        finding,
      },
      ...(some ? [{ label: `for ${namesOf(right, register)}`, holds: true, finding }] : []),
    ];
  });
  const [plain, ...others] = options;
  return {
    options: [plain ?? { label: "", holds: null, finding: "" }, ...others],
    rows: rows.flat(),
    limits: [beginning(register), coverage(group, register, day), acrossFrameworks(rows)],
  };
}

/** The reports that made it up: the last, and those before it that it was compared with. */
function rowsOf({ history }: Reached): readonly Inspection[] {
  return history.slice(-3);
}

function raceInWords(
  reached: readonly Reached[],
  property: Property,
  {
    group,
    day,
    subjects,
    register,
  }: { group: Group; day: CalendarDay; subjects: readonly string[]; register: Register },
): string {
  const [first] = reached;
  if (!first)
    return `None of the ${group.noun} in the register had been ${property.phrase} by ${formatDate(day)}.`;
  const leaders = reached.filter((each) => each.day === first.day).map(({ council }) => council);
  const own = leaders.filter((council) => subjects.includes(council));
  const others = leaders.filter((council) => !subjects.includes(council));
  const on = formatDate(first.day);
  const lead =
    own.length === 0
      ? `${namesOf(others, register)} had been ${property.phrase} by ${on}.`
      : `None of the ${group.noun} in the register had been ${property.phrase} before ${namesOf(own, register)}, by ${own.length > 1 ? "their reports" : "its report"} of ${on}.`;
  const shared =
    own.length > 0 && others.length > 0
      ? [
          `${namesOf(others, register)}, reported on the same day, ${others.length > 1 ? "share" : "shares"} the place.`,
        ]
      : [];
  const behind = groupBy(
    subjects.filter((council) => !leaders.includes(council)),
    (council) => reached.find((each) => each.council === council)?.day ?? "",
  );
  const followed = [...behind].map(([on, councils]) => {
    const names = namesOf(councils, register);
    if (on === "") return `${names} had not been by ${formatDate(day)}, as far as the register shows.`;
    const place = ordinalWord(reached.filter((each) => each.day < on).length + 1);
    const level = reached.filter((each) => each.day === on).length;
    return `${names} followed on ${formatDate(on)}, ${level > 1 ? "sharing" : "in"} ${place} place.`;
  });
  return [lead, ...shared, ...followed].join(" ");
}

/** `first_time: true`: the first time in a council's own history, or in a number of years. */
export function firstTimePart(
  check: Check,
  property: Property,
  { event, history, missing }: Moment,
  naming: Naming,
  { register }: CheckContext,
): Part {
  if (!event) return { options: [{ label: "", holds: null, finding: missing }], rows: [] };
  const amount = typeof check.first_time === "string" ? parseAmount(check.first_time) : null;
  const days = amount
    ? Math.round(
        amount.number *
          ({ years: 365.25, months: 30.4375, weeks: 7, days: 1, "%": 0 }[amount.unit ?? "years"] ?? 0),
      )
    : null;
  const from = days === null ? "" : daysBefore(event.published, days);
  const now = property.test(history);
  const earlier = history
    .slice(0, -1)
    .filter((each, at) => each.published >= from && property.test(history.slice(0, at + 1)));
  const reaches = from === "" || history.some(({ published }) => published < from);
  const limits = [beginning(register, history.slice(0, 1)), acrossFrameworks([history])];
  const before = history.slice(0, -1);
  const listed =
    before.length === 0
      ? "the register has no report from before"
      : `the register has reports of ${listNames(before.map(({ published }) => formatDate(published)))} from before`;
  if (!now)
    return {
      options: [
        {
          label: "",
          holds: now,
          finding: `${startSentence(naming.report)}: ${naming.names} ${naming.were} not ${property.phrase}.`,
        },
      ],
      rows: history,
      limits,
    };
  const last = earlier.at(-1);
  const finding = last
    ? `${naming.names} had been ${property.phrase} before, by the report of ${formatDate(last.published)}.`
    : `${naming.names} ${naming.were} ${property.phrase} on ${formatDate(event.published)}; ${listed}, and none says so.`.replace(
        ", and none says so.",
        before.length === 0 ? "." : ", and none says so.",
      );
  const holds = last ? false : before.length === 0 || !reaches ? null : true;
  return { options: [{ label: "", holds, finding }], rows: history, limits };
}

/** `fastest: true`: no council made the move in fewer days. */
export function fastestPart(check: Check, property: Property, context: CheckContext): Part {
  const { register } = context;
  const group = groupOf(check, context);
  const day = dayOf(check, context);
  const subjects = subjectsOf(check, context);
  const moves = [...group.councils].flatMap((council) => {
    const all = group.historyOf(council, day);
    return all.flatMap((_, at) => {
      const history = all.slice(0, at + 1);
      const [before, now] = [comparedIn(history, check)[0], history.at(-1)];
      if (!before || !now || !property.test(history)) return [];
      return [{ council, before, now, days: daysBetween(before, now), steps: stepsRisen(before, now) }];
    });
  });
  const own = moves.findLast(({ council }) => subjects.includes(council));
  const limits = [beginning(register), coverage(group, register, day)];
  if (!own)
    return {
      options: [
        {
          label: "",
          holds: false,
          finding: `${namesOf(subjects, register)} had not been ${property.phrase} by ${formatDate(day)}.`,
        },
      ],
      rows: [],
      limits,
    };
  const others = moves
    .filter(({ council }) => !subjects.includes(council))
    .toSorted((a, b) => a.days - b.days || compareText(a.council, b.council));
  const option = (label: string, rivals: typeof others): Option => {
    const faster = rivals.filter(({ days }) => days < own.days);
    const names = listNames(
      faster.map(({ council, days }) => `${namesOf([council], register)} (${counted(days, "day")})`),
    );
    const took = `${namesOf([own.council], register)} took ${counted(own.days, "day")}, from ${formatDate(own.before.published)} to ${formatDate(own.now.published)}`;
    const finding =
      faster.length === 0
        ? `${took}; no other council was faster.`
        : `${took}; faster ${faster.length === 1 ? "was" : "were"} ${names}.`;
    return {
      label,
      figure: `in ${ordinalWord(faster.length + 1)} place`,
      holds: faster.length === 0,
      finding,
    };
  };
  return {
    options: [
      option(`counting councils ${property.phrase}`, others),
      option(
        `counting those of which a judgement rose by as many grades (${own.steps})`,
        others.filter(({ steps }) => steps >= own.steps),
      ),
    ],
    rows: [own.before, own.now],
    limits,
  };
}
