import { daysBefore, formatDate, timeBetween } from "../domain/dates.ts";
import { compareByReport, type Inspection } from "../domain/inspection.ts";
import { counted, countWord, listNames, ordinalWord, startSentence } from "../domain/sentences.ts";
import { acrossFrameworks, beginning } from "../register/limits.ts";
import { parseAmount } from "./amounts.ts";
import { comparedIn, movesIn, stepsRisen } from "./changes.ts";
import { type Case, councilNames, namesOf, type Property } from "./context.ts";
import { daysIn } from "./durations.ts";
import { onePart, option, type Part } from "./findings.ts";
import { counting, coverage, type Group, orUnderPresentFramework } from "./group.ts";

/** For each council of the group that ever had it the report with which it first did, the earliest first. */
function firstReports({ known, counts }: Group, property: Property): readonly Inspection[] {
  return [...known.values()]
    .flatMap((history) => history.find((_, at) => property.test(history.slice(0, at + 1), counts)) ?? [])
    .toSorted(compareByReport);
}

/** `first: true`, `place: 2`: for each council of the claim its place among those that had something, by the day they did. */
export function placeParts(group: Group, properties: readonly Property[]): readonly Part[] {
  const { check, register, subjects } = group;
  const wanted = check.place ?? 1;
  // “The fifth” may be the fifth under the framework of the day; “the first” is said of all time.
  const groups = check.place === undefined ? [group] : orUnderPresentFramework(group);
  const races = groups.flatMap((group) =>
    properties.map((property) => ({ group, property, reached: firstReports(group, property) })),
  );
  const compares = movesIn(check).length > 0 || check.in_a_row !== undefined;
  const across = compares ? acrossFrameworks(...group.known.values()) : undefined;
  const limits = [beginning(register), coverage(group), across];
  return subjects.map((council) => {
    const options = races.map(({ group, property: { phrase, test }, reached }) => {
      const own = reached.find((report) => report.council === council);
      const ahead = reached.filter(({ published }) => !own || published < own.published);
      const level = reached.filter(({ published }) => published === own?.published);
      const open = !own && test(group.known.get(council) ?? [], group.counts) === null;
      const holds = own !== undefined && ahead.length < wanted && wanted <= ahead.length + level.length;
      const finding = inWords(group, phrase, council, ahead, level);
      return option(open ? null : holds, finding, counting(group, phrase));
    });
    const reached = races[0]?.reached ?? [];
    const rows = reached.filter((report, at) => at === 0 || report.council === council);
    return { options, rows, limits };
  });
}

/** Who had it before a council, and with whom the council shares its place; it never had it if nobody is level with it. */
function inWords(
  { register, subjects, members, reported, day }: Group,
  phrase: string,
  council: string,
  ahead: readonly Inspection[],
  level: readonly Inspection[],
): string {
  const names = (reports: readonly Inspection[]) => councilNames(reports, register);
  const number = ahead.length === 0 ? "None" : startSentence(countWord(ahead.length));
  const few = ahead.length > 0 && ahead.length <= 3;
  const before = `${few ? names(ahead) : `${number} of the other ${members}${reported}`} had been ${phrase}`;
  const [own] = level;
  const not = `; ${namesOf([council], register)} had not, as far as the register shows`;
  if (!own) return `${before} by ${formatDate(day)}${ahead.length === 0 ? "" : not}.`;
  const alike = level.filter(({ council }) => subjects.includes(council));
  const others = level.filter(({ council }) => !subjects.includes(council));
  const too = `${others.length === 1 ? "was" : "were"} too, on the same day.`;
  const report = `${alike.length > 1 ? "their reports" : "its report"} of ${formatDate(own.published)}`;
  const came = `which came ${level.length > 1 ? "joint " : ""}${ordinalWord(ahead.length + 1)} with`;
  return `${before} before ${names(alike)}, ${ahead.length === 0 ? "by" : came} ${report}.${others.length === 0 ? "" : ` ${names(others)} ${too}`}`;
}

/** `first_time: true`, `first_time: 10 years`: the first time in a council’s own history, or in so long. */
export function firstTimePart(
  { check, event, history, names, many, register }: Case,
  property?: Property,
): Part {
  const limits = [beginning(register, history.slice(0, 1)), acrossFrameworks(history)];
  const amount = typeof check.first_time === "string" ? parseAmount(check.first_time) : null;
  const from = amount ? daysBefore(event.published, Math.round(amount.number * daysIn(amount))) : "";
  const [now, phrase] = [property?.test(history) ?? null, property?.phrase];
  const was = `${names} ${many ? "were" : "was"}`;
  const day = formatDate(event.published);
  if (!now) return onePart(now, `By the report of ${day}, ${was} not ${phrase}.`, history, limits);
  const before = history.slice(0, -1);
  const last = before.findLast(
    ({ published }, at) => published >= from && property?.test(history.slice(0, at + 1)),
  );
  if (last) {
    const again = `${names} had been ${phrase} before, by the report of ${formatDate(last.published)}.`;
    return onePart(false, again, history, limits);
  }
  const days = listNames(before.map(({ published }) => formatDate(published)));
  const earlier = `, and not in ${before.length === 1 ? "the report" : "any of the reports"} before (${days})`;
  const reaches = before.some(({ published }) => from === "" || published < from);
  const finding = `${was} ${phrase} on ${day}${before.length === 0 ? "; the register has no earlier report" : earlier}.`;
  return onePart(reaches || null, finding, history, limits);
}

/** `fastest: true`: no council made the move in fewer days. */
export function fastestPart(group: Group, property: Property): Part {
  const { check, register, subjects, counts } = group;
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
    return onePart(false, `${namesOf(subjects, register)} had not been ${property.phrase}.`, [], limits);
  const against = (label: string, rivals: typeof moves) => {
    const faster = rivals.filter(({ council, days }) => council !== own.council && days < own.days);
    const took = faster.map(
      ({ council, days }) => `${namesOf([council], register)} (${counted(days, "day")})`,
    );
    const others =
      faster.length === 0
        ? "No other council was faster"
        : `${listNames(took)} ${faster.length === 1 ? "was" : "were"} faster`;
    const span = `from ${formatDate(own.before.published)} to ${formatDate(own.now.published)}`;
    const finding = `${namesOf([own.council], register)} took ${counted(own.days, "day")}, ${span}. ${others}.`;
    return option(faster.length === 0, finding, label, `in ${ordinalWord(faster.length + 1)} place`);
  };
  const alike = moves.filter(({ steps }) => steps >= own.steps);
  const asFar = `when counting those with a judgement that rose by ${counted(own.steps, "grade")} or more`;
  const options = [against(counting(group, property.phrase), moves), against(asFar, alike)];
  return { options, rows: [own.before, own.now], limits };
}
