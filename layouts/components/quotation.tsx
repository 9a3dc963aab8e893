import type { OtherPrinting, PrintingView } from "../../src/pages/views/quotation.ts";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** A quotation as one release prints it. `linked`: away from its release, where it says which printed it. */
export function Quotation({ printing, linked = false }: { printing: PrintingView; linked?: boolean }) {
  const last = printing.paragraphs.length - 1;
  return (
    <figure class="quotation" id={linked ? undefined : printing.anchor}>
      <blockquote>
        {printing.paragraphs.map((paragraph, at) => (
          <p key={paragraph}>
            “{paragraph}
            {at === last ? "”" : ""}
          </p>
        ))}
      </blockquote>
      <figcaption>
        <Attribution printing={printing} />
        {linked ? (
          <p>
            Printed by {printing.release.publisher}, <When date={printing.release.date} />:{" "}
            <Link to={printing.address}>{printing.release.title}</Link>
          </p>
        ) : null}
        {printing.note ? <p class="note">{printing.note}</p> : null}
        {printing.elsewhere.map((other) => (
          <AlsoPrinted key={other.address} other={other} here={printing.release.publisher} />
        ))}
        {linked ? null : (
          <p>
            <Link to={printing.address} class="permalink">
              Link to this quotation
            </Link>
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function Attribution({ printing }: { printing: PrintingView }) {
  const { speaker, speakerAddress, role, organisation, printedAs, unnamed } = printing;
  return (
    <p>
      <b>{speakerAddress ? <Link to={speakerAddress}>{speaker}</Link> : speaker}</b>
      {role ? `, ${role}` : ""}
      {organisation ? `, ${organisation}` : ""}
      {printedAs ? <span class="note"> (the name is printed “{printedAs}”)</span> : null}
      {unnamed ? <span class="note"> (no name is given)</span> : null}
    </p>
  );
}

function AlsoPrinted({ other, here }: { other: OtherPrinting; here: string }) {
  const where = (
    <>
      <Link to={other.address}>{other.publisher}</Link>, <When date={other.date} />
    </>
  );
  if (other.differences.length === 0) return <p>Printed word for word the same by {where}.</p>;
  return (
    <details class="printings">
      <summary>Printed with differences by {other.publisher}</summary>
      <p>
        {where}. <ins>Underlined</ins>: only there. <del>Struck through</del>: only in the text of {here}.
      </p>
      <p class="difference">
        {other.differences.map(({ text, only }, at) => {
          const key = `${at} ${text}`;
          if (only === "there") return <ins key={key}>{text}</ins>;
          if (only === "here") return <del key={key}>{text}</del>;
          return text;
        })}
      </p>
    </details>
  );
}
