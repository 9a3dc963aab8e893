import yaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { releaseSchema } from "../../src/content/schema.ts";
import type { Grade } from "../../src/domain/grades.ts";
import type { Inspection } from "../../src/domain/inspection.ts";
import { eraOf } from "../../src/domain/judgements.ts";
import { matchArchive } from "../../src/importer/archive.ts";
import { draftRelease } from "../../src/importer/draft.ts";
import { readText } from "../../src/importer/reading.ts";
import { buildRegister } from "../../src/register/register.ts";
import { INVENTED } from "./councils.ts";

function inspection(council: string, published: string, start: string, overall: Grade): Inspection {
  return {
    id: `${published}-${council}`,
    council,
    framework: "ILACS",
    kind: "standard",
    era: eraOf("ILACS", start),
    start,
    end: `${start.slice(0, 8)}13`,
    published,
    grades: { overall, leadership: overall, help_and_protection: overall, in_care_and_care_leavers: overall },
    leadInspector: null,
    reportUrl: null,
  };
}

const REGISTER = buildRegister(
  INVENTED,
  [
    inspection("exampleshire", "2016-05-03", "2016-03-01", "inadequate"),
    inspection("exampleshire", "2019-10-15", "2019-09-02", "good"),
    inspection("sampleton", "2018-06-05", "2018-04-02", "good"),
  ],
  "2026-01-01",
);
const HEAD = ["Exampleshire’s services praised by Ofsted", "15 October 2019"];
const PLAIN = "Children’s services in Exampleshire have been rated ‘good’ by Ofsted.";

function known(...paragraphs: readonly string[]) {
  const blocks = paragraphs.map((text) => ({ kind: "paragraph" as const, text }));
  const reading = readText({ blocks, url: "https://news.example.org/good" }, REGISTER);
  return { reading, known: matchArchive(reading, REGISTER, []) };
}
/** What is proposed for a sentence in a release on Exampleshire, rated good. */
const proposed = (sentence: string) => known(...HEAD, PLAIN, sentence).known.proposals;
const checks = (sentence: string) => proposed(sentence).map(({ check }) => check);

