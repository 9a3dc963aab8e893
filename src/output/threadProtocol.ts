import type { ListedFile } from "../content/listFiles.ts";
import type { Assets } from "./assets.ts";
import type { RenderOptions } from "./render.ts";

/** What the second thread is asked for, one after the other. */
export type Request =
  /** Parse these releases of the content folder. */
  | { readonly kind: "parse"; readonly content: string; readonly files: readonly ListedFile[] }
  /** Load the whole archive. */
  | {
      readonly kind: "load";
      readonly options: RenderOptions;
      readonly assets: Assets;
      /** A hash of the code. */
      readonly code: string;
      /** All that has been parsed, in memory that both threads share. */
      readonly parsed: Uint8Array;
    }
  /** Make the half of the site's files that is the second thread's. */
  | { readonly kind: "render" };

/** What it answers. */
export interface Answers {
  /** What it has parsed, as bytes. */
  readonly parse: Uint8Array;
  /** By what both threads can tell that they have loaded the same archive. */
  readonly load: { readonly ground: string; readonly digest: string };
  /** The keys of the files that it has put in their place. */
  readonly render: readonly (readonly [address: string, key: string])[];
}

/** As it comes back: of an error only what tells it to a person passes from thread to thread. */
export type Answer<Kind extends keyof Answers> =
  | { readonly result: Answers[Kind] }
  | { readonly failure: string; readonly code: string | undefined };
