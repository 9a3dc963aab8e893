import { XMLBuilder } from "fast-xml-parser";

const builder = new XMLBuilder({
  ignoreAttributes: false,
  format: true,
  indentBy: " ",
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** An XML document. Keys are elements, in order; "@_" begins an attribute, "#text" is the text beside attributes. */
export function xmlDocument(root: object): string {
  return builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "utf-8" }, ...root });
}
