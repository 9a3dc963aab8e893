import { z } from "zod";

/** The part of a JSON Schema that helps an editor: which keys there are, which are required, what they are for. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: string;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/**
 * The JSON Schema (draft 7, which editors know) of what may be written in a file, before defaults are filled in. What only the whole archive can
 * decide (whether a council or inspection exists) is not in it.
 */
export function writtenSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" }) as JsonSchema;
}

/** What a schema says about the field at a path, all ways in which it may be written taken together. */
export interface FieldHelp {
  readonly keys: readonly string[];
  readonly required: readonly string[];
  readonly description: string | undefined;
  /** The choices, if there is nothing else to write. */
  readonly choices: readonly string[];
}

/** Help for the field at a path. */
export function helpAt(schema: JsonSchema, path: readonly PropertyKey[]): FieldHelp {
  const ways = schemasAt(schema, path);
  const keys = ways.flatMap(({ properties = {}, propertyNames }) => [
    ...Object.keys(properties),
    ...(propertyNames?.enum ?? []).map(String),
  ]);
  return {
    keys: [...new Set(keys)],
    required: [...new Set(ways.flatMap(({ required = [] }) => required))],
    description: ways.find(({ description }) => description !== undefined)?.description,
    choices: ways.length === 1 ? (ways[0]?.enum ?? []).map(String) : [],
  };
}

/** Every schema that may apply at a path: several if a value may be written in several ways. */
function schemasAt(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema[] {
  const ways = waysOf(schema);
  const [name, ...rest] = path;
  if (name === undefined) return ways;
  return ways.flatMap((way) => {
    const next =
      typeof name === "number" ? way.items : (way.properties?.[String(name)] ?? way.additionalProperties);
    return typeof next === "object" ? schemasAt(next, rest) : [];
  });
}

function waysOf(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(waysOf)];
}

/** A field of front matter, as the documentation lists it. */
export interface DocumentedField {
  /** With its place: "source.url"; "quotes[].text" for a field of each item of a list. */
  readonly field: string;
  readonly required: boolean;
  readonly describes: string;
  /** What it may be, if the choices are fixed. */
  readonly choices: readonly string[];
}

/** Every field that a schema describes, in its order, each before those within it. */
export function documentedFields(schema: JsonSchema, prefix = ""): DocumentedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = prefix + name;
    const ways = waysOf(field);
    const items = ways.flatMap((way) => (way.items ? waysOf(way.items) : []));
    // If one item may be written instead of a list, its fields are listed once, as the list’s.
    const within =
      items.length > 0
        ? items.flatMap((item) => documentedFields(item, `${place}[].`))
        : ways.flatMap((way) => documentedFields(way, `${place}.`));
    if (field.description === undefined) return within;
    const required = schema.required?.includes(name) ?? false;
    const choices = (field.enum ?? []).map(String);
    return [{ field: place, required, describes: field.description, choices }, ...within];
  });
}
