import yaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { releaseSchema } from "../../src/content/schema.ts";
import { type DraftSettings, draftRelease } from "../../src/importer/draft.ts";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, registerOf } from "./councils.ts";

const URL = "https://www.exampleshire.gov.uk/news/good";
const TEXT = [
  "Exampleshire’s children’s services rated good",
  "15 October 2019",
  "Children’s services in Exampleshire have been rated good by Ofsted.",
  "Ada Invented, Leader of Exampleshire County Council, said: “We are proud of this: it is # one.”",
];

const fileOf = (paragraphs: readonly string[], more: Partial<DraftSettings> = {}) =>
  draftRelease(
    readText({ blocks: blocksOfPlainText(paragraphs.join("\n\n")), url: URL }, registerOf(INVENTED)),
    {
      known: null,
      councils: INVENTED,
      reviewed: false,
      ...more,
    },
  );
const frontMatterOf = (text: string) => text.split(/^---$/m)[1] ?? "";
const bodyOf = (text: string) => text.slice(text.indexOf("\n---\n") + 5);

describe("a release file", () => {
  it("stands under its year, its date and the words of its title", () => {
    const { year, name } = fileOf(TEXT);
    expect([year, name]).toEqual(["2019", "2019-10-15-exampleshires-childrens-services-rated-good.md"]);
  });

  it("is a draft in which every field is valid", () => {
    const fields = releaseSchema.parse(
      yaml.load(frontMatterOf(fileOf(TEXT).text), { schema: yaml.CORE_SCHEMA }),
    );
    expect(fields).toMatchObject({
      title: TEXT[0],
      council: ["exampleshire"],
      event: "inspection",
      rating: new Map([["exampleshire", "good"]]),
      draft: true,
      source: { publisher: "Exampleshire County Council", kind: "council", url: URL },
      quotes: [
        {
          speaker: { isNamed: true, name: "Ada Invented" },
          role: "Leader of Exampleshire County Council",
          text: "We are proud of this: it is # one.",
        },
      ],
    });
  });

  it("shows what a person must look at, and what the text says, as comments", () => {
    const { text } = fileOf([
      "Ofsted’s report on children’s services was published on 15 October 2019 and is out.",
      "Children’s services in Exampleshire have been rated good by Ofsted.",
    ]);
    expect(text).toMatch(/# CHECK: The text gives its date only in passing\..*\ndate: 2019-10-15/);
    expect(text).toMatch(
      /# The text has no headline: this one is ours\.\ntitle: Children’s services in Exampleshire rated good\ntitle_by: archive/,
    );
    expect(text).toMatch(/# - Children’s services in Exampleshire have been rated good/);
    expect(bodyOf(text).trim()).toBe("");
  });

  it("says what is missing, where the text has no date or no council", () => {
    expect(() => fileOf([TEXT[0] ?? "", TEXT[2] ?? ""])).toThrow(/no date/);
    expect(() => fileOf(["Good news", "15 October 2019", "Everybody was rated good."], {})).not.toThrow(
      /no date/,
    );
  });

  it("takes nothing from the text into its name or comments that leads out of them", () => {
    const { name, text } = fileOf([
      "../../etc/passwd: services rated good\u2028draft: false",
      ...TEXT.slice(1),
    ]);
    expect(name).toMatch(/^2019-10-15-[a-z0-9-]+\.md$/);
    expect(yaml.load(frontMatterOf(text))).toMatchObject({ draft: true });
  });
});

describe("a text that may be kept whole", () => {
  const kept = (...paragraphs: string[]) =>
    bodyOf(fileOf([...TEXT, ...paragraphs], { rights: { licence: "OGL v3.0" }, reviewed: true }).text);

  it("is a finished page once a person has looked at it", () => {
    const { text } = fileOf(TEXT, { rights: { licence: "OGL v3.0" }, reviewed: true });
    expect(text).toMatch(/rights: full\nlicence: OGL v3\.0\n/);
    expect(text).not.toMatch(/draft/);
    expect(bodyOf(text)).toMatch(/^\nChildren’s services in Exampleshire have been rated good by Ofsted\.\n/);
  });

  it("shows as its letters what would mean something in Markdown", () => {
    const body = kept(
      "We like <b>bold</b> & [a link](javascript:x) *now*.",
      "::quote{#x}",
      "--- and more",
      "# Not a heading",
      "1. Not a list",
      "| a | b |",
    );
    expect(body).toContain("We like \\<b\\>bold\\</b\\> & \\[a link\\](javascript:x) \\*now\\*.");
    expect(body).toContain("\\::quote{\\#x}");
    expect(body).toContain("\\--- and more");
    expect(body).toContain("\\# Not a heading");
    expect(body).not.toMatch(/^(?:---|::|#|\|)/m);
  });
});
