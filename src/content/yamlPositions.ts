import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from "yaml";
import { parseDocumentSlowly } from "./yamlFaults.ts";

/** From 1, in the file that the YAML stands in. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the fields of a YAML text stand. */
export interface Positions {
  /** Where the value of a field starts (of a list or nested fields: the key), or the nearest thing around it. */
  value(path: readonly PropertyKey[]): Position | undefined;
  /** Where the key of a field starts, or the nearest thing around it. */
  key(path: readonly PropertyKey[]): Position | undefined;
}

/**
 * Parses the text once more to know where everything stands: slower than the parser that reads valid files, so it is for
 * files with a problem. Keeps the places only, not the parsed document. Text that can't be parsed so, or is too
 * long for it, has no positions; text that holds nothing has one, its start.
 */
export function positionsIn(text: string): Positions {
  const lines = new LineCounter();
  const values = new Map<string, Position>();
  const keys = new Map<string, Position>();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const record = (node: unknown, path: string, key: Position | undefined) => {
    const start = isNode(node) && node.range ? at(node.range[0]) : undefined;
    const empty = isScalar(node) && node.range?.[0] === node.range?.[1];
    const position = isMap(node) || isSeq(node) || empty ? (key ?? start) : (start ?? key);
    if (position) values.set(path, position);
    if (key) keys.set(path, key);
    if (isMap(node))
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? pair.key : null;
        record(pair.value, step(path, String(name?.value)), name?.range ? at(name.range[0]) : undefined);
      }
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) record(item, step(path, index), undefined);
  };
  const document = parseDocumentSlowly(text, lines);
  if (document) values.set("", { line: 1, column: 1 });
  record(document?.contents, "", undefined);
  const nearest = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const found = values.get(pathText(path.slice(0, length)));
      if (found) return found;
    }
    return undefined;
  };
  return { value: nearest, key: (path) => keys.get(pathText(path)) ?? nearest(path) };
}

const step = (path: string, name: PropertyKey) => `${path}\n${String(name)}`;
const pathText = (path: readonly PropertyKey[]) => path.reduce<string>(step, "");

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}
