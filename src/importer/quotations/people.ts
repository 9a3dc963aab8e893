import { fold } from "../text.ts";

/** Words that are never part of a person's name, though they may have a capital: offices, bodies, days, first words. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  `leader cabinet member members portfolio holder director directors chief executive executives officer officers chair chairman chairwoman chairperson head
  minister ministers secretary state mayor deputy commissioner commissioners inspector inspectors manager president lead spokesman spokeswoman spokesperson principal
  adviser advisor assistant interim strategic corporate regional national service operational elected statutory executive managing joint vice co acting group
  council councils county borough city town district metropolitan unitary royal authority authorities local government association trust trusts partnership board committee
  corporation department departments directorate office parliament house commons lords police nhs education health skills care social work worker workers families family
  children children's childrens child young people youth services community communities adult adults early help learning schools school lifelong safeguarding public
  protection wellbeing well-being inclusion housing culture finance resources adoption fostering permanence standards ofsted ilacs sif dfe lga adcs cqc ceo cfo coo dcs md pr uk bbc itv lscb mp mps cc bc mbc
  majesty's his her majesty hmci hmi his majesty report reports inspection inspections inspectorate judgement judgements rating ratings grade outstanding good inadequate requires improvement
  labour conservative conservatives liberal democrat democrats green independent lib dem party
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  the this that these those there it its in on at and but or our we they he she his her their my i a an as while for with from since today yesterday tomorrow however meanwhile also elsewhere
  adding speaking responding commenting welcoming following after before reacting reflecting overall both all according when what who if not now then here read see find more new
  photo image picture source credit author published updated date press release news notes editor editors england english britain british uk london north south east west
  campaigner mother father mum dad parent grandmother grandfather carer activist resident headteacher teacher nurse solicitor barrister organiser shadow opposition student apprentice volunteer trustee ambassador psychologist author journalist founder expert champion boss councillor councillors cllr
  university college hospital radio bbc times post gazette guardian express mail independent evening standard chronicle echo mercury telegraph journal observer
  first second third one two three four five six seven eight nine ten no yes thank thanks dear sincerely regards
  strategy plan programme project team teams hub centre centres academy virtual bi-borough tri-borough great central mid greater
  covid covid-19 brexit christmas easter happy very some many most other others each every such being becoming building looking working`
    .split(/\s+/)
    .filter(Boolean),
);

/** After a run of names, a word that makes it a body: "Ada House Trust". */
const BODY_WORD =
  /^(?:council|borough|county|city|trust|partnership|police|board|services?|association|radio|university|college|hospital|live|news|school|academy|house|street|road|centre|foundation|party|group|hub|team|project|programme|park|hall|review|inquiry|report|plan|act|award|awards|fund|area|region|online|fm|office|department)$/i;

/** Titles before a name. */
export const TITLE = String.raw`(?:Cllrs?|Clllr|Coun|[Cc]ouncillors?|Councilor|COUNCILLOR|CLLR|Ald(?:erman)?|Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Baroness|Baron|Prof(?:essor)?|Rev(?:erend)?|Rt\.? Hon\.?|The Rt\.? Hon\.?|Right Honourable|Hon|Judge|Captain|Major|Colonel)`;

/** Letters after a name. */
export const LETTERS = String.raw`(?:MP|MEP|OBE|MBE|CBE|DBE|KBE|QC|KC|JP|HMI|DL|FRSA|PhD|QPM|MLA|AM|MS|LLB|BEM)`;

