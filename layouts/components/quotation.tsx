import { diffWords } from "diff";
import { claimPage, claimsIn, inContext, quotedWords } from "../../src/archive/claims.ts";
import type { CheckedClaim, Printing } from "../../src/archive/model.ts";
import { printingAddress, speakerName } from "../../src/archive/printings.ts";
import { addresses, claimAnchor, quoteAnchor } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import { sourceName } from "../../src/domain/release.ts";
import { startSentence } from "../../src/domain/sentences.ts";
import { Link } from "./frame/link.tsx";
import { VerdictMark } from "./grade.tsx";
import { Headline, When } from "./text.tsx";

interface QuotationProps extends Marking {
  readonly printing: Printing;
  /** Of its heading, which names the speaker. */
  readonly level: 3 | 4;
}

interface Marking {
  /** Claims whose words, if they are in it, are marked and numbered. */
  readonly claims?: readonly CheckedClaim[];
  readonly numbers?: ReadonlyMap<string, number>;
}

/** A quotation on the page of the release that prints it. */
export function Quotation({ printing, level, claims = [], numbers = new Map() }: QuotationProps) {
  const Heading = `h${level}` as const;
  return (
    <figure class="quotation" id={quoteAnchor(printing.id)} data-source={sourceOf(printing)}>
      <Heading class="visually-hidden">{startSentence(speakerName(printing))}</Heading>
      <Words printing={printing} claims={claims} numbers={numbers} />
      <figcaption>
        <p>
          <Speaker printing={printing} />
        </p>
        <Printings printing={printing} />
        <p>
          <Link to={printingAddress(printing)} class="permalink">
            Link to this quotation
          </Link>
        </p>
      </figcaption>
    </figure>
  );
}

interface ItemProps {
  readonly printing: Printing;
  /** Of its heading. */
  readonly level: 2 | 3;
  /** On the speaker’s own page, where the heading says where it was printed. */
  readonly ofSpeaker?: boolean;
}

/** A quotation in a list: headed by its speaker, with the release that prints it and what became of the claims in it. */
export function QuotationItem({ printing, level, ofSpeaker = false }: ItemProps) {
  const { release, quotation } = printing;
  const Heading = `h${level}` as const;
  const source = (
    <>
      {sourceName(release.source)}, <When date={release.date} />
    </>
  );
  return (
    <figure class="quotation" id={quotation.key.replace("#", "-")} data-source={sourceOf(printing)}>
      <Heading>{ofSpeaker ? source : <Speaker printing={printing} />}</Heading>
      <Words printing={printing} claims={[]} numbers={new Map()} />
      <figcaption>
        {ofSpeaker ? <p>{roleOf(printing)}</p> : null}
        <p>
          {ofSpeaker ? "In " : <>{source}: </>}
          <Link to={printingAddress(printing)} class="permalink">
            <Headline release={release} />
          </Link>
        </p>
        <Printings printing={printing} />
        <Verdicts claims={claimsIn(quotation)} />
      </figcaption>
    </figure>
  );
}

/** What became of the claims that a quotation makes. */
function Verdicts({ claims }: { claims: readonly CheckedClaim[] }) {
  return claims.map((claim) => (
    <p key={claim.claim}>
      Checked: <VerdictMark verdict={claim.verdict} /> <Link to={claimPage(claim)}>{inContext(claim)}</Link>
    </p>
  ));
}

/** The speaker’s name, role and body. How the name was printed is said here unless the editor’s note says it. */
function Speaker({ printing }: { printing: Printing }) {
  const { person, speaker, note } = printing;
  const name = speakerName(printing);
  const role = roleOf(printing);
  return (
    <>
      <b>{person ? <Link to={addresses.person(person.slug)}>{name}</Link> : startSentence(name)}</b>
      {role === "" ? "" : `, ${role}`}
      {speaker.isNamed && speaker.name !== name && !saysName(note, speaker.name) ? (
        <span class="note"> (printed as “{speaker.name}” [sic])</span>
      ) : null}
      {speaker.isNamed ? null : <span class="note"> (no name is given)</span>}
    </>
  );
}

/** Who said it, where and when, as the script copies it with the words. */
function sourceOf(printing: Printing): string {
  const { source, date } = printing.release;
  const who = [speakerName(printing), roleOf(printing)].filter((part) => part !== "").join(", ");
  return `${startSentence(who)} (${source.publisher}, ${formatDate(date)})`;
}

/** Whether a note has the surname as printed. */
function saysName(note: string | undefined, speaker: string): boolean {
  return note?.includes(speaker.split(" ").at(-1) ?? speaker) ?? false;
}

function roleOf({ role, organisation }: Printing): string {
  return [role, organisation].filter((part) => part !== undefined).join(", ");
}

/** The editor’s note on a printing, and where else the quotation is printed. */
function Printings({ printing }: { printing: Printing }) {
  const { note, quotation } = printing;
  return (
    <>
      {note ? <p class="note">{note}</p> : null}
      {quotation.printings
        .filter((other) => other !== printing)
        .map((other) => (
          <AlsoPrinted key={printingAddress(other)} other={other} here={printing} />
        ))}
    </>
  );
}

/** The words, paragraph by paragraph. */
function Words({ printing: { paragraphs }, claims, numbers }: Required<Marking> & { printing: Printing }) {
  return (
    <blockquote>
      {paragraphs.map((paragraph, at) => (
        <p key={paragraph}>
          “
          <Marked text={paragraph} claims={claims} numbers={numbers} />
          {at === paragraphs.length - 1 ? "”" : ""}
        </p>
      ))}
    </blockquote>
  );
}

/** A paragraph, the words of the first claim that it makes marked. */
function Marked({ text, claims, numbers }: Required<Marking> & { text: string }) {
  for (const { id, says } of claims) {
    const words = quotedWords(says).find((part) => text.includes(part));
    if (words === undefined) continue;
    const [before = "", ...rest] = text.split(words);
    return (
      <>
        {before}
        <a class="claimed" href={`#${claimAnchor(id)}`}>
          {words}
          <sup>{numbers.get(id)}</sup>
        </a>
        {rest.join(words)}
      </>
    );
  }
  return <>{text}</>;
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
    <details>
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

/** Words added and removed; printings of one quotation differ in a handful. */
const MOST_EDITS = 500;

/** What is different in another printing, word by word; empty if nothing is. */
export function differences(here: string, there: string): TextPart[] {
  if (here === there) return [];
  // Texts with hardly a word in common take long to compare: they are shown one after the other.
  const changes = diffWords(here, there, { maxEditLength: MOST_EDITS }) ?? [
    { value: here, added: false, removed: true },
    { value: there, added: true, removed: false },
  ];
  return changes.map(({ value, added, removed }) => ({
    text: value,
    only: added ? "there" : removed ? "here" : null,
  }));
}
