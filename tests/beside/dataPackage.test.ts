import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Site } from "../../src/archive/site.ts";
import { loadedSite, withFiles } from "../hardening/loadedSite.ts";
import { inventArchive } from "../scratch/archive.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const packageSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      encoding: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z
        .object({
          fields: z.array(
            z.object({
              name: z.string(),
              type: z.enum(["string", "integer", "boolean", "date", "object", "array"]),
              format: z.literal("uri").optional(),
              constraints: z
                .object({
                  required: z.boolean().optional(),
                  unique: z.boolean().optional(),
                  minimum: z.number().optional(),
                  enum: z.array(z.string()).optional(),
                  pattern: z.string().optional(),
                })
                .strict()
                .optional(),
            }),
          ),
          primaryKey: z.array(z.string()),
          foreignKeys: z
            .array(
              z.object({
                fields: z.tuple([z.string()]),
                reference: z.object({ resource: z.string(), fields: z.tuple([z.string()]) }),
              }),
            )
            .default([]),
        })
        .optional(),
    }),
  ),
});

const doubtful = await tinySite({
  files: {
    "releases/2020/doubtful.md": releaseFile({
      title: "“Doubtful”, said: =1+1; a|b",
      claims: [
        { id: "parts", says: "Good, then not", check: [{ grade: "good" }, { grade: "inadequate" }] },
        {
          id: "ever",
          says: "=the best ever",
          verdict: "cannot-tell",
          evidence: "No.",
          checked: "2026-01-01",
        },
      ],
    }),
  },
});
const invented = await loadedSite(
  withFiles(new Map(), Object.fromEntries(inventArchive({ releases: 40, councils: 20 }))),
);

/** The data files of a site, and its tables as their package describes them. */
function dataOf(site: Pick<Site, "dataFiles">) {
  const files = new Map(site.dataFiles().map(({ address, make }) => [address, Buffer.from(make())]));
  const bytesOf = (name: string) => files.get(`/data/${name}`) ?? Buffer.of();
  const { resources } = packageSchema.parse(JSON.parse(bytesOf("datapackage.json").toString()));
  const tables = new Map(
    resources.flatMap(({ name, path, schema }) => {
      if (!schema) return [];
      const [header = [], ...rows] = parse(bytesOf(path), { bom: true }) as string[][];
      return [[name, { header, rows, schema }]];
    }),
  );
  return { addresses: [...files.keys()], bytesOf, resources, tables };
}

if (!invented.site) throw new Error("no site");
const sites = { "of doubtful texts": doubtful, "of an invented archive": invented.site };
const packages = Object.entries(sites).map(([of, site]) => ({ of, ...dataOf(site) }));

/** Whether the text of a cell is a value of a type. Source: Table Schema, "Field types". */
const IS: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  boolean: (text) => text === "true" || text === "false",
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
  object: (text) => text.startsWith("{") && typeof JSON.parse(text) === "object",
  array: (text) => Array.isArray(JSON.parse(text)),
};

describe.each(packages)("the data package $of", ({ addresses, bytesOf, resources }) => {
  it("describes every data file that is not a citation, with its size and its hash", () => {
    const described = resources.map(({ path }) => `/data/${path}`);
    expect(addresses.filter((address) => !/\.(?:bib|ris)$|datapackage/.test(address))).toEqual(described);
    for (const { path, bytes, hash } of resources) {
      expect(bytes).toBe(bytesOf(path).length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(bytesOf(path)).digest("hex")}`);
    }
  });
});

const csv = packages.flatMap(({ tables, ...rest }) =>
  [...tables].map(([name, table]) => ({ ...rest, ...table, name, tables })),
);
describe.each(csv)("the CSV file of $name $of", ({ name, header, rows, schema, bytesOf, tables }) => {
  const cellsOf = (field: string) => rows.map((row) => row[header.indexOf(field)] ?? "");

  it("has one byte-order mark, and is UTF-8", () => {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(`${name}.csv`));
    expect(text.match(/\uFEFF/g)).toEqual(["\uFEFF"]);
    expect(text.startsWith("\uFEFF")).toBe(true);
  });

  it("has the fields that the package names, in its order, and a row for each item", () => {
    expect(header).toEqual(schema.fields.map((field) => field.name));
    expect(rows.length).toBeGreaterThan(0);
  });

  it("has in every cell a value of the field’s type that keeps its constraints", () => {
    for (const { name: field, type, format, constraints = {} } of schema.fields) {
      const cells = cellsOf(field);
      const full = cells.filter((cell) => cell !== "");
      const wrong = full.filter(
        (cell) =>
          !IS[type]?.(cell) ||
          (format === "uri" && !URL.canParse(cell)) ||
          (constraints.enum && !constraints.enum.includes(cell)) ||
          (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) ||
          (constraints.minimum !== undefined && Number(cell) < constraints.minimum),
      );
      expect(wrong, field).toEqual([]);
      if (constraints.required) expect(full.length, field).toBe(cells.length);
      if (constraints.unique) expect(new Set(full).size, field).toBe(full.length);
    }
  });

  it("has keys that are unique, and that other tables have", () => {
    const keys = rows.map((_, at) => schema.primaryKey.map((field) => cellsOf(field)[at]).join("|"));
    expect(new Set(keys).size).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys) {
      const other = tables.get(reference.resource);
      const there = new Set(other?.rows.map((row) => row[other.header.indexOf(reference.fields[0])]));
      expect(cellsOf(fields[0]).filter((cell) => cell !== "" && !there.has(cell))).toEqual([]);
    }
  });
});
