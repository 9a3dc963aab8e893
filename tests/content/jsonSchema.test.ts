import { expect, test } from "vitest";
import { documentedFields, writtenSchema } from "../../src/content/jsonSchema.ts";
import { releaseSchema } from "../../src/content/schema.ts";

const schema = writtenSchema(releaseSchema);
const fields = documentedFields(schema);

const field = (name: string) => fields.find((one) => one.field === name);

test("the fields that a release needs are those that DESIGN and README name", () => {
  const required = fields.filter((one) => one.required && !/[.[]/.test(one.field));
  expect(required.map((one) => one.field)).toEqual(["title", "date", "council", "event", "rating", "source"]);
});

test("every field of a release is documented", () => {
  const documented = fields.map((one) => one.field);
  expect(documented).toEqual(expect.arrayContaining(Object.keys(schema.properties ?? {})));
  expect(new Set(documented).size).toBe(documented.length);
});

test("fields within fields are documented with their place and choices", () => {
  expect(field("source.kind")).toMatchObject({
    required: true,
    choices: expect.arrayContaining(["leader-blog"]),
  });
  expect(field("quotes[].text")?.describes).toMatch(/exactly as printed/);
  expect(field("reply[].who")?.required).toBe(true);
  expect(field("claims[].check[].grade")).toBeDefined();
});

test("an editor’s program gets a JSON Schema that refuses unknown fields", () => {
  expect(schema).toMatchObject({
    type: "object",
    additionalProperties: false,
    required: expect.arrayContaining(["title"]),
  });
});