describe("A claim is proposed", () => {
  it.each([
    [
      "for the day of publication",
      "Its report, published today, has four parts.",
      { published: "2019-10-15" },
    ],
    [
      "for a day that is written out",
      "Ofsted published its report on 14 October, and it has four parts.",
      { published: "2019-10-14" },
    ],
    ["for the month of the inspection", "Inspectors came in September.", { inspected: "2019-09" }],
    [
      "for an inspection that was carried out",
      "It follows an inspection that was carried out in September 2019.",
      { inspected: "2019-09" },
    ],
    [
      "for the days and the length of the inspection, as one",
      "Inspectors were here for two weeks from 2 to 13 September 2019.",
      { inspected: "2019-09-02 to 2019-09-13", lasted: "2 weeks" },
    ],
    [
      "for an inspection over two months",
      "Inspectors came in August and September.",
      [{ inspected: "from 2019-08" }, { inspected: "until 2019-09" }],
    ],
    [
      "for the inspection before",
      "It is the first full inspection since 2016.",
      { inspected: 2016, inspection: "previous" },
    ],
    [
      "for an earlier grade with its year",
      "In 2016 the same service was rated ‘inadequate’.",
      { grade: "inadequate", inspection: 2016 },
    ],
    [
      "for the grade before, without a year",
      "Its previous rating was ‘inadequate’.",
      { grade: "inadequate", inspection: "previous" },
    ],
    [
      "for a grade of some years ago",
      "Three years ago it was rated ‘inadequate’.",
      [{ grade: "inadequate", inspection: "previous" }, { after: "3 years" }],
    ],
    ["for every judgement", "It was rated ‘good’ in every category.", { grade: "good", in: "every" }],
    ["for a number of judgements", "It was rated ‘good’ in all five areas.", { grade: "good", in: "5 of 5" }],
    [
      "for some of the judgements",
      "Ofsted rated it ‘good’ in four of the five areas.",
      { grade: "good", in: "4 of 5" },
    ],
    [
      "for all judgements but one",
      "Ofsted rated it ‘good’ in all areas but one.",
      { grade: "good", in: "all but one" },
    ],
    [
      "for a row of inspections",
      "It has been rated ‘good’ for the third time in a row.",
      { grade: "good", in_a_row: 3 },
    ],
    ["for consecutive ratings", "It has had two consecutive ‘good’ ratings.", { grade: "good", in_a_row: 2 }],
    ["for a grade that was kept", "The council has kept its ‘good’ rating.", { grade: "good", stayed: true }],
    [
      "for years with a grade",
      "It has been ten years of ‘good’ ratings.",
      { grade: "good", held_for: "10 years" },
    ],
    [
      "for a move between grades, with the time it took",
      "The services have moved from ‘inadequate’ to ‘good’ in three years.",
      { rose: { from: "inadequate", to: "good" }, after: "3 years" },
    ],
    ["for a rise", "The rating is up from ‘inadequate’.", { rose: { from: "inadequate" } }],
    ["for a fall", "The rating is down from ‘outstanding’.", { fell: { from: "outstanding" } }],
    ["for a fall by grades", "The rating has fallen two grades.", { fell: { by: 2 } }],
    [
      "for a move in one judgement",
      "Adoption has gone from ‘inadequate’ to ‘good’.",
      { rose: { from: "inadequate", to: "good" }, in: "adoption" },
    ],
    ["for services better than before", "They have improved since the last inspection.", { rose: true }],
    ["for the time since", "It comes three years after the last inspection.", { after: "3 years" }],
    [
      "for the first council",
      "It is the first council in the country to be rated ‘good’ twice in a row.",
      { grade: "good", in_a_row: 2, first: true },
    ],
    [
      "for the only council of a region",
      "Exampleshire is the only council in the region to be rated ‘good’.",
      { grade: "good", only: true, among: { region: "Nowhere" } },
    ],
    [
      "for the n-th of a type",
      "It is the second county in England to be rated ‘good’.",
      { grade: "good", place: 2, among: { type: "county" } },
    ],
    [
      "for one of a number",
      "It is one of only three councils in England with a ‘good’ rating.",
      { grade: "good", how_many: 3 },
    ],
    [
      "for others that are named",
      "Only one other council (Sampleton) is rated ‘good’.",
      { grade: "good", others: 1, named: ["sampleton"] },
    ],
    ["for no other", "No other council has been rated ‘good’.", { grade: "good", only: true }],
    [
      "for the first time",
      "It has been rated ‘good’ for the first time.",
      { grade: "good", first_time: true },
    ],
    [
      "for one of two grades",
      "It was rated ‘good’ or ‘outstanding’ in every category.",
      { grade: "good or better", in: "every" },
    ],
    [
      "for what the sentence said before",
      "It was rated ‘good’ in every category, making it one of only three councils to achieve this.",
      { grade: "good", in: "every", how_many: 3 },
    ],
    [
      "for a rise since a year",
      "The rating has improved from ‘inadequate’ in 2016 to ‘good’.",
      { rose: { from: "inadequate", to: "good" }, since: 2016 },
    ],
    [
      "for a judgement that is the first",
      "Leadership was rated ‘good’ for the first time.",
      { in: "leadership", grade: "good", first_time: true },
    ],
    ["for a place at the top", "That puts it in the top 20 per cent nationally.", { top: "20%" }],
    [
      "for a share",
      "Only 39 per cent of councils are rated ‘good’.",
      { share: "39%", in: "overall", grade: "good" },
    ],
    ["for the best", "Its services are the very best in the country.", { best: true }],
  ])("%s: %s", (_, sentence, check) => {
    expect(checks(sentence)).toEqual([check]);
  });

  it("with the sentence it comes from, word for word, and its own words in it", () => {
    const sentence = "The borough, “our home”, has been rated ‘good’ for the third time in a row, they say.";
    expect(proposed(sentence)).toMatchObject([
      { says: "rated ‘good’ for the third time in a row", passage: sentence, verdict: "contradicted" },
    ]);
  });

  it("with both quotation marks, if the sentence ends inside them", () => {
    expect(
      proposed("It follows an inspection in 2016, when the council was judged “inadequate.”"),
    ).toMatchObject([{ says: expect.stringMatching(/judged “inadequate\.”$/), verdict: "supported" }]);
  });

  it("of a speaker, as a quotation that says who says it", () => {
    expect(proposed("Ada Invented, Leader, said: “We were rated ‘good’ in every category.”")).toMatchObject([
      { says: "Ada Invented: “rated ‘good’ in every category”", check: { grade: "good", in: "every" } },
    ]);
  });

  it("of the one council that its sentence names, where a release has several", () => {
    const { proposals } = known(
      "Exampleshire and Sampleton rated ‘good’",
      "15 October 2019",
      "Children’s services in Exampleshire and children’s services in Sampleton have been rated ‘good’ by Ofsted.",
      "Sampleton was rated ‘good’ in every category.",
    ).known;
    expect(proposals.map(({ check }) => check)).toEqual([
      { council: "sampleton", grade: "good", in: "every" },
    ]);
  });
});

