import type { CheckedClaim, Printing, Release } from "../../src/archive/model.ts";
import type { Register } from "../../src/register/register.ts";
import { Claim } from "./claim.tsx";
import { Quotation } from "./quotation.tsx";
import { Html } from "./raw.tsx";

/** A run of text and quotations, and the claims made in it. */
interface Passage {
  readonly parts: readonly PassagePart[];
  readonly claims: readonly CheckedClaim[];
}

type PassagePart =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "quote"; readonly printing: Printing };

type Section = Release["body"]["sections"][number];

interface AccountProps {
  readonly release: Release;
  readonly register: Register;
}

/** The account of a release, with its quotations in place and the checked claims beside what they concern. */
export function Account({ release, register }: AccountProps) {
  const { sections, printings, claims } = accountOf(release);
  return (
    <div class="account">
      <h2 class="unseen">What the release says</h2>
      {claims.length > 0 ? (
        <section class="whole" aria-labelledby="whole">
          <h3 id="whole">Claims of the headline and of the whole</h3>
          <div class="claims">
            {claims.map((claim) => (
              <Claim key={claim.id} claim={claim} register={register} />
            ))}
          </div>
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
            <PassageRow key={at} passage={passage} register={register} />
          ))}
        </section>
      ))}
      {printings.length > 0 ? (
        <section aria-labelledby="quotations">
          <h3 id="quotations">Quotations</h3>
          {printings.map((printing) => (
            <Quotation key={printing.id} printing={printing} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

function PassageRow({ passage, register }: { passage: Passage; register: Register }) {
  return (
    <div class={passage.claims.length > 0 ? "passage with-claims" : "passage"}>
      <div class="text">
        {passage.parts.map((part) =>
          part.kind === "html" ? (
            <Html key={part.html} html={part.html} class="prose" />
          ) : (
            <Quotation key={part.printing.id} printing={part.printing} />
          ),
        )}
      </div>
      {passage.claims.length > 0 ? (
        <div
          class="beside"
          role="note"
          aria-label={passage.claims.length === 1 ? "Claim, checked" : "Claims, checked"}
        >
          {passage.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} register={register} />
          ))}
        </div>
      ) : null}
    </div>
  );
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
      const passage = last ?? open();
      if (found) passage.claims.push(found);
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

/** Takes items out of a map, each once. */
function take<Item>(items: Map<string, Item>) {
  return (id: string) => {
    const found = items.get(id);
    items.delete(id);
    return found;
  };
}
