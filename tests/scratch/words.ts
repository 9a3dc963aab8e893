import type { Random } from "./random.ts";

/*
 * Names and sentences that no press office ever wrote, in the manner of press releases: nobody could take them for real ones.
 */

const NAME_STARTS = [
  "Ash",
  "Brack",
  "Corn",
  "Dun",
  "Elder",
  "Fen",
  "Gorse",
  "Hazel",
  "Ivy",
  "Juniper",
  "Larch",
  "Marl",
];
const NAME_ENDS = [
  "mere",
  "enshire",
  "wick",
  "ford",
  "combe",
  "stead",
  "borough",
  "ley",
  "thorpe",
  "haven",
  "bridge",
  "-on-Sea",
  "moor",
];

/** Names of councils that don't exist, each once: 156 of them. */
export const COUNCIL_NAMES: readonly string[] = NAME_ENDS.flatMap((end) =>
  NAME_STARTS.map((start) => start + end),
);

const FIRST_NAMES = [
  "Ada",
  "Bertram",
  "Clementine",
  "Dorian",
  "Esme",
  "Fergus",
  "Ginevra",
  "Horace",
  "Imogen",
  "Kester",
];
const SURNAMES = [
  "Invented",
  "Imaginary",
  "Fictional",
  "Madeup",
  "Pretend",
  "Placeholder",
  "Notional",
  "Figment",
];

/** People who don't exist. */
export const PEOPLE: readonly string[] = FIRST_NAMES.flatMap((first) =>
  SURNAMES.map((last) => `${first} ${last}`),
);

const WHO = [
  "the invented team",
  "an imaginary panel",
  "our make-believe service",
  "every pretend social worker",
  "the fictional board",
  "a sample of case files",
];
const DOES = [
  "listens to",
  "works with",
  "learns from",
  "plans for",
  "builds on",
  "reports to",
  "makes time for",
  "keeps in view",
];
const WHAT = [
  "children who need help early",
  "plans that are clear and short",
  "the voices of young people",
  "care leavers",
  "decisions made in good time",
  "foster carers’ experience",
  "manageable caseloads",
  "a stable workforce",
  "families’ own networks",
];
const HOW = [
  "with patience",
  "week after week",
  "without delay",
  "in every district",
  "before a crisis comes",
  "in plain English",
  "with partners in health",
  "at a steady pace",
];
const JOINS = ["and", "while", "so that", "because", "although"];

/** One sentence of some 10 to 25 words. */
export function sentence(random: Random): string {
  const clause = () => [WHO, DOES, WHAT, HOW].map((words) => random.pick(words)).join(" ");
  const text = random.chance(0.6) ? `${clause()}, ${random.pick(JOINS)} ${clause()}` : clause();
  return `${capitalised(text)}.`;
}

/** A paragraph of `count` sentences. */
export function paragraph(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(" ");
}

/** A heading of a few words. */
export function heading(random: Random): string {
  return capitalised(`${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
