/*
 * What is kept of a build for the next one stands beside the site's folder, under its name with these endings: it is valid for that
 * folder, and goes with it.
 */

/** What each of its files was made of. */
export const MADE_OF = ".made-of.json";
/** The same of the site whose folder was taken to be filled anew. */
export const RECYCLED = ".recycled.json";

/** The files beside the site in a folder. */
export function filesBeside(site: string): string[] {
  return [site + MADE_OF, site + RECYCLED];
}
