import { daysBefore, formatDate, timeBetween } from "../domain/dates.ts";
import { compareByReport, type Inspection } from "../domain/inspection.ts";
import { groupBy } from "../domain/order.ts";
import { counted, listNames, ordinalWord } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { parseAmount } from "./amounts.ts";
import { comparedIn, stepsRisen } from "./changes.ts";
import { all, type CheckContext, type Moment, type Naming, namesOf, type Property } from "./context.ts";
import { DAYS } from "./durations.ts";
import { option, type Part } from "./findings.ts";
import { acrossFrameworks, beginning, coverage, type Group, groupOf } from "./group.ts";
import type { Check } from "./language.ts";

/** For each council of the group that ever had it the report with which it first did, the earliest first. */
function firstReports({ known }: Group, property: Property): readonly Inspection[] {
  return [...known.values()]
    .flatMap((history) => history.find((_, at) => property.test(history.slice(0, at + 1))) ?? [])
    .toSorted(compareByReport);
}

/** `first: true`, `place: 2`: the order in which councils came to have something; those of one day share a place. */
export function placePart(check: Check, properties: readonly Property[], context: CheckContext): Part {
  const group = groupOf(check, context);
  const { register, subjects, known } = group;
  const wanted = check.place ?? 1;
  const races = properties.map((property) => {
    const reached = firstReports(group, property);
    const holds = subjects.map((council) => {
      const own = reached.find((report) => report.council === council);
      if (!own) return property.test(known.get(council) ?? []) === null ? null : false;
      const ahead = reached.filter(({ published }) => published < own.published).length;
      const level = reached.filter(({ published }) => published === own.published).length;
      return ahead < wanted && wanted <= ahead + level;
    });
    return { property, reached, holds };
  });
  const rows =
    races[0]?.reached.filter(
      ({ published, council }, _, [first]) => published === first?.published || subjects.includes(council),
    ) ?? [];
  const options = races.flatMap(({ property, reached, holds }) => {
    const finding = inWords(reached, property, group);
    const right = subjects.filter((_, at) => holds[at]);
    const half = right.length > 0 && right.length < subjects.length;
    const label = half ? "for all of them" : `counting councils ${property.phrase}`;
    return [
      option(all(holds), finding, label),
      ...(half ? [option(true, finding, `for ${namesOf(right, register)}`)] : []),
    ];
  });
  return {
    options,
    rows,
    limits: [beginning(register), coverage(group), acrossFrameworks(...known.values())],
  };
}

function inWords(
  reached: readonly Inspection[],
  { phrase }: Property,
  { register, subjects, noun, day }: Group,
): string {
  const [first] = reached;
  const level = (on: string) =>
    reached.filter(({ published }) => published === on).map(({ council }) => council);
  const leaders = level(first?.published ?? "");
  const own = leaders.filter((council) => subjects.includes(council));
  const others = leaders.filter((council) => !subjects.includes(council));
  const on = formatDate(first?.published ?? day);
  const lead =
    own.length > 0
      ? `None of the ${noun} in the register had been ${phrase} before ${namesOf(own, register)}, by ${own.length > 1 ? "their reports" : "its report"} of ${on}.`
      : `${others.length > 0 ? namesOf(others, register) : `None of the ${noun} in the register`} had been ${phrase} by ${on}.`;
  const shared =
    own.length > 0 && others.length > 0
      ? [
          `${namesOf(others, register)}, reported on the same day, ${others.length > 1 ? "share" : "shares"} the place.`,
        ]
      : [];
  const behind = groupBy(
    subjects.filter((council) => first && !leaders.includes(council)),
    (council) => reached.find((report) => report.council === council)?.published ?? "",
  );
  const followed = [...behind].map(([on, councils]) => {
    const names = namesOf(councils, register);
    if (on === "") return `${names} had not been by ${formatDate(day)}, as far as the register shows.`;
    const place = ordinalWord(reached.filter(({ published }) => published < on).length + 1);
    return `${names} followed on ${formatDate(on)}, ${level(on).length > 1 ? "sharing" : "in"} ${place} place.`;
  });
  return [lead, ...shared, ...followed].join(" ");
}

