import type { Grade } from "../../domain/grades.ts";
import type { Council } from "../../domain/inspection.ts";
import type { CouncilMention } from "../councilMentions.ts";
import { fold } from "../text.ts";
import { findGrades } from "./mentions.ts";

/** Between a council and a grade, a clause that says in passing what the council is rated: it is not what the text reports. */
const IN_PASSING =
  /^(?:'s)?(?: (?:city|county|borough|council|children's|services))*(?:,| \(| -) ?(?:which|that|who|whose|itself|already|also|currently|now|and|rated|judged|graded)\b[^,;)]*$/i;

/** Between a grade and the council it is for: "a rating of good for Sampleton". */
const FOR_COUNCIL =
  /^["'”’]?(?: rating| grade| judge?ment)? (?:given |awarded |handed )?(?:for|to) (?:the )?(?:(?:royal borough|london borough|city|borough) of )?(?:the )?$/i;

/** Who owns or has founded a trust: the councils named after it are not all inspected. */
const OWNED_BY =
  /\b(?:owned|founded|commissioned|set up|established|created|formed|launched)(?: jointly| together| in \d{4})? by\b|\b(?:company|companies|partnership|venture|trust) (?:of|between)\b/i;

/** What the sentences of a text say of councils and grades. */
export class CouncilGrades {
  /** The grade of each council that the text grades by name; null if it only says that a council shares the result. */
  readonly graded = new Map<Council, Grade | null>();
  /** Councils that the text names or grades in one breath. */
  readonly together: Council[][] = [];
  readonly #year: string | null;

  constructor(year: string | null) {
    this.#year = year;
  }

  /** Records a sentence, and returns the councils that it is the first to grade. */
  read(sentence: string, mentions: readonly CouncilMention[], inLead: boolean): Council[] {
    const found: Council[] = [];
    // Whoever is listed together with a partner is a partner too.
    const groups = joined(sentence, mentions).filter((group) =>
      group.every(({ role }) => role !== "partner"),
    );
    const inOneBreath = new Set<Council>();
    const grades = findGrades(sentence, this.#year).filter(
      ({ sense, plainness }) => sense === "new" && plainness >= 2,
    );
    for (const grade of grades) {
      const following = groups.find(
        ([first]) => first && FOR_COUNCIL.test(sentence.slice(grade.end, first.start)),
      );
      const group = following ?? groups.findLast((mentions) => (mentions.at(-1)?.end ?? 0) <= grade.start);
      if (!group) continue;
      if (!following && IN_PASSING.test(fold(sentence.slice(group.at(-1)?.end, grade.start)))) continue;
      for (const { council } of group) {
        inOneBreath.add(council);
        if (this.graded.has(council)) continue;
        found.push(council);
        this.graded.set(council, grade.grade);
      }
    }
    if (inOneBreath.size > 1) this.together.push([...inOneBreath]);
    for (const group of groups)
      if (group.length > 1 && (inLead || grades.length > 0))
        this.together.push(group.map(({ council }) => council));
    const shared = SHARED.exec(sentence);
    const sharer = shared && mentions.find(({ end }) => end > shared.index + shared[0].length);
    if (sharer) this.graded.set(sharer.council, this.graded.get(sharer.council) ?? null);
    return found;
  }
}

/** What a sentence names without those who only own or have founded a trust. */
export function withoutOwners(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[] {
  const owned = OWNED_BY.exec(fold(sentence));
  return mentions.filter(({ start }) => !owned || start < owned.index);
}

/** Groups mentions that the text joins: "Westminster and the Royal Borough of Kensington and Chelsea". */
function joined(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[][] {
  const groups: CouncilMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? sentence.slice(last.end, mention.start) : "";
    const joins =
      last &&
      (between === "" ||
        mention.start === last.start ||
        /^(?:'s|’s)?(?: (?:city|county|borough|council))*(?:, (?:in|on|by|near|at|to) [^,.;]{2,40},|,)? ?(?:and|&|(?<=,)) (?:the |both )?(?:(?:royal borough|london borough|city|borough) of )?(?:the )?$/i.test(
          between,
        ));
    if (joins) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** A result that two councils share is the other's too. */
const SHARED =
  /\b(?:(?:achievements?|ratings?|grades?|accolade|honour|success|results?|distinction|judge?ments?|status|position)\b[^.]{0,40}\bshared? (?:with|by)|(?:services?|department|teams?)\b[^.]{0,30}\b(?:(?:run|delivered|provided|managed|shared|led) (?:together|jointly)|jointly (?:run|delivered|provided|managed|shared)) (?:with|by)) (?:[Tt]he )?(?:neighbouring )?(?:(?:Royal Borough|London Borough|City|Borough) of )?(?=\p{Lu})/u;
