import { describe, expect, it } from "vitest";
import { type Reading, readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, REAL, registerOf } from "./councils.ts";

const read = (text: string, url?: string): Reading =>
  readText({ blocks: blocksOfPlainText(text), ...(url && { url }) }, registerOf([...INVENTED, ...REAL]));
const inShort = (text: string, url?: string) => {
  const reading = read(text, url);
  return [reading.kind, reading.councils.join("+"), reading.rating].join(" ");
};

describe("the overall grade that a release reports", () => {
  it.each([
    [
      "in the headline",
      "Exampleshire’s services rated ‘Good’\n\nOfsted inspectors praised Exampleshire County Council.",
      "good",
    ],
    [
      "without marks or capitals",
      "Ofsted report\n\nExampleshire County Council’s services for children require improvement to be good, Ofsted has found.",
      "requires-improvement",
    ],
    [
      "after the old one",
      "Exampleshire’s services have improved from ‘inadequate’ to ‘good’, inspectors say.",
      "good",
    ],
    [
      "before the old one",
      "Exampleshire’s services were judged good, up from requires improvement in 2016, inspectors say.",
      "good",
    ],
    [
      "unchanged",
      "Exampleshire’s children’s services remain inadequate, Ofsted says.\n\nOur ambition is to be good and then outstanding.",
      "inadequate",
    ],
    [
      "not the ambition",
      "Exampleshire’s services have been judged good.\n\nOutstanding is where we want to be.",
      "good",
    ],
    [
      "not the number of others who have it",
      "Exampleshire’s services are rated outstanding.\n\nOnly three other councils were judged good last year.",
      "outstanding",
    ],
    [
      "not praise",
      "Exampleshire’s services were rated good.\n\nInspectors saw outstanding work with families, and inadequate space.",
      "good",
    ],
    [
      "not one area’s",
      "Inspectors graded Exampleshire County Council good for overall effectiveness and outstanding for leadership.",
      "good",
    ],
    [
      "lifted out of",
      "Exampleshire’s services have been lifted out of ‘inadequate’ and are now rated ‘requires improvement’.",
      "requires-improvement",
    ],
    [
      "two grades up",
      "Exampleshire’s services have been rated good by Ofsted.\n\nThe council jumps two grades from its previous Inadequate rating.",
      "good",
    ],
    [
      "years later",
      "Exampleshire’s services rated good after four years at inadequate\n\nExampleshire County Council was rated inadequate in 2015.",
      "good",
    ],
    [
      "downgraded",
      "Exampleshire’s services have been downgraded from ‘requires improvement’ to ‘inadequate’.",
      "inadequate",
    ],
    [
      "in all areas",
      "Exampleshire rated Outstanding\n\nThe council’s children’s services were rated Outstanding in all areas. In 2014 they were good.",
      "outstanding",
    ],
    [
      "again",
      "‘Outstanding’ once again\n\nAll parts of Exampleshire’s children’s services were rated ‘Outstanding’, as they were last time.",
      "outstanding",
    ],
    [
      "with the council between the verb and the grade",
      "Ofsted’s report\n\nThe inspection rated Exampleshire’s children’s services inadequate for the third time.",
      "inadequate",
    ],
    [
      "in a first sentence",
      "Exampleshire’s services were judged ‘good’. A year ago the judgement was ‘inadequate’.",
      "good",
    ],
    [
      "with the old one in a clause",
      "Exampleshire was judged good in the first inspection since 2012, when it was judged as inadequate.",
      "good",
    ],
  ])("%s", (_place, text, rating) => {
    expect(read(`${text}\n\nThe report is on Ofsted’s website.`)).toMatchObject({
      kind: "inspection",
      councils: ["exampleshire"],
      rating,
    });
  });

  it("is none where none is plain, and then the reader is told", () => {
    const reading = read(
      "Ofsted report published\n\nThe full inspection of Exampleshire’s children’s services is over, Ofsted says.",
    );
    expect(reading).toMatchObject({ rating: null, kind: "inspection" });
    expect(reading.doubts.map(({ field }) => field)).toContain("rating");
  });
});

