import type { Account as AccountView, Passage, SectionView } from "../../src/pages/views/passages.ts";
import { Claim } from "./claim.tsx";
import { Quotation } from "./quotation.tsx";
import { Html } from "./raw.tsx";

/** The account of a release, with its quotations in place and the checked claims beside what they concern. */
export function Account({ account }: { account: AccountView }) {
  return (
    <div class="account">
      <h2 class="unseen">What the release says</h2>
      {account.claims.length > 0 ? (
        <section class="whole" aria-labelledby="whole">
          <h3 id="whole">Claims of the headline and of the whole</h3>
          <div class="claims">
            {account.claims.map((claim) => (
              <Claim key={claim.anchor} claim={claim} />
            ))}
          </div>
        </section>
      ) : null}
      {account.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {account.printings.length > 0 ? (
        <section aria-labelledby="quotations">
          <h3 id="quotations">Quotations</h3>
          {account.printings.map((printing) => (
            <Quotation key={printing.anchor} printing={printing} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Section({ section }: { section: SectionView }) {
  return (
    <section>
      {section.heading !== null ? (
        <h3 id={section.id ?? undefined}>
          <Html as="span" html={section.heading} />
        </h3>
      ) : null}
      {section.passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no names, and never move
        <PassageRow key={at} passage={passage} />
      ))}
    </section>
  );
}

function PassageRow({ passage }: { passage: Passage }) {
  return (
    <div class={passage.claims.length > 0 ? "passage with-claims" : "passage"}>
      <div class="text">
        {passage.parts.map((part) =>
          part.kind === "html" ? (
            <Html key={part.html} html={part.html} class="prose" />
          ) : (
            <Quotation key={part.printing.anchor} printing={part.printing} />
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
            <Claim key={claim.anchor} claim={claim} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
