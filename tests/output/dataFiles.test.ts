import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { dataOutputs } from "../../src/output/dataFiles.ts";
import type { Site } from "../../src/pages/site.ts";
import { releaseFile, tinySite } from "../tinySite.ts";
import { misfits, type TableSchema } from "./tableSchema.ts";

interface Package {
  readonly name: string;
  readonly licenses: readonly { readonly title: string; readonly path: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly licenses: readonly { readonly title: string }[];
    readonly schema?: TableSchema & { readonly foreignKeys?: readonly ForeignKey[] };
  }[];
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

function filesOf(site: Site): Map<string, string> {
  return new Map([...dataOutputs(site)].map(({ address, make }) => [address, String(make())]));
}
const file = (files: ReadonlyMap<string, string>, name: string) => files.get(`/data/${name}`) ?? "";
const csv = (files: ReadonlyMap<string, string>, name: string) => parse(file(files, name)) as string[][];
const packageOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(file(files, "datapackage.json")) as Package;

const HOSTILE = `=cmd|' /C calc'!A0 "</script><script>alert(1)</script>`;
const hostile = {
  "releases/2020/hostile.md": releaseFile({
    title: HOSTILE,
    summary: "@SUM(1)",
    quotes: [{ speaker: "-Ada", text: "+1, said “she”" }],
  }),
};

describe("the data files", () => {
  it("are those that the archive promises", async () => {
    expect([...filesOf(await tinySite()).keys()]).toEqual([
      "/data/releases.csv",
      "/data/quotes.csv",
      "/data/claims.csv",
      "/data/inspections.csv",
      "/data/national.csv",
      "/data/releases.json",
      "/data/datapackage.json",
    ]);
  });

  it("are the same, byte for byte, each time", async () => {
    expect(filesOf(await tinySite())).toEqual(filesOf(await tinySite()));
  });

  it("keep hostile text as text: in cells that spreadsheets don’t compute, and in well-formed JSON", async () => {
    const files = filesOf(await tinySite({ files: hostile }));
    const [header = [], ...rows] = csv(files, "releases.csv");
    const row = rows.find(([release]) => release === "hostile");
    expect(row?.[header.indexOf("title")]).toBe(`'${HOSTILE}`);
    expect(row?.[header.indexOf("summary")]).toBe("'@SUM(1)");
    const releases = JSON.parse(file(files, "releases.json")) as { release: string; title: string }[];
    expect(releases.find(({ release }) => release === "hostile")?.title).toBe(HOSTILE);
  });
});

describe("the JSON of the releases", () => {
  it("holds each release with its quotations, claims, replies and corrections", async () => {
    const releases = JSON.parse(file(filesOf(await tinySite()), "releases.json")) as object[];
    expect(releases).toContainEqual(
      expect.objectContaining({
        release: "two-councils-one-day",
        councils: ["exampleshire", "inventon"],
        quotes: [
          expect.objectContaining({ id: "proud", speaker: "Ada Invented" }),
          expect.objectContaining({ attributed: "the lead inspector" }),
        ],
        claims: [
          expect.objectContaining({ id: "outstanding-overall", verdict: "supported" }),
          expect.objectContaining({ id: "most-improved", decided_by: "person" }),
        ],
        replies: [expect.objectContaining({ who: "Bruno Madeup, Director of Children’s Services" })],
      }),
    );
  });
});

describe.each([
  ["the tiny archive", {}],
  ["an archive with hostile text", { files: hostile }],
  ["the archive itself", { content: "content" }],
])("the data package of %s", (_name, changes) => {
  it("fits its files: size, hash, columns, types, constraints and keys", async () => {
    const files = filesOf(await tinySite(changes));
    const { resources } = packageOf(files);
    expect(resources.map(({ path }) => `/data/${path}`).toSorted()).toEqual(
      [...files.keys()].filter((name) => !name.endsWith("datapackage.json")).toSorted(),
    );
    for (const { path, bytes, hash, schema } of resources) {
      const content = file(files, path);
      expect(bytes).toBe(Buffer.byteLength(content));
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
      if (schema) expect(misfits(schema, csv(files, path)), path).toEqual([]);
    }
  });

  it("has every release that quotations and claims name", async () => {
    const files = filesOf(await tinySite(changes));
    const column = (path: string, name = "") => {
      const [header = [], ...rows] = csv(files, path);
      return rows.map((row) => row[header.indexOf(name)]);
    };
    const keys = packageOf(files).resources.flatMap(({ path, schema }) =>
      (schema?.foreignKeys ?? []).map((key) => ({ path, ...key })),
    );
    expect(keys.map(({ path }) => path)).toEqual(["quotes.csv", "claims.csv"]);
    for (const { path, fields, reference } of keys) {
      const known = column(`${reference.resource}.csv`, reference.fields[0]);
      expect(known).toEqual(expect.arrayContaining(column(path, fields[0])));
    }
  });
});

it("names each file’s licence, and to which day the register stands", async () => {
  const { resources, licenses, ...about } = packageOf(filesOf(await tinySite()));
  expect(
    Object.fromEntries(resources.map(({ path, licenses }) => [path, licenses.map(({ title }) => title)])),
  ).toEqual({
    "releases.csv": ["CC BY 4.0"],
    "quotes.csv": ["CC BY 4.0"],
    "claims.csv": ["CC BY 4.0"],
    "releases.json": ["CC BY 4.0"],
    "inspections.csv": ["Open Government Licence v3.0"],
    "national.csv": ["Open Government Licence v3.0"],
  });
  expect(about).toMatchObject({
    name: "the-exampleshire-archive",
    version: "2026-08-20",
    description: expect.stringContaining("20 August 2026"),
  });
});
