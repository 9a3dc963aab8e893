import type { CalendarDay, PartialDate } from "../domain/dates.ts";

/** What a reader can find. Every label is as the reader sees it. */
export interface SearchRecord {
  readonly address: string;
  readonly kind: "Release" | "Quotation" | "Claim" | "Council" | "Person" | "Inspection" | "Term" | "Page";
  readonly title: string;
  /** By what names its subject is looked up: who searches for one of them means it, before all that mentions it. */
  readonly names: readonly string[];
  /** What is searched beside the title, and where the passage that a result shows is taken from. */
  readonly text: string;
  /** What stands under the title: who published it, where it was said. */
  readonly note: string;
  readonly date: PartialDate | CalendarDay | null;
  /** By what results can be narrowed, besides kind and year; what doesn't apply is absent. */
  readonly filters: Readonly<Partial<Record<"council" | "rating" | "source" | "verdict", readonly string[]>>>;
}

/** Names as people type them: one with an apostrophe also without, in two words. The index itself joins the two. */
export function asTyped(names: readonly string[]): string[] {
  return names.flatMap((name) => (/['’]/.test(name) ? [name, name.replaceAll(/['’]/g, " ")] : [name]));
}

/** What the index would join to the word before it: of “O’Quill”, “Quill”. */
export function afterApostrophes(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<=\p{L}['’])\p{Lu}\p{L}+/gu)].map(([word]) => word))];
}

/** A text in plain letters if it was copied with ligatures, which nobody types: “ﬁnance” as “finance”. */
export function withoutLigatures(text: string): string {
  return text.replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"));
}
