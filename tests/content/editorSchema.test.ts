import { expect, test } from "vitest";
import { releaseFields, releaseJsonSchema } from "../../src/content/editorSchema.ts";
import { releaseSchema } from "../../src/content/schema.ts";

const field = (name: string) => releaseFields().find((one) => one.field === name);

test("the fields that a release needs are those that DESIGN and README name", () => {
  const required = releaseFields().filter((one) => one.required && !/[.[]/.test(one.field));
  expect(required.map((one) => one.field)).toEqual(["title", "date", "council", "event", "rating", "source"]);
});

test("every field of a release is documented", () => {
  const documented = releaseFields().map((one) => one.field);
  expect(documented).toEqual(expect.arrayContaining(Object.keys(releaseSchema.shape)));
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
  expect(releaseJsonSchema()).toMatchObject({
    type: "object",
    additionalProperties: false,
    required: expect.arrayContaining(["title"]),
  });
});
