import { readQuotations } from "../../src/importer/quotations/readQuotations.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";

/** Reads the quotations of an invented text as "Name | words", paragraphs parted by " / ". */
export function quotesIn(text: string): string[] {
  return readQuotations(blocksOfPlainText(text), new Set(["Exampleshire", "Sampleton"]))
    .quotations.filter(({ by }) => by !== "unnamed")
    .map((quote) => `${quote.name} | ${quote.text.replaceAll("\n\n", " / ")}`);
}

/** Reads the offices of those quoted, as "Name | role". */
export function speakersIn(text: string): string[] {
  return readQuotations(blocksOfPlainText(text), new Set(["Exampleshire", "Sampleton"]))
    .quotations.filter(({ by }) => by !== "unnamed")
    .map(({ name, role }) => [name, role].join(" | "));
}
