import type { z } from "zod";
import { explain } from "./explain.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { MOST, type Origin, type Problem } from "./problems.ts";
import { type JsonSchema, writtenSchema } from "./schemaHints.ts";
import type { TextFile } from "./textFiles.ts";
import { readYaml } from "./yaml.ts";
import type { YamlFault } from "./yamlFaults.ts";
import { type Positions, positionsIn } from "./yamlPositions.ts";
import { plainMessage } from "./zodMessages.ts";

/** A kind of file: its schema, with what is derived from it once. */
export interface FileKind<T> {
  readonly schema: z.ZodType<T>;
  hints(): JsonSchema;
}

/** A kind of file; its hints are worked out when the first problem needs them. */
export function fileKind<T>(schema: z.ZodType<T>): FileKind<T> {
  let hints: JsonSchema | undefined;
  return { schema, hints: () => (hints ??= writtenSchema(schema)) };
}

/** The fields of a file that is right, and where they stand. */
export interface Loaded<T> {
  readonly fields: T;
  readonly origin: Origin;
}

/** What came of reading a file: its fields, or null where they are faulty. */
export interface FileResult<T> {
  readonly loaded: Loaded<T> | null;
  readonly problems: readonly Problem[];
}

/** Reads a file of YAML alone, as `site.yaml`; one that holds nothing counts as `empty`. */
export function readYamlFile<T>(file: TextFile, kind: FileKind<T>, empty: unknown): FileResult<T> {
  const read = readYaml(file.text);
  return read.faults ? faulty(file, read.faults) : validate(file, read.data ?? empty, file.text, kind);
}

/** Reads the fields of a file of front matter and text. */
export function readFields<T>(
  file: TextFile,
  kind: FileKind<T>,
): FileResult<T> & { readonly frontMatter?: FrontMatter } {
  const frontMatter = readFrontMatter(file.text);
  if ("faults" in frontMatter) return faulty(file, frontMatter.faults);
  return { ...validate(file, frontMatter.data, frontMatter.yaml, kind), frontMatter };
}

function validate<T>(file: TextFile, data: unknown, yaml: string, kind: FileKind<T>): FileResult<T> {
  const result = kind.schema.safeParse(data, { error: plainMessage });
  if (result.success)
    return { loaded: { fields: result.data, origin: originOf(file.shown, yaml) }, problems: [] };
  const positions = positionsIn(yaml);
  const told = explain(result.error.issues, data, kind.hints(), MOST + 1);
  const problems = told.map(({ path, at, message }): Problem => {
    return { severity: "error", file: file.shown, ...positions[at](path), message };
  });
  return { loaded: null, problems };
}

function faulty(file: TextFile, faults: readonly YamlFault[]): FileResult<never> {
  const problems = faults.map((fault): Problem => ({ severity: "error", file: file.shown, ...fault }));
  return { loaded: null, problems };
}

/** Where the fields of a file stand: found out when the first problem asks. */
function originOf(file: string, yaml: string): Origin {
  let positions: Positions | undefined;
  return {
    file,
    position(path) {
      positions ??= positionsIn(yaml);
      return positions.value(path);
    },
  };
}