describe("No claim is proposed", () => {
  it.each([
    ["for a plan that is published", "The council has today published its plan for roads."],
    ["for an answer to a report", "The council has today published its response to the report."],
    ["for an inspection that is to come", "Inspectors will come back in March."],
    ["for what inspectors looked at", "Inspectors looked at the house that opened in September."],
    ["for areas for improvement", "Rated ‘good’, it works at two of the three areas for improvement."],
    ["for improvements everywhere", "It was rated ‘good’, and inspectors found changes in every area."],
    ["for a focused visit", "A focused visit in March looked at early help."],
    ["for the month of something else", "Inspectors’ letters were published in March."],
    ["for a school’s grade", "In 2016 the school was rated ‘inadequate’."],
    ["for another council’s grade", "In 2016 Sampleton was rated ‘inadequate’."],
    ["for an exception", "In 2016 all but adoption was rated ‘inadequate’."],
    ["for a move that was over before", "It had moved from ‘good’ to ‘inadequate’ in 2013."],
    ["for praise", "There is good work in every area of the county."],
    ["for a hope", "The council wants to be rated ‘outstanding’ in every category."],
    ["for a condition", "It would be the third time in a row that it is rated ‘good’."],
    ["for a number of other things", "Four of the five teams have a new manager."],
    ["for a row of other things", "The ‘good’ council saw its third consecutive year of growth."],
    ["for something kept up", "Staff kept up good practice."],
    ["for years of work", "Ten years of hard work lie behind it."],
    ["for a move of others", "Few councils have moved from ‘inadequate’ to ‘good’."],
    ["for a move of something else", "Staff moved from the town hall to the library."],
    ["for one of the first", "It was among the first councils to be rated ‘good’."],
    ["for the first of something else", "It is the first council to open such a house."],
    ["for a group that no check can name", "It is the only core city to be rated ‘good’."],
    ["for one of a number of other things", "It is one of only three councils with a new library."],
    ["for the best of something else", "Children get the best start in the country."],
    ["for a share of something else", "Only 39 per cent of councils have a new library."],
    ["for the first time that something else happened", "Parents were asked for the first time."],
    ["for words in quotation marks that nobody says", "“Rated ‘good’ for the third time in a row, we hear.”"],
  ])("%s: %s", (_, sentence) => {
    expect(checks(sentence)).toEqual([]);
  });

  it("if no council is found", () => {
    const { reading, known: match } = known(
      "Services praised",
      "15 October 2019",
      "They were rated ‘good’ in every category.",
    );
    expect([reading.councils, match.proposals]).toEqual([[], []]);
  });

  it("on the report, if the register has none that fits", () => {
    const later = known(HEAD[0] ?? "", "15 October 2022", PLAIN, "It was rated ‘good’ in every category.");
    expect(later.known.proposals).toEqual([]);
  });

  it("twice, or if another says more", () => {
    expect(
      checks(
        "Inspectors came in September. They were here from 2 to 13 September. Inspectors came in September.",
      ),
    ).toEqual([{ inspected: "2019-09-02 to 2019-09-13" }]);
    expect(checks("It has kept its ‘good’ rating. Adoption has kept its ‘good’ rating.")).toEqual([
      { grade: "good", stayed: true },
      { in: "adoption", grade: "good", stayed: true },
    ]);
    expect(checks("At the last inspection in 2016 it was rated ‘inadequate’.")).toEqual([
      { grade: "inadequate", inspection: 2016 },
    ]);
  });
});

describe("The draft", () => {
  const SENTENCES = [
    "Inspectors came in September: # one.",
    "It has been rated ‘good’ for the third time in a row.",
    "Ada Invented, Leader, said: “We were rated ‘outstanding’ in every category.”",
    "In 2013 the service was rated ‘outstanding’.",
  ];
  const { reading, known: match } = known(...HEAD, PLAIN, ...SENTENCES);
  const draft = draftRelease(reading, { known: match, councils: INVENTED, reviewed: false }).text;
  const fieldsOf = (text: string) => yaml.load(text.split(/^---$/m)[1] ?? "", { schema: yaml.CORE_SCHEMA });

  it("has the proposals as comments, a contradiction first, each with its verdict", () => {
    expect(fieldsOf(draft)).not.toHaveProperty("claims");
    expect(match.proposals.map(({ verdict }) => verdict)).toEqual([
      "contradicted",
      "contradicted",
      "supported",
      "cannot-tell",
    ]);
    expect(draft).toMatch(
      /# claims:\n# {3}# Contradicted: .*\n# {3}# In: It has been rated ‘good’ for the third/,
    );
    expect(draft).toMatch(/# {3}# Cannot tell: The register has no graded report on Exampleshire from 2013/);
  });

  it("is valid with the proposals uncommented", () => {
    const uncommented = draft.replaceAll(/^# (claims:|(?: {2}).*)$/gm, "$1");
    const { claims } = releaseSchema.parse(fieldsOf(uncommented));
    expect(
      claims.map(({ says, decision }) => ({ says, check: decision.by === "register" && decision.check })),
    ).toEqual(match.proposals.map(({ says, check }) => ({ says, check })));
  });

  it("asks about a contradiction, which is nearly always a misreading or a finding", () => {
    const doubts = match.disagreements.filter(({ field }) => field === "claims");
    expect(doubts.map(({ passage }) => passage)).toEqual([
      "rated ‘good’ for the third time in a row",
      "Ada Invented: “rated ‘outstanding’ in every category”",
    ]);
    expect(draft).toMatch(
      /# CHECK: The register contradicts a claim, which is misread or a finding\. .*“rated ‘good’/,
    );
  });
});
