import { expect, test } from "vitest";
import { documentedFields, type JsonSchema, writtenSchema } from "../../src/content/jsonSchema.ts";
import { releaseSchema } from "../../src/content/schema.ts";
import {
  inspectionNotesSchema,
  peopleSchema,
  proseSchema,
  siteSchema,
} from "../../src/content/siteSchema.ts";

const schema = writtenSchema(releaseSchema);
const fields = documentedFields(schema);

const field = (name: string) => fields.find((one) => one.field === name);

test("a release needs a title, date, council, event, rating and source", () => {
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

test("the JSON schema for editors refuses unknown fields", () => {
  expect(schema).toMatchObject({
    type: "object",
    additionalProperties: false,
    required: expect.arrayContaining(["title"]),
  });
});

test.each(Object.entries({ siteSchema, peopleSchema, inspectionNotesSchema, proseSchema, releaseSchema }))(
  "every field of %s says what it is for",
  (_, each) => {
    const silent: string[] = [];
    const visit = (part: JsonSchema, place: string) => {
      for (const [name, field] of Object.entries(part.properties ?? {})) {
        if (field.description === undefined) silent.push(`${place}${name}`);
        visit(field, `${place}${name}.`);
      }
      for (const way of [...(part.anyOf ?? []), part.items, part.additionalProperties])
        if (typeof way === "object") visit(way, place);
    };
    visit(writtenSchema(each), "");
    expect(silent.filter((place) => !/judgements\.|check\.grades\./.test(place))).toEqual([]);
  },
);
