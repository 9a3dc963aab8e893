import { describe, expect, test } from "vitest";
import { releaseFile } from "../tinySite.ts";
import { loadedSite, withFiles } from "./loadedSite.ts";
import { contentFiles } from "./memoryContent.ts";

/*
 * Files as long as they may be, made to take as long as possible: each is refused by name, or read, in a time that is bounded. It is
 * the processor's time, so that a busy machine makes no difference.
 */

const MOST_SECONDS = 4;
/** As long as YAML may be, and as long as a text may be, with room for the rest of the file. */
const [YAML, TEXT] = [480_000, 950_000];

const tiny = contentFiles("tests/fixtures/tiny");
const tinyText = (name: string) => Buffer.from(tiny.get(name) ?? []).toString();
const fill = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));
const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at));

async function read(name: string, text: string) {
  const before = process.cpuUsage();
  const { site, errors, problems } = await loadedSite(withFiles(tiny, { [name]: text }));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(MOST_SECONDS);
  expect(problems.length).toBeLessThan(200);
  expect(site !== null || errors.some(({ file }) => file === `content/${name}`)).toBe(true);
  return { site, errors };
}

const NEW = "releases/2020/new.md";
/** A release with these lines of YAML before its own. */
const withYaml = (yaml: string) => releaseFile().replace("---\n", () => `---\n${yaml}\n`);

