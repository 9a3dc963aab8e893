import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type DocumentedField, documentedFields, writtenSchema } from "../src/content/jsonSchema.ts";
import { releaseSchema } from "../src/content/schema.ts";

const CHECK = "claims[].check[].";

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  return [`| ${head.join(" | ")} |`, "| --- | --- |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join(
    "\n",
  );
}

function describe({ describes, choices, required }: DocumentedField): string {
  const must = required ? "**Required.** " : "";
  const may = choices.length > 0 ? ` One of \`${choices.join("`, `")}\`.` : "";
  return `${must}${describes}${may}`;
}

function fieldsTable(fields: readonly DocumentedField[]): string {
  return table(
    ["Field", "What to write"],
    fields
      .filter(({ field }) => !field.startsWith(CHECK))
      .map((field) => [`\`${field.field}\``, describe(field)]),
  );
}

function checksTable(fields: readonly DocumentedField[]): string {
  return table(
    ["In `check:`", "What it decides, and its settings"],
    fields
      .filter(({ field }) => field.startsWith(CHECK))
      .map((field) => {
        const [kind, setting] = field.field.slice(CHECK.length).split(".");
        return [setting ? `– \`${setting}\`` : `**\`${kind}\`**`, describe(field)];
      }),
  );
}

test("the README lists the fields and the checks as the schema has them", async () => {
  const readme = await readFile("README.md", "utf8");
  const fields = documentedFields(writtenSchema(releaseSchema));
  const written = Object.entries({ fields: fieldsTable(fields), checks: checksTable(fields) }).reduce(
    (text, [name, list]) =>
      text.replace(new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`), `$1\n${list}\n\n$2`),
    readme,
  );
  expect(written).toContain("<!-- /fields -->");
  expect(written).toContain("<!-- /checks -->");
  await expect(written).toMatchFileSnapshot("../README.md");
});
