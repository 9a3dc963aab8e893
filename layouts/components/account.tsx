import type { CheckedClaim, Printing, Release } from "../../src/archive/model.ts";
import { claimAnchor } from "../../src/domain/addresses.ts";
import { ClaimNotes } from "./claim.tsx";
import { Html } from "./frame/raw.tsx";
import { Quotation } from "./quotation.tsx";

/** A run of text and quotations, and the claims made in it. */
interface Passage {
  readonly parts: readonly PassagePart[];
  readonly claims: readonly CheckedClaim[];
}

type PassagePart =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "quote"; readonly printing: Printing };

type Section = Release["body"]["sections"][number];

/** The account of a release: its quotations in place, the words of claims marked and numbered, and beside them what became of the claims. */
export function Account({ release }: { release: Release }) {
  const { sections, printings, claims } = accountOf(release);
  const numbers = numbersOf([
    ...claims,
    ...sections.flatMap(({ passages }) => passages.flatMap((passage) => passage.claims)),
  ]);
  return (
    <div class="account">
      <h2 class="visually-hidden">What the release says</h2>
      {claims.length > 0 ? (
        <section class="whole" aria-labelledby="whole">
          <h3 id="whole">Claimed in the headline or throughout</h3>
          <ClaimNotes claims={claims} numbers={numbers} level={4} />
        </section>
      ) : null}
      {sections.map(({ id, heading, passages }) => (
        <section key={id}>
          {heading !== null ? (
            <h3 id={id ?? undefined}>
              <Html as="span" html={heading} />
            </h3>
          ) : null}
          {passages.map((passage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no names, and never move
            <PassageRow key={at} passage={passage} numbers={numbers} level={heading === null ? 3 : 4} />
          ))}
        </section>
      ))}
      {printings.length > 0 ? (
        <section aria-labelledby="quotations">
          <h3 id="quotations">Quotations</h3>
          {printings.map((printing) => (
            <Quotation key={printing.id} printing={printing} level={4} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

/** The number of each claim of a release, by its id, from 1. */
export type ClaimNumbers = ReadonlyMap<string, number>;

function numbersOf(claims: readonly CheckedClaim[]): ClaimNumbers {
  return new Map(claims.map(({ id }, at) => [id, at + 1]));
}

interface PassageProps {
  readonly passage: Passage;
  readonly numbers: ClaimNumbers;
  /** Of the headings of claims and quotations in it. */
  readonly level: 3 | 4;
}

function PassageRow({ passage, numbers, level }: PassageProps) {
  return (
    <div class="passage">
      <div class="text">
        {passage.parts.map((part) =>
          part.kind === "html" ? (
            <Html key={part.html} html={markClaims(part.html, numbers)} class="prose" />
          ) : (
            <Quotation
              key={part.printing.id}
              printing={part.printing}
              level={level}
              claims={passage.claims}
              numbers={numbers}
            />
          ),
        )}
      </div>
      <ClaimNotes claims={passage.claims} numbers={numbers} level={level} />
    </div>
  );
}

/** Numbers the words that make a claim: in the body they are a link to it. Links can’t be nested, and our renderer writes them so. */
function markClaims(html: string, numbers: ClaimNumbers): string {
  return html.replace(/<a href="#claim-([a-z0-9-]+)">([\s\S]*?)<\/a>/g, (link, id: string, words: string) => {
    const number = numbers.get(id);
    if (number === undefined) return link;
    return `<a class="claimed" href="#${claimAnchor(id)}">${words}<sup>${number}</sup></a>`;
  });
}

/**
 * The body of a release with its quotations and claims in their places (a claim closes a passage), and those that the body does
 * not place: claims of the headline, or of the release as a whole.
 */
export function accountOf(release: Release) {
  const printings = new Map(release.printings.map((printing) => [printing.id, printing]));
  const claims = new Map(release.claims.map((claim) => [claim.id, claim]));
  const sections = release.body.sections.map(({ id, heading, parts }) => ({
    id,
    heading,
    passages: passagesOf(parts, take(printings), take(claims)),
  }));
  return { sections, printings: [...printings.values()], claims: [...claims.values()] };
}

function passagesOf(
  parts: Section["parts"],
  printing: (id: string) => Printing | undefined,
  claim: (id: string) => CheckedClaim | undefined,
): Passage[] {
  const passages: { parts: PassagePart[]; claims: CheckedClaim[] }[] = [];
  const open = () => {
    const passage = { parts: [], claims: [] };
    passages.push(passage);
    return passage;
  };
  for (const part of parts) {
    const last = passages.at(-1);
    if (part.kind === "claim") {
      const found = claim(part.id);
      if (found) closing(passages, open).claims.push(found);
      continue;
    }
    const passage = last && last.claims.length === 0 ? last : open();
    if (part.kind === "html") passage.parts.push(part);
    else {
      const found = printing(part.id);
      if (found) passage.parts.push({ kind: "quote", printing: found });
    }
  }
  return passages;
}

/** The passage that a claim belongs to: the last part alone, so that the claim is beside it. */
function closing<P extends { parts: PassagePart[]; claims: CheckedClaim[] }>(
  passages: P[],
  open: () => P,
): P {
  const last = passages.at(-1) ?? open();
  if (last.parts.length < 2) return last;
  const [part] = last.parts.splice(-1);
  const passage = open();
  if (part) passage.parts.push(part);
  return passage;
}

/** Takes items out of a map, each once. */
function take<Item>(items: Map<string, Item>) {
  return (id: string) => {
    const found = items.get(id);
    items.delete(id);
    return found;
  };
}
