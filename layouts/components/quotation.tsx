import { diffWords } from "diff";
import type { Printing } from "../../src/archive/model.ts";
import { printingAddress, speakerName } from "../../src/archive/printings.ts";
import { addresses, quoteAnchor } from "../../src/domain/addresses.ts";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** A quotation as one release prints it. `linked`: away from its release, where it says which printed it. */
export function Quotation({ printing, linked = false }: { printing: Printing; linked?: boolean }) {
  const { paragraphs, release, note, quotation } = printing;
  const address = printingAddress(printing);
  return (
    <figure class="quotation" id={linked ? undefined : quoteAnchor(printing.id)}>
      <blockquote>
        {paragraphs.map((paragraph, at) => (
          <p key={paragraph}>
            “{paragraph}
            {at === paragraphs.length - 1 ? "”" : ""}
          </p>
        ))}
      </blockquote>
      <figcaption>
        <Attribution printing={printing} />
        {linked ? (
          <p>
            Printed by {release.source.publisher}, <When date={release.date} />:{" "}
            <Link to={address}>{release.title}</Link>
          </p>
        ) : null}
        {note ? <p class="note">{note}</p> : null}
        {quotation.printings
          .filter((other) => other !== printing)
          .map((other) => (
            <AlsoPrinted key={printingAddress(other)} other={other} here={printing} />
          ))}
        {linked ? null : (
          <p>
            <Link to={address} class="permalink">
              Link to this quotation
            </Link>
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function Attribution({ printing }: { printing: Printing }) {
  const { person, role, organisation, speaker } = printing;
  const name = speakerName(printing);
  return (
    <p>
      <b>{person ? <Link to={addresses.person(person.slug)}>{name}</Link> : name}</b>
      {role ? `, ${role}` : ""}
      {organisation ? `, ${organisation}` : ""}
      {speaker !== undefined && speaker !== name ? (
        <span class="note"> (the name is printed “{speaker}”)</span>
      ) : null}
      {speaker === undefined ? <span class="note"> (no name is given)</span> : null}
    </p>
  );
}

function AlsoPrinted({ other, here }: { other: Printing; here: Printing }) {
  const { publisher } = other.release.source;
  const where = (
    <>
      <Link to={printingAddress(other)}>{publisher}</Link>, <When date={other.release.date} />
    </>
  );
  const parts = differences(here.paragraphs.join(" "), other.paragraphs.join(" "));
  if (parts.length === 0) return <p>Printed word for word the same by {where}.</p>;
  return (
    <details class="printings">
      <summary>Printed with differences by {publisher}</summary>
      <p>
        {where}. <ins>Underlined</ins>: only there. <del>Struck through</del>: only in the text of{" "}
        {here.release.source.publisher}.
      </p>
      <p class="difference">
        {parts.map(({ text, only }, at) => {
          const key = `${at} ${text}`;
          if (only === "there") return <ins key={key}>{text}</ins>;
          if (only === "here") return <del key={key}>{text}</del>;
          return text;
        })}
      </p>
    </details>
  );
}

/** A stretch of another printing: the same as here, only there, or only here. */
interface TextPart {
  readonly text: string;
  readonly only: "there" | "here" | null;
}

/** What is different in another printing, word by word; empty if nothing is. */
export function differences(here: string, there: string): TextPart[] {
  if (here === there) return [];
  return diffWords(here, there).map(({ value, added, removed }) => ({
    text: value,
    only: added ? "there" : removed ? "here" : null,
  }));
}
