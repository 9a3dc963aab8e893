import { z } from "zod";

/** The part of a JSON Schema that helps an editor: which keys there are, which are needed, what they are for. */
export interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema of what may be written in a file, before defaults are filled in. */
export function writtenSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}

/** Every schema that may hold at a path: several where a value may be written in several ways. */
function schemasAt(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema[] {
  const ways = [schema, ...(schema.anyOf ?? []).flatMap((way) => schemasAt(way, []))];
  const [name, ...rest] = path;
  if (name === undefined) return ways;
  return ways.flatMap((way) => {
    const { additionalProperties: any } = way;
    const next = typeof name === "number" ? way.items : (way.properties?.[String(name)] ?? any);
    return typeof next === "object" ? schemasAt(next, rest) : [];
  });
}

/** The keys that a mapping at a path may have. */
export function keysAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  const keys = schemasAt(schema, path).flatMap(({ properties, propertyNames }) => [
    ...Object.keys(properties ?? {}),
    ...(propertyNames?.enum ?? []).map(String),
  ]);
  return [...new Set(keys)];
}

/** The keys that a mapping at a path must have. */
export function requiredAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap(({ required }) => required ?? []))];
}

/** What the field at a path is for, in the words of the schema. */
export function describedAt(schema: JsonSchema, path: readonly PropertyKey[]): string | undefined {
  return schemasAt(schema, path).find(({ description }) => description !== undefined)?.description;
}

/** The choices for a field at a path, where it has nothing else. */
export function choicesAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  const [only, ...others] = schemasAt(schema, path);
  return others.length === 0 ? (only?.enum ?? []).map(String) : [];
}