describe("visits and other events", () => {
  it.each([
    [
      "a focused visit",
      "Ofsted praises Exampleshire’s front door\n\nInspectors who made a focused visit to Exampleshire County Council found that children are safer.\n\nExampleshire was rated good at its last full inspection in 2022.",
      "focused-visit exampleshire ",
    ],
    [
      "a focused visit that recalls a grade",
      "Ofsted letter\n\nOfsted inspectors visited Sampleton Council in June. The letter of the focused visit is out today.\n\nSampleton is rated requires improvement overall.",
      "focused-visit sampleton ",
    ],
    [
      "a monitoring visit",
      "Sampleton Children’s Trust makes progress\n\nOfsted has published the letter of its fourth monitoring visit since the service was judged inadequate.\n\nThey found steady progress.",
      "monitoring-visit sampleton ",
    ],
    [
      "a look at single arrangements",
      "Ofsted letter\n\nInspectors came to Sampleton Council and looked at the local authority’s arrangements for children in need.",
      "focused-visit sampleton ",
    ],
    [
      "an inspection that recalls a visit",
      "Sampleton rated good\n\nSampleton Council’s children’s services have been rated good by Ofsted.\n\nSince the focused visit in 2018 much has changed.",
      "inspection sampleton good",
    ],
    [
      "an area inspection of special needs",
      "Area SEND inspection\n\nOfsted and the CQC have published the report of their local area SEND inspection in Sampleton.\n\nSampleton Council said it would act.",
      "other sampleton ",
    ],
    [
      "a joint inspection",
      "Joint targeted area inspection\n\nInspectorates have published the letter of their joint targeted area inspection in Sampleton. Sampleton Council welcomed it.",
      "other sampleton ",
    ],
    [
      "the national report",
      "One in seven councils’ services ‘inadequate’\n\nIn its annual report Ofsted says that 17 councils were judged to be ‘inadequate’.",
      "other  ",
    ],
  ])("%s", (_event, text, expected) => {
    expect(inShort(text)).toBe(expected);
  });
});

describe("whose services they are", () => {
  it("is never a longer or shorter name’s council", () => {
    expect(
      inShort(
        "Outstanding\n\nNorth Lincolnshire Council’s services were rated outstanding.",
        "https://example.org/2017/09/lincolnshire-councils-services/",
      ),
    ).toBe("inspection north-lincolnshire outstanding");
    expect(
      inShort(
        "Derby moves up to Good\n\nChildren’s services in Derby have moved to ‘good’.\n\nDerbyshire County Council helped.",
      ),
    ).toBe("inspection derby good");
    expect(
      read(
        "Good\n\nServices in Greater Manchester are watching. Bolton Council’s children’s services were rated good.",
      ).councils,
    ).toEqual(["bolton"]);
  });

  it("is not a partner, a person or a paper", () => {
    expect(
      read(
        "Rated good\n\nSampleton’s children’s services were rated good. Devon and Cornwall Police and Kent County Council’s commissioner helped. Cllr Ada Bolton was glad, the Derbyshire Times says.",
      ).councils,
    ).toEqual(["sampleton"]);
    expect(
      read(
        "Rated good\n\nSampleton’s children’s services were rated good, and parents were reading about it.",
      ).councils,
    ).toEqual(["sampleton"]);
    expect(
      read(
        "Rated good\n\nSampleton’s children’s services were rated good. There are only two other councils with the grade (Kent and Derbyshire).",
      ).councils,
    ).toEqual(["sampleton"]);
  });

  it("is told by a trust’s name, an alias or the site", () => {
    expect(
      read(
        "Rated good\n\nBrighter Futures for Children, which runs the services, has been rated good by Ofsted.",
      ).councils,
    ).toEqual(["reading"]);
    expect(read("Rated good\n\nRBMF’s children’s services were rated good by Ofsted.").councils).toEqual([
      "mock-and-feign",
    ]);
    expect(
      read(
        "Good news\n\nOur children’s services were rated good by Ofsted.",
        "https://news.sampleton.gov.uk/good",
      ).councils,
    ).toEqual(["sampleton"]);
    expect(
      read(
        "Good words\n\nThe outcome of our focused visit is out, with kind words from Ofsted.",
        "https://surreyscp.org.uk/x",
      ).councils,
    ).toEqual(["surrey"]);
  });

  it("takes from a shared trust only the council that is named", () => {
    expect(
      read(
        "Rated Good\n\nAchieving for Children and the Royal Borough of Windsor and Maidenhead have been rated Good by Ofsted.",
      ).councils,
    ).toEqual(["windsor-and-maidenhead"]);
  });

  it("is two where two are graded together, or share the result", () => {
    expect(
      inShort(
        "Outstanding\n\nSampleton and the Royal Borough of Mock and Feign have both been judged ‘outstanding’.",
      ),
    ).toBe("inspection sampleton+mock-and-feign outstanding");
    expect(
      read(
        "Third time\n\nSampleton Council’s services were rated Outstanding. This achievement is shared with Exampleshire, which helps.",
      ).councils,
    ).toEqual(["sampleton", "exampleshire"]);
    expect(
      read(
        "Outstanding\n\nSampleton Council’s services were rated Outstanding. The services, run together with the Royal Borough of Mock and Feign, were praised.",
      ).councils,
    ).toEqual(["sampleton", "mock-and-feign"]);
  });

  it("is each that the text grades, with its own grade", () => {
    const text =
      "Sampleton’s children’s services rated ‘good’\n\nOfsted has rated Sampleton Council’s services as ‘good’.\n\nElsewhere, Exampleshire’s children’s services have moved to requires improvement after two inadequate judgements.";
    expect(read(text)).toMatchObject({
      councils: ["sampleton", "exampleshire"],
      rating: "good",
      ratings: { sampleton: "good", exampleshire: "requires-improvement" },
    });
  });
});