/** Small words inside names. */
const PARTICLE = /^(?:de|da|di|du|del|la|le|van|von|der|den|ter|bin|bint|al|el|ap|ab|ibn|ul|o'|y|St\.?)$/i;

/** A person's name as printed in a text. */
export interface NamedPerson {
  /** Without titles such as Councillor; letters after the name stay: "Ada Invented MP". */
  readonly name: string;
  /** The position of the name with its title. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows a title. */
  readonly titled: boolean;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TITLES = new RegExp(`^${TITLE}\\.?$`);
const KEPT_TITLES = /^(?:Sir|Dame|Lord|Lady|Baroness|Baron)$/;
const LETTERS_ONLY = new RegExp(`^${LETTERS}$`);
const NAME_PART = /^(?:\p{Lu}[\p{L}]*(?:['-]\p{L}+)*|\p{Lu}\.|\p{Lu}\.\p{Lu}\.)$/u;
const MOST_PARTS = 5;

/**
 * The people that a text names: two or more capitalised words that are no office, body or place, or any after a title.
 *
 * @param places Names of councils, which alone are no person.
 */
export function findPeople(text: string, places: ReadonlySet<string>): NamedPerson[] {
  const plain = fold(text);
  const words = [...plain.matchAll(/[\p{L}\d][\p{L}\d.'-]*[\p{L}\d]|[\p{L}\d]\.?|&/gu)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const people: NamedPerson[] = [];
  for (let at = 0; at < words.length; ) {
    const found = personAt(plain, text, words, at, places);
    if (found) people.push(found.person);
    at = found ? found.next : at + 1;
  }
  return people;
}

/** The person whose name begins at a word, and the word to go on with. */
function personAt(
  plain: string,
  original: string,
  words: readonly Word[],
  first: number,
  places: ReadonlySet<string>,
): { person: NamedPerson; next: number } | null {
  let at = first;
  while (isTitle(plain, words, at)) at += 1;
  const titled = at > first;
  const kept = words.slice(first, at).find(({ text }) => KEPT_TITLES.test(text));
  const parts: Word[] = [];
  for (let word = words[at]; word && parts.length < MOST_PARTS; at += 1, word = words[at]) {
    const last = parts.at(-1);
    if (last && !spaced(plain, last, word)) break;
    // "Exampleshire Councillor Ada Invented", "Parents United’s Ada Invented": the name begins later.
    if (last && isTitle(plain, words, at)) return null;
    if (last && /'s$/.test(last.text)) break;
    const isParticle =
      last &&
      PARTICLE.test(word.text) &&
      words.slice(at + 1, at + 3).some(({ text }) => NAME_PART.test(text));
    if (!isParticle && !isNamePart(word.text, titled || parts.length === 1)) break;
    parts.push(word);
  }
  const afterName = words[at];
  for (let word = afterName; word && LETTERS_ONLY.test(word.text); at += 1, word = words[at])
    if (!/^[ ,]+$/.test(plain.slice(words[at - 1]?.end, word.start))) break;
  while (LETTERS_ONLY.test(parts.at(-1)?.text ?? "")) parts.pop();
  const place = titled ? 0 : placeBefore(parts, places);
  if (place > 0 && parts.length - place < 2) return null;
  parts.splice(0, place);
  const [head, last, end] = [parts[0], parts.at(-1), words[at - 1]?.end];
  if (!head || !last || end === undefined) return null;
  const name = plain.slice(head.start, last.end);
  const isPerson =
    parts.filter(({ text }) => text.replace(".", "").length > 1).length >= 2 &&
    !places.has(name) &&
    // "Ada House Trust" is a body; "Ada Invented, Team Manager" is not.
    !(afterName && BODY_WORD.test(afterName.text) && spaced(plain, last, afterName)) &&
    !/\bthe $/i.test(plain.slice(0, head.start));
  if (!titled && !isPerson) return null;
  const from = (kept ?? head).start;
  const start = place > 0 ? from : (words[first]?.start ?? from);
  const nameEnd = /'s$/.test(name) && end === last.end ? end - 2 : end;
  return { person: { name: original.slice(from, nameEnd), start, end: nameEnd, titled }, next: at };
}

/** Words of NOT_A_NAME that are surnames too: after a title, or after a first name. */
const SURNAMES_TOO =
  /^(?:Green|May|Young|Good|West|North|South|King|Child|June|April|Page|Head|House|London|England|English|Lead)$/;

/** How many words before a name are the name of a place: "Mayor of Exampleshire Ada Invented". */
function placeBefore(parts: readonly Word[], places: ReadonlySet<string>): number {
  return (
    [3, 2, 1].find((count) =>
      places.has(
        parts
          .slice(0, count)
          .map(({ text }) => text)
          .join(" "),
      ),
    ) ?? 0
  );
}

function isNamePart(text: string, maybeSurname: boolean): boolean {
  if (!NAME_PART.test(text)) return false;
  const known = NOT_A_NAME.has(text.toLowerCase().replace(/'s$/, ""));
  return !known || (maybeSurname && SURNAMES_TOO.test(text));
}

/** Whether a word is a title: a name must follow directly. */
function isTitle(plain: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word !== undefined &&
    next !== undefined &&
    TITLES.test(word.text) &&
    /^[. ]*$/.test(plain.slice(word.end, next.start)) &&
    /^\p{Lu}/u.test(next.text)
  );
}

function spaced(plain: string, left: Word, right: Word): boolean {
  return /^ +$/.test(plain.slice(left.end, right.start));
}

/** A name without titles and letters after it, for comparing. */
export function bareName(name: string): string {
  return fold(name)
    .replace(new RegExp(`^(?:${TITLE}\\.?\\s+)+`), "")
    .replace(new RegExp(`(?:,?\\s+${LETTERS})+$`), "")
    .trim();
}

/** The last part of a name: "Ada Invented MP" → "Invented". */
export function surname(name: string): string {
  return bareName(name).split(" ").at(-1) ?? "";
}
