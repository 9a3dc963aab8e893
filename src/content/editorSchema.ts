import { releaseSchema } from "./schema.ts";
import { type JsonSchema, writtenSchema } from "./schemaHints.ts";

/**
 * The JSON Schema (draft 2020-12) of a release’s front matter, for editors that complete and check YAML as it is written.
 * What only the whole archive can decide (whether a council or inspection exists) is not in it.
 */
export function releaseJsonSchema(): JsonSchema {
  return writtenSchema(releaseSchema);
}

/** A field of a release’s front matter, as the documentation lists it. */
export interface DocumentedField {
  /** With its place: "source.url"; "quotes[].text" for a field of each item of a list. */
  readonly field: string;
  readonly required: boolean;
  readonly describes: string;
  /** What it may be, where there is a fixed choice. */
  readonly choices: readonly string[];
}

/** Every field of a release’s front matter that the schema describes, in its order, each before those within it. */
export function releaseFields(): DocumentedField[] {
  return fieldsOf(releaseJsonSchema(), "");
}

function fieldsOf(schema: JsonSchema, prefix: string): DocumentedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = prefix + name;
    const ways = waysOf(field);
    const items = ways.flatMap((way) => (way.items ? waysOf(way.items) : []));
    // Where one item may stand for a list of them, its fields are listed once, as the list’s.
    const within =
      items.length > 0
        ? items.flatMap((item) => fieldsOf(item, `${place}[].`))
        : ways.flatMap((way) => fieldsOf(way, `${place}.`));
    if (field.description === undefined) return within;
    const required = schema.required?.includes(name) ?? false;
    const choices = (field.enum ?? []).map(String);
    return [{ field: place, required, describes: field.description, choices }, ...within];
  });
}

function waysOf(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(waysOf)];
}
