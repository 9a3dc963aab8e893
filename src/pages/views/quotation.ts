import { diffWords } from "diff";
import type { Printing, Quotation } from "../../archive/model.ts";
import { printingAddress, speakerName } from "../../archive/printings.ts";
import { addresses, quoteAnchor } from "../../domain/addresses.ts";
import type { PartialDate } from "../../domain/dates.ts";

/** A quotation as one release prints it, as pages show it. */
export interface PrintingView {
  readonly anchor: string;
  readonly address: string;
  readonly paragraphs: readonly string[];
  readonly speaker: string;
  /** The speaker's page; null where there is none. */
  readonly speakerAddress: string | null;
  /** The name as this release prints it, where that is not the name the person is indexed under. */
  readonly printedAs: string | null;
  readonly unnamed: boolean;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly note: string | null;
  readonly release: {
    readonly address: string;
    readonly title: string;
    readonly publisher: string;
    readonly date: PartialDate;
  };
  /** Where else the same quotation is printed, and what is different there. */
  readonly elsewhere: readonly OtherPrinting[];
}

export interface OtherPrinting {
  readonly address: string;
  readonly publisher: string;
  readonly date: PartialDate;
  /** The whole text there, cut where it differs from this printing; empty where it is the same, word for word. */
  readonly differences: readonly TextPart[];
}

/** A stretch of the other printing: the same as here, only there, or only here. */
export interface TextPart {
  readonly text: string;
  readonly only: "there" | "here" | null;
}

export function printingView(printing: Printing): PrintingView {
  const { release, person } = printing;
  return {
    anchor: quoteAnchor(printing.id),
    address: printingAddress(printing),
    paragraphs: printing.paragraphs,
    speaker: speakerName(printing),
    speakerAddress: person ? addresses.person(person.slug) : null,
    printedAs: person && printing.speaker !== person.name ? (printing.speaker ?? null) : null,
    unnamed: printing.speaker === undefined,
    role: printing.role ?? null,
    organisation: printing.organisation ?? null,
    note: printing.note ?? null,
    release: {
      address: addresses.release(release.slug),
      title: release.title,
      publisher: release.source.publisher,
      date: release.date,
    },
    elsewhere: otherPrintings(printing.quotation, printing),
  };
}

function otherPrintings(quotation: Quotation, here: Printing): OtherPrinting[] {
  return quotation.printings
    .filter((other) => other !== here)
    .map((other) => ({
      address: printingAddress(other),
      publisher: other.release.source.publisher,
      date: other.release.date,
      differences: differences(here.paragraphs.join(" "), other.paragraphs.join(" ")),
    }));
}

/** What is different in another printing, word by word; empty where nothing is. */
export function differences(here: string, there: string): TextPart[] {
  if (here === there) return [];
  return diffWords(here, there).map(({ value, added, removed }) => ({
    text: value,
    only: added ? "there" : removed ? "here" : null,
  }));
}
