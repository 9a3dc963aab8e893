import { startSentence } from "../domain/sentences.ts";
import type { Random } from "./random.ts";

/*
 * Text that nobody ever said: sentences of the length, the words and the punctuation of press releases, put together at
 * random, so that no two are alike and none could be mistaken for a real one.
 */

const WHO = [
  "the invented team",
  "an imaginary panel",
  "our make-believe service",
  "every pretend social worker",
  "the fictional board",
  "a group of imagined carers",
  "the placeholder committee",
  "a sample of case files",
  "the example partnership",
  "each hypothetical family",
  "the supposed leadership",
  "an assumed majority of staff",
];
const DOES = [
  "listens to",
  "works beside",
  "returns to",
  "learns from",
  "plans for",
  "answers to",
  "builds on",
  "reports to",
  "looks after",
  "asks about",
  "thinks again about",
  "makes time for",
  "writes down",
  "keeps in view",
];
const WHAT = [
  "children who need help early",
  "plans that are clear and short",
  "the voices of young people",
  "care leavers",
  "decisions made in good time",
  "foster carers’ experience",
  "the quality of assessments",
  "manageable caseloads",
  "visits that children remember",
  "brothers and sisters together",
  "a stable workforce",
  "help at the front door",
  "education, training and work",
  "families’ own networks",
  "thresholds that partners share",
  "homes close to school",
];
const HOW = [
  "with patience",
  "week after week",
  "as a matter of course",
  "without delay",
  "in every district",
  "at the kitchen table",
  "before a crisis comes",
  "in plain English",
  "with partners in health",
  "since the spring",
  "on most days",
  "at a steady pace",
  "more often than before",
  "with some way to go",
  "against a clear standard",
];
const JOINS = ["and", "while", "so that", "because", "although", "where"];

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
  "Jocasta",
  "Kester",
  "Leonora",
  "Montague",
  "Nerys",
  "Octavia",
  "Peregrine",
  "Quentin",
  "Rosalind",
  "Septimus",
  "Tabitha",
];
const SURNAMES = [
  "Invented",
  "Imaginary",
  "Fictional",
  "Madeup",
  "Supposed",
  "Pretend",
  "Placeholder",
  "Hypothetical",
  "Example",
  "Notional",
  "Assumed",
  "Conjectured",
  "Figment",
  "Fabled",
  "Sample",
];

/** The people who are quoted: each first name with each surname that tells that there is no such person. */
export const INVENTED_PEOPLE: readonly string[] = FIRST_NAMES.flatMap((first) =>
  SURNAMES.map((last) => `${first} ${last}`),
);

/** One sentence of some 10 to 25 words. */
export function inventSentence(random: Random): string {
  const clause = () => [random.pick(WHO), random.pick(DOES), random.pick(WHAT), random.pick(HOW)].join(" ");
  const more = random.chance(0.6) ? `, ${random.pick(JOINS)} ${clause()}` : "";
  return `${startSentence(clause())}${more}.`;
}

/** A paragraph of so many sentences. */
export function inventParagraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => inventSentence(random)).join(" ");
}

/** A headline or heading of a few words. */
export function inventHeading(random: Random): string {
  return startSentence(`${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)}`);
}

/** A list item, without a full stop. */
export function inventItem(random: Random): string {
  return `${random.pick(WHAT)}, ${random.pick(HOW)}`;
}