describe("front matter", () => {
  test.each<[string, () => string]>([
    ["unknown keys", () => many(40_000, (at) => `k${at}: 1`).join("\n")],
    ["one key", () => `${fill("k", YAML)}: 1`],
    ["one key again and again", () => fill("k: 1\n", YAML)],
    ["empty lines and an ampersand", () => `summary: a &b\n${fill("\n", YAML)}`],
    ["comments and an ampersand", () => `summary: a &b\n${fill("# a\n", YAML)}`],
    ["anchors", () => `notes: [${many(40_000, (at) => `&a${at} x`).join(", ")}]`],
    ["aliases", () => `notes: [&a x, ${fill("*a, ", YAML)}b]`],
    [
      "aliases of lists",
      () => ["a0: &a0 [x]", ...many(40, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)].join("\n"),
    ],
    [
      "aliases of lists in a long text",
      () =>
        [
          `# ${fill("a", YAML - 9000)}`,
          "a0: &a0 [x]",
          ...many(40, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
        ].join("\n"),
    ],
    ["open brackets", () => `notes: ${fill("[", YAML)}`],
    ["broken pairs in brackets", () => `notes: [${fill("a: b: c, ", YAML)}]`],
    ["broken quotation marks in brackets", () => `notes: [${fill('"a" b, ', YAML)}]`],
    ["lines that belong to nothing", () => fill("a\n", YAML)],
    ["broken lines", () => fill("a: 'b' c\n", YAML)],
    ["tabs", () => fill("\ta: b\n", YAML)],
    ["tags", () => fill("- !x b\n", YAML)],
    ["directives", () => fill("%a\n", YAML)],
    ["documents", () => fill("...\n", YAML)],
    ["questions", () => fill("? ", YAML)],
    ["steps", () => many(900, (at) => `${" ".repeat(at)}a:`).join("\n")],
    ["quotations without words", () => `quotes:\n${fill("  - {a: 1}\n", YAML)}`],
    ["quotations of the same words", () => `quotes:\n${fill("  - {text: a b, attributed: c}\n", YAML)}`],
    ["claims without a known check", () => `claims:\n${fill("  - {says: a, check: {x: 1}}\n", YAML)}`],
    [
      "claims with many councils",
      () => `claims: [{says: a, check: {council: [${fill("zz, ", YAML)}zz], grade: good}}]`,
    ],
    [
      "judgements of many councils",
      () => `judgements: {${many(20_000, (at) => `c${at}: {leadership: x}`).join(", ")}}`,
    ],
    ["notes", () => `notes: [${fill("1, ", YAML)}1]`],
    ["aliases of the page", () => `aliases: [${many(30_000, (at) => `/a${at}`).join(", ")}]`],
    ["an alias", () => `aliases: ["${fill("/a", YAML)}!"]`],
    ["corrections without a date", () => `corrections:\n${fill("  - {date: x, text: y}\n", YAML)}`],
  ])(
    "of %s",
    async (_, yaml) => {
      await read(NEW, withYaml(yaml()));
    },
    30_000,
  );

  test.each([
    ["councils", "council", `[${fill("zz, ", YAML)}zz]`],
    ["words that are no councils", "council", `[${fill("Z Z, ", YAML)}zz]`],
    ["inspections", "inspections", `[${fill("2019-10-15-nowhere, ", YAML)}x]`],
    ["grades of councils", "rating", `{${many(25_000, (at) => `c${at}: good`).join(", ")}}`],
    ["hyphens", "council", `${fill("a-", YAML)}!`],
    ["digits", "date", fill("1_", YAML)],
    ["address", "source", `{publisher: x, kind: news, url: "https://${fill("a.", YAML)}!"}`],
  ])(
    "with very many %s",
    async (_, field, value) => {
      const text = releaseFile().replace(new RegExp(`^${field}:.*\n|^---\n(?=.|\n)(?<!\n---\n)`, "m"), "");
      await read(
        NEW,
        text.replace(/^(?:---\n)?/, () => `---\n${field}: ${value}\n`),
      );
    },
    30_000,
  );
});

describe("Markdown", () => {
  test.each<[string, () => string]>([
    ["brackets", () => fill("[", TEXT)],
    ["links in links", () => fill("[a](", TEXT)],
    ["closed brackets", () => fill("[", TEXT / 2) + fill("](a)", TEXT / 2)],
    ["stars", () => fill("a**b", TEXT)],
    ["stars and lines", () => fill("a_**_", TEXT)],
    ["code marks", () => many(1300, (at) => "`".repeat(at)).join(" ")],
    ["quotations", () => `${fill(">", TEXT)} x`],
    ["lists", () => `${fill("- ", TEXT)}x`],
    ["headings", () => fill("## a b c d e f\n\n", TEXT)],
    ["headings of the first level", () => fill("a\n=\n\n", TEXT)],
    ["tables", () => `${fill("|a", TEXT / 3)}|\n${fill("|-", TEXT / 3)}|\n${fill("|x\n", TEXT / 3)}`],
    ["references", () => `[a]: /a\n${fill("[a][a] ", TEXT)}`],
    ["unfinished references", () => fill("[a\n", TEXT)],
    ["titles of references", () => `[a]: /a "${fill("b\n", TEXT)}`],
    ["tags", () => fill("<b>x</b> ", TEXT)],
    ["blocks of HTML", () => fill("<div>\n\n", TEXT)],
    ["forbidden links", () => fill("[a](javascript:x) ", TEXT)],
    ["images", () => fill("![a](https://x.example/a) ", TEXT)],
    ["directives", () => fill("::x\n\n", TEXT)],
  ])(
    "of %s",
    async (_, body) => {
      await read(NEW, releaseFile({}, body()));
    },
    30_000,
  );
});

describe("other files", () => {
  const inspections = tinyText("register/inspections.csv");
  const councils = tinyText("register/councils.csv");
  test.each<[string, string, () => string]>([
    [
      "rows with a council that is not there",
      "register/inspections.csv",
      () =>
        inspections +
        fill("zzz,ILACS,standard,2019-09-02,2019-09-13,2019-10-15,good,good,good,,good,,,V,\n", 1_900_000),
    ],
    ["rows that are too short", "register/inspections.csv", () => inspections + fill("a\n", 1_900_000)],
    ["a row that never ends", "register/inspections.csv", () => fill(",", 1_900_000)],
    [
      "a quotation mark that is never closed",
      "register/inspections.csv",
      () => `${inspections}"${fill("a", 1_900_000)}`,
    ],
    [
      "councils of a wrong type",
      "register/councils.csv",
      () => councils + many(40_000, (at) => `c${at},N${at},O,countty,R,1${at},x.org,,\n`).join(""),
    ],
    ["people of one name", "people.yaml", () => fill("- {name: A B, public: true}\n", YAML)],
    [
      "notes on inspections that are not there",
      "inspections.yaml",
      () => many(12_000, (at) => `2019-10-15-c${at}: {summary: a}`).join("\n"),
    ],
    [
      "councils in focus",
      "site.yaml",
      () =>
        tinyText("site.yaml").replace(
          /focus: .*/,
          () => `focus: [${many(40_000, (at) => `c${at}`).join(", ")}]`,
        ),
    ],
    ["addresses", "addresses.txt", () => fill("a b c\n", 1_900_000)],
  ])(
    "with %s",
    async (_, name, text) => {
      const { errors } = await read(name, text());
      expect(errors).not.toEqual([]);
    },
    30_000,
  );
});

test("of one file fifty problems are told, and that there are more", async () => {
  const { errors } = await read(NEW, withYaml(many(80, (at) => `k${at}: 1`).join("\n")));
  const told = errors.filter(({ file }) => file === `content/${NEW}`);
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toMatchObject({
    line: 52,
    message: "has more problems from here on. Mend those above, and build again",
  });
});
