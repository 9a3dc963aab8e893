import { fold } from "../pressText.ts";
import { sentencesOf } from "./sentences.ts";
import type { Speaker } from "./speakerRole.ts";

/** A quotation of somebody by name, or of a body's spokesperson. */
export interface Quotation extends Speaker {
  /** Without the outer marks; a blank line between paragraphs. */
  readonly text: string;
  /** False for a spokesperson without a name. */
  readonly named: boolean;
  /** Why a person should look at it; null if there is no reason. */
  readonly unsure: string | null;
}

/** A quotation while it is being read. */
export interface Draft {
  speaker: Speaker;
  named: boolean;
  /** Its paragraphs. */
  parts: string[];
  /** Whether "said X" follows its last words, and a comma may have made room for it. */
  saidAfter: boolean;
  unsure: string | null;
}

/** Goes on with a quotation: in the same line after "said X" as one paragraph, on a new line as another. */
export function goOn(draft: Draft, text: string, sameLine: boolean): void {
  const last = draft.parts.at(-1);
  if (last === undefined) draft.parts.push(text);
  else if (!sameLine) draft.parts.splice(-1, 1, last.replace(/,$/, "."), text);
  else {
    const joined = /^\p{Ll}|^I\b|^I['’]/u.test(text) && !/^I/.test(text) ? last : last.replace(/,$/, ".");
    draft.parts[draft.parts.length - 1] = `${joined} ${text}`;
  }
}

/** Whether the words between two quotations speak of the second: `“….” She added: “…”`. */
export function announcesNext(spoken: string, following: string): boolean {
  return /[.!?…]["”’]?$/.test(spoken) && /[:,]\s*$/.test(following) && sentencesOf(following).length === 1;
}

/** Whether words begin inside a sentence. */
export function isFragment(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** The quotation as it is recorded. */
export function finish(draft: Draft): Quotation {
  const parts = draft.parts.flatMap((part) => part.split("\n"));
  const text = parts.map((part) => part.trim().replaceAll(/\s+/g, " ")).join("\n\n");
  const ended = draft.saidAfter ? text.replace(/,$/, ".") : text;
  return { ...draft.speaker, text: ended, named: draft.named, unsure: draft.unsure };
}

/** A sentence set large beside the text it is from is the same quotation, not another. */
export function withoutRepeats(quotations: readonly Quotation[]): Quotation[] {
  const key = (quotation: Quotation) =>
    fold(quotation.text)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return quotations.filter(
    (quotation, index) =>
      !quotations.some(
        (other, at) =>
          at !== index &&
          key(other).includes(key(quotation)) &&
          (key(other) !== key(quotation) || at < index),
      ),
  );
}
