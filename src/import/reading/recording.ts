import type { Attribution } from "./attribution.ts";
import { type Draft, finish, goOn, type Quotation, withoutRepeats } from "./quotationText.ts";
import { Speakers } from "./speakers.ts";

/** The quotations read so far, and the one that is going on. */
export class Recording {
  readonly speakers = new Speakers();
  readonly #drafts: Draft[] = [];
  /** The quotation that the next words in marks go on with; null after the reporter has spoken. */
  current: Draft | null = null;
  /** Whether the current quotation stands without marks. */
  unmarked = false;
  /** Words in marks that nobody has been named for yet. */
  waiting: string[] = [];

  /**
   * Begins a quotation with the words that are waiting and these; ends the one before. Nothing begins where nobody is named.
   *
   * @param more `saidAfter`: the attribution follows the words; `unmarked`: they stand without marks.
   */
  begin(
    attribution: Attribution,
    text: string,
    more: { unsure?: string | null; saidAfter?: boolean; unmarked?: boolean } = {},
  ): void {
    const speaker = this.speakers.resolve(attribution);
    const parts = [...this.waiting, ...(text === "" ? [] : [text])];
    this.waiting = [];
    this.current = null;
    this.unmarked = false;
    if (!speaker || parts.length === 0) return;
    const named = attribution.who !== "voice";
    this.current = {
      speaker,
      named,
      parts,
      saidAfter: more.saidAfter ?? false,
      unsure:
        more.unsure ??
        (!named
          ? "The speaker has no name."
          : speaker.name.includes(" ")
            ? null
            : "The speaker is known by one name only."),
    };
    this.unmarked = more.unmarked ?? false;
    this.#drafts.push(this.current);
    if (named) this.speakers.recent = speaker;
  }

  /** Goes on with the current quotation: on a new line as a new paragraph, in the same line as the same one. */
  goOn(text: string, sameLine: boolean): void {
    if (this.current) goOn(this.current, text, sameLine);
  }

  /** The reporter speaks again: what follows belongs to no quotation before it. */
  stop(): void {
    this.current = null;
    this.unmarked = false;
    this.waiting = [];
  }

  quotations(): Quotation[] {
    return withoutRepeats(this.#drafts.map(finish));
  }
}
