import type { Release } from "../../archive/model.ts";
import type { Register } from "../../register/register.ts";
import { type ClaimView, claimView } from "./claim.ts";
import { type PrintingView, printingView } from "./quotation.ts";

/** A part of a release's account under one heading (null: before the first). */
export interface SectionView {
  readonly id: string | null;
  /** Inline HTML from the Markdown. */
  readonly heading: string | null;
  readonly passages: readonly Passage[];
}

/** A run of text and quotations, and the claims that stand beside it. */
export interface Passage {
  readonly parts: readonly PassagePart[];
  readonly claims: readonly ClaimView[];
}

export type PassagePart =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "quote"; readonly printing: PrintingView };

/** The account of a release in sections and passages, and what the body does not place. */
export interface Account {
  readonly sections: readonly SectionView[];
  /** Quotations that the body does not place. */
  readonly printings: readonly PrintingView[];
  /** Claims that the body does not place: of the headline, or of the release as a whole. */
  readonly claims: readonly ClaimView[];
}

/** Puts quotations and claims where the body places them: a claim closes a passage and stands beside it. */
export function accountOf(release: Release, register: Register): Account {
  const printings = new Map(release.printings.map((printing) => [printing.id, printing]));
  const claims = new Map(release.claims.map((claim) => [claim.id, claim]));
  const sections = release.body.sections.map(({ id, heading, parts }): SectionView => {
    const passages: { parts: PassagePart[]; claims: ClaimView[] }[] = [];
    for (const part of parts) {
      if (part.kind === "claim") {
        const claim = claims.get(part.id);
        claims.delete(part.id);
        const passage = passages.at(-1) ?? open(passages);
        if (claim) passage.claims.push(claimView(claim, register));
        continue;
      }
      const last = passages.at(-1);
      const passage = last && last.claims.length === 0 ? last : open(passages);
      if (part.kind === "html") passage.parts.push(part);
      else {
        const printing = printings.get(part.id);
        printings.delete(part.id);
        if (printing) passage.parts.push({ kind: "quote", printing: printingView(printing) });
      }
    }
    return { id, heading, passages };
  });
  return {
    sections,
    printings: [...printings.values()].map(printingView),
    claims: [...claims.values()].map((claim) => claimView(claim, register)),
  };
}

function open(passages: { parts: PassagePart[]; claims: ClaimView[] }[]) {
  const passage = { parts: [], claims: [] };
  passages.push(passage);
  return passage;
}
