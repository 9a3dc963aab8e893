import { readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import {
  type DocumentedField,
  documentedFields,
  type JsonSchema,
  writtenSchema,
} from "../content/jsonSchema.ts";
import { releaseSchema } from "../content/schema.ts";
import { inspectionNotesSchema, peopleSchema, proseSchema, siteSchema } from "../content/siteSchema.ts";
import { type Context, defineCommand, type Options } from "./command.ts";
import { readIfThere, replaceFile } from "./editFile.ts";

const README = "content/README.md";
const SCHEMAS = ".vscode/schemas";
/** The settings of Front Matter, an extension of VS Code that shows front matter as a form. */
const FORM = "frontmatter.json";

/** What editors write, by the name of its table in the documentation and of its schema. */
const KINDS: Readonly<Record<string, z.ZodType>> = {
  release: releaseSchema,
  page: proseSchema,
  site: siteSchema,
  people: peopleSchema,
  inspections: inspectionNotesSchema,
};

const OPTIONS = {
  check: { help: "Change nothing; fail if a file is not as it would be written." },
} as const;

export const command = defineCommand({
  usage: "npm run fields",
  about: `Writes what the schema knows of the fields of content files: the tables in ${README}, JSON schemas for editors into ${SCHEMAS}, and a form for the VS Code extension Front Matter.`,
  options: OPTIONS,
  run: writeFields,
});

async function writeFields(
  { check }: Options<typeof OPTIONS>,
  _: readonly string[],
  { project, print, logError }: Context,
): Promise<number> {
  const readme = await readFile(path.join(project, README), "utf8");
  const wanted = new Map([
    [README, withTables(readme)],
    ...Object.entries(KINDS).map(
      ([name, schema]) => [`${SCHEMAS}/${name}.json`, asJson(writtenSchema(schema))] as const,
    ),
    [FORM, asJson(formSettings())],
  ]);
  const stale: string[] = [];
  for (const [name, text] of wanted) {
    const file = path.join(project, name);
    const before = await readIfThere(file);
    if (before?.replaceAll("\r\n", "\n") === text) continue;
    stale.push(name);
    if (!check) await replaceFile(file, before, text);
  }
  if (stale.length === 0) print("The documentation of the fields is up to date.");
  else if (check) logError(`Not up to date: ${stale.join(", ")}. Run npm run fields, and commit the result.`);
  else print(`Written: ${stale.join(", ")}.`);
  return check && stale.length > 0 ? 1 : 0;
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A form for the fields of releases and pages. Lists of groups (quotations, claims) are left to the text: the form would add a key.
 * It makes no files, since it would add a key to those, too; and it checks none: it knows no field that may be written in two ways.
 */
function formSettings(): object {
  const types = { release: releaseSchema, page: proseSchema };
  const folders = { release: "releases", page: "pages" };
  return {
    $schema: "https://frontmatter.codes/frontmatter.schema.json",
    "frontMatter.validation.enabled": false,
    "frontMatter.content.pageFolders": Object.entries(folders).map(([name, folder]) => ({
      title: name,
      path: `[[workspace]]/content/${folder}`,
      contentTypes: [name],
      disableCreation: true,
    })),
    "frontMatter.taxonomy.contentTypes": Object.entries(types).map(([name, schema]) => ({
      name,
      pageBundle: false,
      fields: formFields(writtenSchema(schema)),
    })),
  };
}

function formFields({ properties = {}, required = [] }: JsonSchema): object[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const about = { name, title: name, description: field.description, required: required.includes(name) };
    const [first = field] = field.anyOf ?? [field];
    const choices = first.const === undefined ? first.enum?.map(String) : [first.const];
    if (choices) return { ...about, type: "choice", choices };
    if (first.properties) return { ...about, type: "fields", fields: formFields(first) };
    if (first.items) return first.items.properties ? [] : { ...about, type: "list" };
    if (first.type === "boolean") return { ...about, type: "boolean" };
    return first.additionalProperties || first.anyOf ? [] : { ...about, type: "string", single: true };
  });
}

/** The documentation with its tables as the schema has them: each goes between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withTables(readme: string): string {
  const fields = Object.entries(KINDS).map(
    ([name, schema]) => [name, documentedFields(itemOf(writtenSchema(schema)))] as const,
  );
  const isOfCheck = ({ field }: DocumentedField) => field.startsWith(CHECK);
  const tables = fields.flatMap(([name, all]) => [
    [name, tableOf(all.filter((field) => !isOfCheck(field)))] as const,
    ...(name === "release" ? [["check", tableOf(all.filter(isOfCheck))] as const] : []),
  ]);
  return tables.reduce(
    (text, [name, table]) =>
      text.replace(new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`), `$1\n\n${table}\n\n$2`),
    readme.replaceAll("\r\n", "\n"),
  );
}

/** The fields of a check, which have a table of their own. */
const CHECK = "claims[].check[].";

/** A file that is a list, or a group of entries, is documented by what one of them has. */
function itemOf(schema: JsonSchema): JsonSchema {
  const { items, additionalProperties: entry } = schema;
  return items ?? (typeof entry === "object" ? entry : schema);
}

function tableOf(fields: readonly DocumentedField[]): string {
  const rows = fields.map(({ field, required, describes, choices }) => {
    const what = `${required ? "**Required.** " : ""}${describes}`;
    const may = choices.length > 0 ? ` One of \`${choices.join("`, `")}\`.` : "";
    return `| \`${field.replace(CHECK, "")}\` | ${`${what}${may}`.replaceAll("|", "\\|")} |`;
  });
  return ["| Field | What to write |", "| --- | --- |", ...rows].join("\n");
}
