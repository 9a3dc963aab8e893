import type { Council } from "../../domain/inspection.ts";
import * as words from "../lexicon/councils.ts";
import { fold } from "../pressText.ts";

/** A place where a text names a council. */
export interface CouncilMention {
  readonly council: Council;
  readonly start: number;
  readonly end: number;
  /** `service`: as the body whose children's services these are; `partner`: as a helper, a neighbour or an example. */
  /** Whether the name is that of a trust which works for several councils. */
  readonly shared: boolean;
  readonly standing: "service" | "council" | "place" | "partner";
}

interface Name {
  readonly council: Council;
  readonly pattern: RegExp;
  readonly trust: boolean;
  readonly also: boolean;
  readonly shared: boolean;
}

/** Finds where a text names councils: the longest name counts, so North Lincolnshire is never Lincolnshire. */
export class CouncilFinder {
  readonly #names: readonly Name[];

  constructor(councils: readonly Council[]) {
    const names = councils.flatMap((council) => [
      ...[council.name, council.officialName, ...council.aliases].map((name) => ({
        council,
        name,
        trust: false,
      })),
      ...council.trusts.map((name) => ({ council, name, trust: true })),
    ]);
    this.#names = names
      .toSorted((a, b) => b.name.length - a.name.length)
      .map(({ council, name, trust }) => ({
        council,
        trust,
        pattern: namePattern(name),
        also: words.ALSO_WORDS.has(name),
        shared: trust && councils.filter(({ trusts }) => trusts.includes(name)).length > 1,
      }));
  }

  /** Every mention in a text, in order. */
  find(text: string): CouncilMention[] {
    const plain = fold(text);
    const taken: { start: number; end: number; pattern: RegExp }[] = [];
    const mentions: CouncilMention[] = [];
    for (const name of this.#names)
      for (const match of plain.matchAll(name.pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        // A trust of several councils has one name: each of them is meant.
        if (
          taken.some(
            (other) =>
              start < other.end && other.start < end && !(other.start === start && other.end === end),
          )
        )
          continue;
        if (mentions.some((other) => other.start === start && other.council === name.council)) continue;
        taken.push({ start, end, pattern: name.pattern });
        const standing = standingOf(plain, start, end, name);
        if (standing) mentions.push({ council: name.council, start, end, standing, shared: name.shared });
      }
    return mentions.toSorted(
      (a, b) => a.start - b.start || a.council.slug.localeCompare(b.council.slug, "en"),
    );
  }
}

function standingOf(
  plain: string,
  start: number,
  end: number,
  name: Name,
): CouncilMention["standing"] | null {
  const before = plain.slice(Math.max(0, start - 100), start);
  const after = plain.slice(end, end + 200);
  if (words.COMPASS.test(before) && !words.BOROUGH_BEFORE.test(before)) return null;
  if (words.OTHER_BODY.test(after) || words.OTHER_BODY_BEFORE.test(before)) return null;
  const named = words.COUNCIL_AFTER.test(after) || words.BOROUGH_BEFORE.test(before);
  const service = name.trust || words.SERVICE_AFTER.test(after) || words.SERVICE_BEFORE.test(before);
  if (!named && !service && words.SURNAME_BEFORE.test(before)) return null;
  if (!named && !service && words.GIVEN_NAME_AFTER.test(after)) return null;
  if (
    name.also &&
    !named &&
    !service &&
    !/\b(?:in|for|of|across|by|to|with|from|and) (?:the )?$/i.test(before) &&
    !/^'s\b/.test(after)
  )
    return null;
  if (words.PARTNER_BEFORE.test(before) && !service) return "partner";
  if (!name.trust && words.PARTNER_AFTER.test(after)) return "partner";
  // A neighbour's services are no more the council's own than the neighbour is.
  if (/\b(?:neighbour(?:s|ing)?|nearby) (?:the )?$/i.test(before)) return "partner";
  return service ? "service" : named ? "council" : "place";
}

/** A name as it may be written: "and" or "&", hyphens or spaces, any kind of apostrophe, capitals throughout. */
function namePattern(name: string): RegExp {
  const source = fold(name)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/\s+(?:and|&)\s+/gi, " (?:and|&) ")
    .replaceAll(/[\s-]+/g, "[ -]+");
  const upper = source.replaceAll(/[a-z']+/g, (letters) => (/^(?:and)$/.test(letters) ? letters : letters));
  return new RegExp(`(?<![\\w-])(?:${upper}|${shouted(source)})(?![\\w]|-\\w)`, "g");
}

function shouted(source: string): string {
  return source.replaceAll(/(?<!\\)[a-z]+/g, (letters) => letters.toUpperCase());
}