describe("a council that was abolished", () => {
  const [former] = INVENTED;
  const register = registerOf(former ? [{ ...former, until: "2019-03-31" }] : []);
  const councilsIn = (date: string) =>
    readText(
      {
        blocks: blocksOfPlainText(
          `Exampleshire’s children’s services rated good\n\n${date}\n\nOfsted has rated Exampleshire County Council’s children’s services good.`,
        ),
      },
      register,
    ).councils;

  it.each([
    ["is found in a release of its time", "20 April 2016", ["exampleshire"]],
    ["is found on its last day", "31 March 2019", ["exampleshire"]],
    ["is not found in a later release", "20 April 2019", []],
    ["is not found if the release has no date", "Children’s services", []],
  ])("%s", (_, date, found) => {
    expect(councilsIn(date)).toEqual(found);
  });
});

describe("a page around a release", () => {
  const page = [
    "Skip to main content",
    "Toggle menu visibility",
    "This site uses cookies to work well. Accept or change settings.",
    "Home > News > Children",
    "Exampleshire County Council",
    "Press release",
    "Exampleshire’s services rated good",
    "Published: 15 October 2019",
    "Image: Ada Invented and Bob Madeup with the report",
    "Children’s services in Exampleshire have been rated good by Ofsted after an inspection in September, and much has been praised.",
    "Ada Invented, Leader of Exampleshire County Council, said:",
    "We are proud of this, and we are grateful to everybody who had a part in it for so many years.",
    "Share this page",
    "Notes to editors",
    "We are the council for Exampleshire.",
    "Related stories",
    "Sampleton’s nursery rated outstanding",
  ].join("\n\n");

  it("is left out of what is read", () => {
    const reading = read(page);
    expect(reading).toMatchObject({
      title: "Exampleshire’s services rated good",
      date: "2019-10-15",
      councils: ["exampleshire"],
      rating: "good",
    });
    expect(reading.quotes.map(({ name, text }) => [name, text])).toEqual([
      [
        "Ada Invented",
        "We are proud of this, and we are grateful to everybody who had a part in it for so many years.",
      ],
    ]);
    expect(reading.doubts).toEqual([]);
  });

  it("leaves no title where the text begins with prose, or a caption", () => {
    expect(
      read("Children’s services in Exampleshire have been rated good by Ofsted.\n\nThe report is out.").title,
    ).toBe(null);
    expect(
      read(
        "Cllr Ada Invented of Exampleshire. Photo: Bob Madeup for the Star\n\nOfsted has rated Exampleshire’s services good.",
      ).title,
    ).toBe(null);
  });
});
