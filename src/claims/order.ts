import { daysBefore, formatDate, timeBetween } from "../domain/dates.ts";
import { compareByReport, type Inspection } from "../domain/inspection.ts";
import { counted, countWord, listNames, ordinalWord } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { parseAmount } from "./amounts.ts";
import { comparedIn, stepsRisen } from "./changes.ts";
import { type CheckContext, type Moment, type Naming, namesOf, type Property } from "./context.ts";
import { DAYS } from "./durations.ts";
import { option, type Part } from "./findings.ts";
import { acrossFrameworks, beginning, coverage, type Group, groupOf } from "./group.ts";
import type { Check } from "./language.ts";

/** For each council of the group that ever had it the report with which it first did, the earliest first. */
function firstReports({ known, counts }: Group, property: Property): readonly Inspection[] {
  return [...known.values()]
    .flatMap((history) => history.find((_, at) => property.test(history.slice(0, at + 1), counts)) ?? [])
    .toSorted(compareByReport);
}

/** `first: true`, `place: 2`: for each council of the claim its place among those that had something, by the day they did. */
export function placeParts(
  check: Check,
  properties: readonly Property[],
  context: CheckContext,
): readonly Part[] {
  const group = groupOf(check, context);
  const { register, subjects, known, counts } = group;
  const wanted = check.place ?? 1;
  const races = properties.map((property) => ({ property, reached: firstReports(group, property) }));
  const limits = [beginning(register), coverage(group), acrossFrameworks(...known.values())];
  return subjects.map((council) => {
    const options = races.map(({ property, reached }) => {
      const own = reached.find((report) => report.council === council);
      const ahead = reached.filter(({ published }) => own && published < own.published);
      const level = reached.filter(({ published }) => published === own?.published);
      const holds = own !== undefined && ahead.length < wanted && wanted <= ahead.length + level.length;
      const open = !own && property.test(known.get(council) ?? [], counts) === null;
      return option(
        open ? null : holds,
        inWords(own, own ? ahead : reached, level, property, group, council),
        `counting councils ${property.phrase}`,
      );
    });
    const reached = races[0]?.reached ?? [];
    return {
      options,
      rows: [...reached.slice(0, 1), ...reached.filter((report) => report.council === council)],
      limits,
    };
  });
}

function inWords(
  own: Inspection | undefined,
  ahead: readonly Inspection[],
  level: readonly Inspection[],
  { phrase }: Property,
  { register, subjects, noun, day }: Group,
  council: string,
): string {
  const names = (reports: readonly Inspection[]) =>
    namesOf(
      reports.map(({ council }) => council),
      register,
    );
  const alike = own ? level.filter(({ council }) => subjects.includes(council)) : [];
  const name = own ? names(alike) : namesOf([council], register);
  const others = level.filter(({ council }) => !subjects.includes(council));
  const shared = others.length === 0 ? "" : ` ${names(others)} had it on the same day.`;
  const before =
    ahead.length > 3 ? `${countWord(ahead.length)} of the other ${noun} in the register` : names(ahead);
  if (!own && ahead.length === 0)
    return `None of the ${noun} in the register had been ${phrase} by ${formatDate(day)}.`;
  if (!own)
    return `${before} had been ${phrase} by ${formatDate(day)}; ${name} had not, as far as the register shows.`;
  const report = `${alike.length > 1 ? "their reports" : "its report"} of ${formatDate(own.published)}`;
  if (ahead.length === 0)
    return `None of the ${noun} in the register had been ${phrase} before ${name}, by ${report}.${shared}`;
  const place = `${level.length > 1 ? "sharing" : "in"} ${ordinalWord(ahead.length + 1)} place`;
  return `${before} had been ${phrase} before ${name}, ${place} by ${report}.${shared}`;
}

/** `first_time: true`, `first_time: 10 years`: the first time in a council’s own history, or in so long. */
export function firstTimePart(
  check: Check,
  property: Property,
  { event, history }: Moment,
  { names, many }: Naming,
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
  const was = `${names} ${many ? "were" : "was"}`;
  if (!now)
    return {
      options: [
        option(now, `By the report of ${formatDate(event.published)}, ${was} not ${property.phrase}.`),
      ],
      ...basis,
    };
  const before = history.slice(0, -1);
  const last = before.findLast(
    ({ published }, at) => published >= from && property.test(history.slice(0, at + 1)),
  );
  const days = listNames(before.map(({ published }) => formatDate(published)));
  const earlier =
    before.length === 0 ? "no earlier report" : `earlier reports of ${days}, which say otherwise`;
  const finding = last
    ? `${names} had been ${property.phrase} before, by the report of ${formatDate(last.published)}.`
    : `${was} ${property.phrase} on ${formatDate(event.published)}; the register has ${earlier}.`;
  const reaches = before.some(({ published }) => from === "" || published < from);
  return { options: [option(last ? false : reaches || null, finding)], ...basis };
}

/** `fastest: true`: no council made the move in fewer days. */
export function fastestPart(check: Check, property: Property, context: CheckContext): Part {
  const group = groupOf(check, context);
  const { register, subjects, counts } = group;
  const moves = [...group.known].flatMap(([council, history]) =>
    history.flatMap((now, at) => {
      const upToNow = history.slice(0, at + 1);
      const [before] = comparedIn(upToNow, check);
      if (!before || !property.test(upToNow, counts)) return [];
      const { days } = timeBetween(before.published, now.published);
      return [{ council, before, now, days, steps: stepsRisen(before, now) }];
    }),
  );
  const own = moves.findLast(({ council }) => subjects.includes(council));
  const limits = [beginning(register), coverage(group)];
  if (!own)
    return {
      options: [option(false, `${namesOf(subjects, register)} had not been ${property.phrase}.`)],
      rows: [],
      limits,
    };
  const took = `${namesOf([own.council], register)} took ${counted(own.days, "day")}, from ${formatDate(own.before.published)} to ${formatDate(own.now.published)}`;
  const against = (label: string, rivals: typeof moves) => {
    const faster = rivals.filter(({ council, days }) => council !== own.council && days < own.days);
    const names = faster.map(
      ({ council, days }) => `${namesOf([council], register)} (${counted(days, "day")})`,
    );
    const others =
      names.length === 0
        ? "no other council was faster"
        : `faster ${names.length === 1 ? "was" : "were"} ${listNames(names)}`;
    return option(
      faster.length === 0,
      `${took}; ${others}.`,
      label,
      `in ${ordinalWord(faster.length + 1)} place`,
    );
  };
  const alike = moves.filter(({ steps }) => steps >= own.steps);
  const asFar = `counting those of which a judgement rose by as many grades (${own.steps})`;
  return {
    options: [against(`counting councils ${property.phrase}`, moves), against(asFar, alike)],
    rows: [own.before, own.now],
    limits,
  };
}
