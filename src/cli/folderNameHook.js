/*
 * A module hook of Node. Eleventy imports templates as `file:` plus their path, and a "#" or "%" in the name of the project's folder
 * makes another address of that: here it is made the right one.
 */
import { pathToFileURL } from "node:url";

let root = "";

/** @param {{ root: string }} data The project's folder. */
export function initialize(data) {
  root = `file://${data.root}/`;
}

export function resolve(specifier, context, next) {
  // Eleventy puts a query in front of the "#".
  const [query = ""] = /\?_cache_bust=\d+/.exec(specifier) ?? [];
  const plain = specifier.replace(query, "");
  const right = plain.startsWith(root)
    ? pathToFileURL(plain.slice("file://".length)).href + query
    : specifier;
  return next(right, context);
}
