/** What we use of Pagefind's script. Source: https://pagefind.app/docs/api-reference/ */
export interface Pagefind {
  options(options: { excerptLength: number; ranking: Ranking }): Promise<void>;
  /** Loads what counting and narrowing need. */
  filters(): Promise<Counts>;
  /** @param words Null finds everything that the filters let through. */
  search(words: string | null, options: SearchOptions): Promise<Found>;
}

/** What makes a result a better match. Source: https://pagefind.app/docs/ranking/ */
interface Ranking {
  /** From 0, a long text counts like a short one, to 1. */
  readonly pageLength: number;
  /** What a word counts that is found in the title, the kind… instead of the text. */
  readonly metaWeights: Readonly<Record<string, number>>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
  /** By date, if not by how well results match. */
  readonly sort?: { readonly date: "desc" };
}

/** By facet and value, how many results. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Found {
  /** Best match first. */
  readonly results: readonly Match[];
  /** Counts of the results, and of what would be found without filters. */
  readonly filters: Counts;
  readonly totalFilters: Counts;
}

/** A record that was found, not yet loaded. */
export interface Match {
  data(): Promise<Result>;
}

export interface Result {
  readonly url: string;
  /** Text in which "<" and ">" are written as entities, with the words found between `<mark>` and `</mark>`. */
  readonly excerpt: string;
  /** The whole text, plain. */
  readonly content: string;
  readonly meta: {
    readonly title: string;
    readonly kind: string;
    readonly date?: string;
    readonly note?: string;
    readonly names?: string;
  };
}

/** How many words of a text a result shows. */
const EXCERPT = 36;
/** A release must not lose to the claims made in it for being longer; what is beside a title matters little. */
const RANKING: Ranking = {
  pageLength: 0,
  metaWeights: { names: 60, title: 5, kind: 0.1, note: 0.1, date: 0.1 },
};

/**
 * Loads Pagefind, at the first search only.
 *
 * @param index The address of the folder with the index.
 */
export function pagefindFrom(index: string): () => Promise<Pagefind> {
  let loading: Promise<Pagefind> | undefined;
  const load = async () => {
    const pagefind: Pagefind = await import(new URL(`${index}pagefind.js`, location.href).href);
    await pagefind.options({ excerptLength: EXCERPT, ranking: RANKING });
    return pagefind;
  };
  return () => {
    loading ??= load();
    return loading;
  };
}
