import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from "yaml";
import {
  NESTED_TOO_DEEPLY,
  parseExactly,
  STARTS_WITH_TAG,
  type YamlFault,
  yamlFaults,
} from "./yamlErrors.ts";

/** What a YAML text holds, or what is wrong with it. */
export type YamlResult =
  | { readonly data: unknown; readonly faults?: undefined }
  | { readonly faults: readonly YamlFault[] };

/** An anchor, or what looks like one: without it there can be no alias. */
const ANCHOR = /(?:^|[\s,[{:])&[^\s,[\]{}]/m;

/** What looks like a list or group as the name of a field. */
const ODD_KEY = /[}\]]\s*:(?:\s|$)|^\s*\?\s/m;

/** Reads YAML 1.2’s core schema: dates stay text, and no type runs code. Duplicate keys and aliases are faults. */
export function readYaml(text: string): YamlResult {
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    const faults = ANCHOR.test(text) || ODD_KEY.test(text) ? yamlFaults(text) : [];
    return faults.length > 0 ? { faults } : { data };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const faults = /maxDepth/.test(error.reason) ? [] : yamlFaults(text);
    return { faults: faults.length > 0 ? faults : [fromException(error)] };
  }
}

/** What the fast parser reports if the exact one finds nothing wrong. */
function fromException({ mark, reason }: YAMLException): YamlFault {
  if (/maxDepth/.test(reason)) return { message: NESTED_TOO_DEEPLY };
  const message = /\btag\b/.test(reason)
    ? STARTS_WITH_TAG
    : `this can’t be read as YAML (${reason}). Compare it with the same lines of a file that works`;
  return mark ? { line: mark.line + 1, column: mark.column + 1, message } : { message };
}

/** From 1, in the file that contains the YAML. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The positions of the fields of a YAML text. */
export interface Positions {
  /** The start of the value of a field (of a list or nested fields: of the key), or of the nearest thing around it. */
  value(path: readonly PropertyKey[]): Position | undefined;
  /** The start of the key of a field, or of the nearest thing around it. */
  key(path: readonly PropertyKey[]): Position | undefined;
}

/**
 * Parses a text again to know the position of everything. This is slower than the parser that reads valid files, so it is for
 * files with a problem. Text that can't be parsed has no positions.
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
  const document = parseExactly(text, lines);
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
