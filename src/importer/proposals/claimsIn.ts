import type { Check, Checks } from "../../claims/language.ts";
import { daysBefore } from "../../domain/dates.ts";
import type { GradeMention } from "../grades/mentions.ts";
import { type FoundClaim, type Passage, type Scene, subject } from "./passages.ts";
import { COUNTS, EARLIER, EVENTS, type Pattern, PROPERTIES, STANDINGS } from "./patterns.ts";
import { amongIn, type Groups } from "./words.ts";

interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: Groups;
  readonly says: Checks;
}

/** Before a claim, words that make it a hope, a condition or its opposite. */
const NOT_SO =
  /\b(?:aim\w*|ambition\w*|hop(?:e|es|ed|ing)|goal|target|want\w*|wish\w*|striv\w*|could|would|should|might|will|until|plans? to|if|how to|not|never|cannot|towards|road to|journey)\b[^.;]{0,50}$/i;
/** "hold that accolade", "with the same grade": the grade that the release reports. */
const THAT_GRADE =
  /\b(?:that|this|the same|such an?|the) (?:accolade|grade|rating|status|distinction|judge?ment|top)\b|\b(?:hold|holds|have|share) it\b/i;
/** Between a grade and what is said, words that part them: "rated good, with improvements in every area". */
const APART =
  /\b(?:found|finds?|prais\w+|highlight\w*|improv\w+|progress|noted|recogni\w+|strengths?|saw|seen|evidence|made)\b/i;
/** "the first council to achieve this" */
const DO_SO =
  /^ (?:do|have done|achiev\w+|manag\w+) (?:so|this|that|it)\b|\bto (?:do so|(?:do|achieve) (?:this|that|it))\b/i;
/** What is said of a part is not said of the whole. */
const EXCEPT = /\b(?:all but|except|apart from|other than|one of|some of|parts? of)\b/i;

/** Every claim of a passage that a check can put. */
export function claimsIn(passage: Passage, scene: Scene): FoundClaim[] {
  const { reading, inspections } = scene;
  const isKnown = inspections.length > 0;
  const isInspection = reading.kind === "inspection";
  // If councils have different grades and none is named, it can’t be told which is meant.
  const isPlain = passage.councils.length > 0 || Object.keys(reading.ratings).length === 0;
  const isOwn = isPlain && passage.others.length === 0;
  const find = (
    patterns: readonly Pattern[],
    isWanted: boolean,
    taken: readonly Match[] = [],
    within = passage,
  ) => (isWanted ? matchesOf(patterns, within, scene, taken) : []);
  const all = { ...passage, marked: passage.marked.replaceAll("●", "◆") };
  const counts = find(COUNTS, isPlain && isKnown && isInspection, [], all);
  const standings = find(STANDINGS, isPlain && isKnown && isInspection);
  const properties = find(PROPERTIES, isOwn && isKnown && isInspection, counts);
  const isWhole = passage.judgement !== null && !EXCEPT.test(passage.marked);
  const earlier = find(EARLIER, isOwn && isWhole, [...counts, ...properties]);
  const events = find(EVENTS, passage.others.length === 0).filter(
    ({ groups: { then } }) => isKnown || (then && !isInspection),
  );
  return [
    ...counts.flatMap((match) => counted(match, all, scene)),
    ...standings.flatMap((match) => counted(match, passage, scene, {})),
    ...properties.flatMap((match) => property(match, passage, scene)),
    ...[...earlier, ...events].map(({ start, end, says, groups: { old } }) => {
      const more = { ...subject(passage, start, scene), ...(old && area(passage)) };
      const check = Array.isArray(says) ? says.map((each) => ({ ...more, ...each })) : { ...more, ...says };
      return { start, end, check };
    }),
  ];
}

function overlap(one: Pick<Match, "start" | "end">, other: Pick<Match, "start" | "end">): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The matches of patterns, in the order of the patterns, without those that overlap an earlier one or one that is taken. */
function matchesOf(
  patterns: readonly Pattern[],
  { marked, values }: Passage,
  { released }: Scene,
  taken: readonly Match[] = [],
): Match[] {
  const found: Match[] = [];
  for (const { find, says } of patterns)
    for (const match of find.flatMap((form) => [...marked.matchAll(form)])) {
      const [start, end] = [match.index, match.index + match[0].length];
      const groups: Record<string, string | undefined> = { ...match.groups };
      for (const [name, place] of Object.entries(match.indices?.groups ?? {}))
        if (place && /[◆◇①-⑤]/.test(groups[name] ?? "") && name !== "what")
          groups[name] = values.get(place[0]) ?? "";
      const { now = released.last, then = "" } = groups;
      const isTimely =
        now.slice(0, 7) <= released.last.slice(0, 7) &&
        now >= daysBefore(released.first, 300) &&
        then < daysBefore(released.first, 180);
      const isSo = !NOT_SO.test(marked.slice(Math.max(0, start - 70), start));
      const isNew = ![...taken, ...(patterns === EARLIER ? found : [])].some((other) =>
        overlap({ start, end }, other),
      );
      if (isTimely && isSo && isNew) found.push({ start, end, groups, says: says(groups) });
    }
  return found;
}

