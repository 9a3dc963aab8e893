import type { Problem } from "../../content/problems.ts";

/** What the preview asks of the process that builds: one site, into an empty folder. */
export interface BuildRequest {
  readonly content: string;
  readonly into: string;
  /** The folder of the last site that could be built: what comes out the same is taken over from there. */
  readonly previous: string | undefined;
  readonly siteUrl: string;
  readonly repositoryUrl: string | undefined;
}

/** How a build ended. */
export type BuildOutcome =
  | {
      readonly kind: "built";
      readonly pages: number;
      readonly milliseconds: number;
      readonly warnings: readonly Problem[];
    }
  /** The content is faulty. */
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] }
  /** The program failed, and said this. */
  | { readonly kind: "failed"; readonly message: string }
  /** It was ended, because the code has changed. */
  | { readonly kind: "stopped" };
