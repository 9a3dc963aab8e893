import { addresses } from "../../domain/addresses.ts";
import { remember } from "../../domain/remember.ts";
import { slugOf } from "../../domain/slugs.ts";

const termSlug = remember(slugOf);

/** The address of a term in the glossary, whose headings are the terms: "/glossary/#help-and-protection". */
export function glossaryEntry(term: string): string {
  return `${addresses.glossary}#${termSlug(term)}`;
}