/** A claim that counts councils by a property; `given` if it needs none. */
function counted(
  { start, end, groups: { what }, says }: Match,
  passage: Passage,
  scene: Scene,
  given?: Check,
): FoundClaim[] {
  if (Array.isArray(says)) return [];
  const { others, marked } = passage;
  const isOwn = says.first_time !== undefined;
  const names = others.length > 0 && others.length <= Number(says.others ?? says.how_many ?? 0);
  if (others.length > 0 && !names) return [];
  const words = what ?? marked.slice(start, end);
  // "Rated good in every area, one of only two to achieve this": what the sentence said before.
  const [from, to] = isOwn ? [0, marked.length] : DO_SO.test(words) ? [0, start] : [end - words.length, end];
  const by = given ?? propertyIn(passage, from, to, scene);
  const council = scene.register.councils.get(scene.reading.councils[0] ?? "");
  const own = { council, framework: scene.inspections[0]?.framework };
  const among = isOwn ? undefined : amongIn(marked.slice(start, end), own, scene.register);
  if (!by || among === null || (passage.judgement === null && !by.in && !given)) return [];
  const named = names ? { named: [...others] } : {};
  const check = {
    ...subject(passage, start, scene),
    ...(!given && area(passage)),
    ...by,
    ...says,
    ...named,
    ...(among && { among }),
  };
  const near = isOwn && passage.grades.find((mention) => Math.abs(mention.start - start) < 50);
  return [
    { start: Math.min(start, near ? near.start : start), end: Math.max(end, near ? near.end : end), check },
  ];
}

/** What councils are counted by: all that is said of them in a part of a passage; null if that is nothing. */
function propertyIn(passage: Passage, from: number, to: number, scene: Scene): Check | null {
  const parts = matchesOf(PROPERTIES, passage, scene).flatMap(({ start, end, says }) =>
    start >= from && end <= to && !("held_for" in says) ? [says] : [],
  );
  const improved = /\band improv\w+/i.test(passage.marked.slice(from, to)) ? { rose: true as const } : {};
  const { stayed, ...rest }: Check = Object.assign({}, ...parts, parts.length > 0 && improved);
  const what: Check = stayed ? { in_a_row: 2, ...rest } : rest;
  if (typeof (what.rose ?? what.fell) === "object") return what;
  const named = passage.grades.find(({ start, sense }) => start >= from && start < to && sense !== "aim");
  const grade =
    (named && gradesOf(named, passage)) ??
    (THAT_GRADE.test(passage.marked.slice(from, to)) ? scene.reading.rating : null);
  return grade ? { grade, ...what } : null;
}

/** A property on its own: of the nearest grade, unless it needs none, and in the judgement that its sentence names. */
function property({ start, end, says }: Match, passage: Passage, scene: Scene): FoundClaim[] {
  if (Array.isArray(says)) return [];
  const { grades, marked } = passage;
  const about = { ...subject(passage, start, scene), ...(says.in === undefined && area(passage)) };
  // "In 2015 it had moved from good to outstanding": a move that ends in an earlier grade.
  const isOver = /◇[^◇]+◇+["']?$/.test(marked.slice(start, end));
  if (isOver || (passage.judgement === null && !says.in)) return [];
  if (says.rose || says.fell) return [{ start, end, check: { ...about, ...says } }];
  const distance = (mention: { start: number; end: number }) =>
    Math.max(mention.start - end, start - mention.end, 0);
  const [nearest] = grades
    .filter(({ sense }) => sense === "new" || sense === "old")
    .toSorted((a, b) => distance(a) - distance(b));
  if (!nearest || APART.test(marked.slice(Math.min(nearest.end, end), Math.max(nearest.start, start))))
    return [];
  const { sense } = nearest;
  const grade = gradesOf(nearest, passage);
  const before = sense === "old" && grade !== scene.reading.rating ? { inspection: "previous" as const } : {};
  const near = distance(nearest) < 40 ? nearest : { start, end };
  return [
    {
      start: Math.min(start, near.start),
      end: Math.max(end, near.end),
      check: { ...about, grade, ...says, ...before },
    },
  ];
}

/** The grade, or "good or better" for "good or outstanding". */
function gradesOf({ grade, start, end }: GradeMention, { marked }: Passage): string {
  const other = grade === "good" ? marked.slice(end) : marked.slice(0, start);
  const either =
    grade === "good" ? /^["']? or ["']?(?:[◆◇●]|outstanding\b)/i : /(?:[◆◇●]|\bgood)["']? or ["']?$/i;
  return /^(?:good|outstanding)$/.test(grade) && either.test(other) ? "good or better" : grade;
}

function area({ judgement }: Passage): Check {
  return judgement && judgement !== "overall" ? { in: judgement } : {};
}