/** `first_time: true`, `first_time: 10 years`: the first time in a council’s own history, or in so long. */
export function firstTimePart(
  check: Check,
  property: Property,
  { event, history }: Moment,
  { report, names, many }: Naming,
  register: Register,
): Part {
  const basis = {
    rows: history,
    limits: [beginning(register, history.slice(0, 1)), acrossFrameworks(history)],
  };
  const amount = typeof check.first_time === "string" ? parseAmount(check.first_time) : null;
  const unit = amount?.unit === undefined || amount.unit === "%" ? "years" : amount.unit;
  const from = amount ? daysBefore(event.published, Math.round(amount.number * DAYS[unit])) : "";
  const now = property.test(history);
  const were = many ? "were" : "was";
  if (!now)
    return {
      options: [option(now, `${report} did not make it so: ${names} ${were} not ${property.phrase}.`)],
      ...basis,
    };
  const before = history.slice(0, -1);
  const last = before.findLast(
    ({ published }, at) => published >= from && property.test(history.slice(0, at + 1)),
  );
  if (last)
    return {
      options: [
        option(
          false,
          `${names} had been ${property.phrase} before, by the report of ${formatDate(last.published)}.`,
        ),
      ],
      ...basis,
    };
  const reaches = before.some(({ published }) => from === "" || published < from);
  const earlier =
    before.length === 0
      ? "no earlier report"
      : `earlier reports of ${listNames(before.map(({ published }) => formatDate(published)))}, which say otherwise`;
  const finding = `${names} ${were} ${property.phrase} on ${formatDate(event.published)}; the register has ${earlier}.`;
  return { options: [option(reaches || null, finding)], ...basis };
}

/** `fastest: true`: no council made the move in fewer days. */
export function fastestPart(check: Check, property: Property, context: CheckContext): Part {
  const group = groupOf(check, context);
  const { register, subjects, day } = group;
  const moves = [...group.known].flatMap(([council, history]) =>
    history.flatMap((now, at) => {
      const upToNow = history.slice(0, at + 1);
      const [before] = comparedIn(upToNow, check);
      if (!before || !property.test(upToNow)) return [];
      return [
        {
          council,
          before,
          now,
          days: timeBetween(before.published, now.published).days,
          steps: stepsRisen(before, now),
        },
      ];
    }),
  );
  const own = moves.findLast(({ council }) => subjects.includes(council));
  const limits = [beginning(register), coverage(group)];
  if (!own)
    return {
      options: [
        option(
          false,
          `${namesOf(subjects, register)} had not been ${property.phrase} by ${formatDate(day)}.`,
        ),
      ],
      rows: [],
      limits,
    };
  const took = `${namesOf([own.council], register)} took ${counted(own.days, "day")}, from ${formatDate(own.before.published)} to ${formatDate(own.now.published)}`;
  const against = (label: string, rivals: typeof moves) => {
    const faster = rivals
      .filter(({ council, days }) => council !== own.council && days < own.days)
      .toSorted((a, b) => a.days - b.days);
    const names = listNames(
      faster.map(({ council, days }) => `${namesOf([council], register)} (${counted(days, "day")})`),
    );
    const finding = `${took}; ${faster.length === 0 ? "no other council was faster" : `faster ${faster.length === 1 ? "was" : "were"} ${names}`}.`;
    return option(faster.length === 0, finding, label, `in ${ordinalWord(faster.length + 1)} place`);
  };
  const alike = moves.filter(({ steps }) => steps >= own.steps);
  const options = [
    against(`counting councils ${property.phrase}`, moves),
    against(`counting those of which a judgement rose by as many grades (${own.steps})`, alike),
  ];
  return { options, rows: [own.before, own.now], limits };
}
