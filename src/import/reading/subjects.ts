import { NOT_A_NAME, ROLE_WORD } from "../lexicon/roles.ts";
import { FIRST_NAME, FIRST_NAME_LINE, REPORT_SPEAKS, SAY, SPOKESPERSON } from "../lexicon/speech.ts";
import { fold } from "../pressText.ts";
import type { Attribution } from "./attribution.ts";
import type { NamedPerson } from "./people.ts";
import { introduce } from "./speakerRole.ts";

/** The person a sentence is about: the first who is not named after "to", "by" or "with". */
export function subjectOf(people: readonly NamedPerson[], sentence: string): NamedPerson | undefined {
  const free = people.filter(
    (person) =>
      !/\b(?:to|by|from|with|for|over|than|alongside|like|including|succeeded|replaced|took over from|joined)\s+(?:the |council |former |her |his )?(?:\w+ )?$/i.test(
        sentence.slice(0, person.start),
      ) || ROLE_WORD.test(sentence.slice(0, person.start).split(/,/).at(-1) ?? ""),
  );
  return free[0] ?? people[0];
}

/** Whether a sentence's words before its verb are a name with what is said of it: "Ada Invented, chair of Parents United". */
export function endsInOffice(subject: string, people: readonly NamedPerson[]): boolean {
  return people.some(({ end }) => {
    const after = fold(subject.slice(end));
    return /^\s*[,(-]/.test(after) && !new RegExp(`\\b(?:${SAY}|that)\\b`, "i").test(after);
  });
}

/** A body's unnamed voice: "a council spokesperson". */
export function voiceIn(text: string): Attribution | null {
  const match = SPOKESPERSON.exec(fold(text));
  if (!match) return null;
  const name = text.slice(match.index, match.index + match[0].length).trim();
  return { who: "voice", speaker: { name, role: null, organisation: null } };
}

/**
 * Somebody known by a first name with what they are: "Ada, who left care last year"; on a line of its own, with an office: "Ada, Team
 * Manager".
 */
export function firstNameIn(text: string, places: ReadonlySet<string>, isLine = false): Attribution | null {
  const [, name, role] = (isLine ? FIRST_NAME_LINE : FIRST_NAME).exec(fold(text)) ?? [];
  if (!name || !role || NOT_A_NAME.has(name.toLowerCase()) || /ly$/.test(name) || places.has(name))
    return null;
  if (isLine && (!ROLE_WORD.test(role) || role.split(" ").length > 12)) return null;
  const at = fold(text).indexOf(role);
  const printed = text
    .slice(at, at + role.length)
    .replace(/^(?:an? |who is )/, "")
    .replace(/[\s,]+$/, "");
  return {
    who: "person",
    speaker: { name, role: /^\d+$/.test(printed) ? null : printed, organisation: null },
  };
}

/** A name with an office and nothing else. */
export function nameIn(
  line: string,
  people: readonly NamedPerson[],
  needsColon: boolean,
): Attribution | null {
  const plain = fold(line).trim();
  if (needsColon && !/:\s*$/.test(plain)) return null;
  if (plain.split(" ").length > 30) return null;
  const person = people[0];
  if (!person || people.length > 2) return null;
  const before = fold(line.slice(0, person.start)).trim();
  const after = fold(line.slice(person.end)).replace(/[\s:.]+$/, "");
  const isRole =
    before === "" ||
    ROLE_WORD.test(before) ||
    /^(?:(?:an? )?(?:statement|quote|comment|message|response|words|reaction))? ?(?:by|from|of|-)$/i.test(
      before,
    );
  const clean = after === "" || /^\s*[,(-]/.test(after) || /^ ?(?:\||:)/.test(after);
  if (!isRole || !clean) return null;
  if (!person.titled && after === "" && before === "" && !needsColon) return null;
  if (/[.!?]\s+\p{Lu}/u.test(after) || /\b(?:is|was|are|were|has|have|had|will|would)\b/i.test(after))
    return null;
  return { who: "person", speaker: introduce(line, person) };
}

/** Whether the words before a name make a report the one that speaks: "The report by Ofsted and its inspector, …". */
export function reportSpeaks(before: string): boolean {
  const plain = fold(before);
  return (
    REPORT_SPEAKS.test(plain) &&
    /\b(?:by|and|from|with|of)\b[^,]*,?[^,]*$/i.test(plain) &&
    !/^\W*in\b/i.test(plain)
  );
}
