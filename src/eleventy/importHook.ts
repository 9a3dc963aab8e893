import { register } from "node:module";
import { pathToFileURL } from "node:url";

/** Runs in Node's loader thread: an address that was made from a bare path gets the proper address of the folder. */
const HOOK = `
let bare, proper;
export function initialize(data) { ({ bare, proper } = data); }
export function resolve(specifier, context, next) {
  if (!specifier.startsWith("file:")) return next(specifier, context);
  const url = new URL(specifier);
  const { search } = url;
  url.search = "";
  return next(url.href.startsWith(bare) ? proper + url.href.slice(bare.length) + search : specifier, context);
}`;

/**
 * Lets Eleventy import templates from a project folder whose path has a "#" or "%". It makes their addresses from bare paths
 * (Eleventy 3.1, `Util/Require.js`), in which these characters mean something else.
 */
export function allowAnyFolder(folder: string): void {
  if (!/[#%]/.test(folder)) return;
  const data = { bare: new URL(`file:${folder}`).href, proper: pathToFileURL(folder).href };
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`, { data });
}
