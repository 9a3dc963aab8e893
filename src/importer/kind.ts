import type { ReleaseEvent } from "../domain/release.ts";
import { findGrades, withYears } from "./grades/mentions.ts";
import type { ReadRating } from "./grades/rating.ts";
import { fold } from "./text.ts";

/** Names of the events that texts report. */
const FOCUSED_VISIT =
  /\bfocus(?:s)?ed[ -]visits?\b|\bfocus(?:s)?ed (?:ofsted )?inspections?\b|\bthematic visits?\b|\bassurance visits?\b|\b(?:look(?:ed|ing|s)|focus(?:s)?(?:ed|ing|es)?) (?:specifically |closely |only |mainly |in particular )?(?:at|on) (?:the )?(?:local authority's |council's |authority's )?arrangements for\b/gi;

/** Letters follow visits, reports follow inspections. */
const LETTERS_OF_VISITS =
  /\bvisits?\b.{0,600}\bletters? from ofsted\b|\bofsted's letters?\b.{0,300}\bvisit/is;
const MONITORING_VISIT =
  /\bmonitoring[ -](?:visits?|inspections?|letters?|reports?)\b|\bimprovement visits?\b/gi;

/** An event other than an inspection of children's services: national reports, joint and area inspections. */
const OTHER_EVENT =
  /\b(?:annual report|joint targeted area inspections?|jtai|(?:local )?area send|send (?:local area )?inspections?|special educational needs and disabilit(?:y|ies) inspections?|national (?:report|review|figures)|consultation|thematic (?:review|report|inspection)|state of the nation|peer review|peer challenge|annual conversation|improvement notice|care quality commission|\bcqc\b|hmip?\b|multi-agency inspection|serious case review|fostering agency|adoption agency|children's homes? inspections?|(?:ministers?|department for education|dfe|government|education secretary)\b[^.]{0,40}\b(?:appoints?|appointed|names?|named|ends?|ended|lifts?|lifted|withdr[ae]wn?|removes?|removed|revoked?) [^.]{0,40}\b(?:supervision|intervention|direction|advisers?|commissioners?|improvement notice)|youth (?:justice|offending)(?: service| team)?s?|inspectorate of probation|children's homes?|fostering (?:service|team)s?|adult social care|nurser(?:y|ies)|academy|primary school|secondary school|childminders?)\b/gi;

/** After an event of the past: "the focused visit in 2018". */
const PAST_AFTER =
  /^[^.;]{0,30}\b(?:in|of|last|during) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?YEAR\b/i;
const INSPECTION = /\b(?:inspect(?:ed|ion|ions|ors?|orate)|ilacs|single inspection framework|ofsted)\b/i;
const VISIT = /\b(?:visit|visited|visits)\b/i;

/** A statement that there is no grade. */
export const NO_GRADE =
  /\b(?:no (?:graded? |overall |formal )*(?:grades?|judge?ments?|ratings?)|(?:do(?:es)?|did|was|were|is|are) not (?:\w+ ){0,3}(?:grad|judg|rat)\w+|not graded|ungraded|without (?:a )?(?:grade|graded|rating))\b/i;

/** A statement that inspections have no overall grade any more. */
export const NO_OVERALL_GRADE =
  /\b(?:no(?: longer| single)?|without an?)\b[^.;]{0,40}\boverall (?:effectiveness )?(?:grade|judge?ment|rating)|\boverall (?:effectiveness )?(?:grade|judge?ment|rating)s?\b[^.;]{0,25}\b(?:scrapped|removed|dropped|abolished|no longer|not given|ended)/i;

/** Words of a graded inspection, in a text that names no grade. */
const FULL_INSPECTION =
  /(?<!\b(?:last|previous|next|earlier|since the|first) )\b(?:full|standard|short|ilacs|single|routine) inspections?\b|\bilacs\b|\bre-?inspect\w+/i;

export interface ReadKind {
  readonly kind: ReleaseEvent;
  readonly unsure: string | null;
}

/** What the kind of a text is read from. */
export interface KindEvidence {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  /** The overall grade that the text states. */
  readonly grade: ReadRating;
  /** Whether it grades single areas: inspections from April 2026 have no overall grade. */
  readonly gradesAreas: boolean;
  readonly hasCouncil: boolean;
  /** Whether the register has a report of its council that was published just before. */
  readonly isReported: boolean;
  readonly year: string | null;
}

/**
 * What a text reports. A visit counts where the headline or the first lines name it and no new overall grade is plainly given;
 * one of the past ("since the focused visit of 2018") doesn't.
 */
export function readKind({ title, paragraphs, grade, ...from }: KindEvidence): ReadKind {
  const { year } = from;
  const texts = [title ?? "", ...paragraphs].map(fold);
  const monitoring = weightOf(texts, MONITORING_VISIT, year);
  const letters = monitoring === 0 && LETTERS_OF_VISITS.test(texts.slice(0, 3).join("\n")) ? 2 : 0;
  const focused = weightOf(texts, FOCUSED_VISIT, year) + letters;
  const other = weightOf(texts, OTHER_EVENT, year);
  const all = texts.join("\n");
  const visit = Math.max(focused, monitoring);
  // A release about an inspection hardly names a visit before its grade; one about a visit often names the old grade.
  const inTitle =
    title !== null &&
    findGrades(title, year).some(({ sense, plainness }) => sense === "new" && plainness > 1);
  const clearly = visit >= 2 && !inTitle;
  if (visit > 0 && visit >= other && (clearly || grade.weight < 3 || NO_GRADE.test(all)))
    return {
      kind: focused >= monitoring ? "focused-visit" : "monitoring-visit",
      unsure:
        (grade.weight >= 4 && !NO_GRADE.test(all)) || visit < 2
          ? "It speaks of a visit and of a grade."
          : null,
    };
  if (other >= 2 && other > visit && (grade.weight < 4 || !from.hasCouncil))
    return { kind: "other", unsure: null };
  if (grade.weight >= 3 || from.gradesAreas) return { kind: "inspection", unsure: null };
  if (grade.weight > 0)
    return { kind: "inspection", unsure: INSPECTION.test(all) ? null : "It hardly speaks of an inspection." };
  if (!INSPECTION.test(all)) return { kind: "other", unsure: "It speaks of no inspection." };
  // A text about a full inspection states its grades; one about a visit has none to state, and seldom says so.
  return from.isReported || (FULL_INSPECTION.test(all) && !VISIT.test(all))
    ? { kind: "inspection", unsure: from.isReported ? null : "It gives no overall grade." }
    : {
        kind: "focused-visit",
        unsure: "It gives no grade, as after a visit, and doesn’t call it a focused visit.",
      };
}

/** How much a text is about an event: most in the headline and the first lines, little for a past event. */
function weightOf(texts: readonly string[], event: RegExp, year: string | null): number {
  let weight = 0;
  for (const [index, text] of texts.entries()) {
    // A few words alone, such as what a picture shows, report nothing.
    if (index > 0 && text.split(" ").length < 5) continue;
    for (const match of text.matchAll(event)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      const after = text.slice(match.index + match[0].length);
      const place = index === 0 ? 3 : index <= 2 ? 2 : index <= 4 ? 1 : 0.5;
      weight += isPast(before, after, year) ? place * 0.25 : place;
    }
  }
  return weight;
}

function isPast(before: string, after: string, year: string | null): boolean {
  // "The sixth and last monitoring visit" is this one.
  if (/\b(?:first|second|third|fourth|fifth|\w+th)(?: and (?:last|final))? (?:ofsted )?$/i.test(before))
    return /\b(?:since|after|following)\b[^.;]{0,30}$/i.test(before);
  return (
    /\b(?:since|previous|last|earlier|prior|after|following|follows)\b(?! (?:a|the|our|its) (?:recent|latest|new|first|successful|positive))[^.;]{0,30}$/i.test(
      before,
    ) ||
    withYears(PAST_AFTER, year).test(after) ||
    /\b(?:previous|earlier|several|series of)\b[^.;]{0,30}$/i.test(before)
  );
}
