/** A body of Markdown, rendered and split where the page puts something between. */
export interface Body {
  /** In order; the first has no heading where the text starts without one. */
  readonly sections: readonly Section[];
  /** The words alone, one block a line: for search, lists and counts. */
  readonly text: string;
}

export interface Section {
  /** The anchor: the slug of the heading; null before the first heading. */
  readonly id: string | null;
  /** The heading as inline HTML; null before the first heading. */
  readonly heading: string | null;
  readonly parts: readonly Part[];
}

/** A piece of a section: HTML, or the place of a quotation or claim of the front matter, with its line in the file. */
export type Part =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "quote" | "claim"; readonly id: string; readonly line: number };

/** The places of quotations and claims in a body, in order. */
export function placesIn(body: Body): Exclude<Part, { kind: "html" }>[] {
  return body.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "html" ? [] : [part])));
}
