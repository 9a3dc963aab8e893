import { describe, expect, it } from "vitest";
import { readAreaGrades } from "../../src/importer/grades/judgements.ts";

/** The grades in an invented text, as "area=grade", with short names. */
function gradesIn(text: string): string {
  const short = {
    leadership: "lead",
    help_and_protection: "help",
    in_care: "care",
    care_leavers: "leavers",
    adoption: "adoption",
    overall: "overall",
    elsewhere: "elsewhere",
  };
  return readAreaGrades(text.split("\n"), "2021")
    .map(({ area, grade }) => `${short[area]}=${grade}`)
    .join(" ");
}

describe("lines of a list or a table", () => {
  it.each([
    ["The impact of leaders on social work practice with children and families: Good", "lead=good"],
    [
      "The experiences and progress of children who need help and protection – requires improvement to be good",
      "help=requires-improvement",
    ],
    [
      "The experiences and progress of children in care and care leavers | Outstanding",
      "care=outstanding leavers=outstanding",
    ],
    ["Good – for the experiences and progress of children in care", "care=good"],
    ["Outstanding: the experiences and progress of children in care", "care=outstanding"],
    ["Good for leadership", "lead=good"],
    ["Children in need of help and protection (Good)", "help=good"],
    ["Experiences and progress of care leavers: Good (previously requires improvement)", "leavers=good"],
    ["Adoption Outstanding", "adoption=outstanding"],
    ["Children looked after and achieving permanence: Requires improvement", "care=requires-improvement"],
    ["2.1 Adoption performance: Good", "adoption=good"],
    ["Leadership, management and governance - Inadequate", "lead=inadequate"],
    ["Local Safeguarding Children’s Board – outstanding", "elsewhere=outstanding"],
    ["Services to children – outstanding", "overall=outstanding"],
  ])("%s", (line, expected) => {
    expect(gradesIn(line)).toBe(expected);
  });

  it("reads a list under its grade", () => {
    expect(
      gradesIn(
        "The following areas were rated good:\nThe impact of leaders\nThe experiences and progress of care leavers\nRated outstanding:\nHelp and protection",
      ),
    ).toBe("lead=good leavers=good help=outstanding");
  });

  it.each([
    ["Ofsted judged the following areas to be outstanding:", "lead=outstanding leavers=outstanding"],
    ["Inspectors rated these two areas as ‘good’:", "lead=good leavers=good"],
    ["The council must do the following to be good:", ""],
  ])("reads a list under a sentence: “%s”", (heading, expected) => {
    const list = "• the impact of leaders\n• and the experiences and progress of care leavers.";
    expect(gradesIn(`${heading}\n${list}`)).toBe(expected);
  });

  it("reads a table whose cells have become lines", () => {
    expect(
      gradesIn(
        "The impact of leaders\nGood\nThe experiences and progress of children in care\nOutstanding\nOverall effectiveness\nGood",
      ),
    ).toBe("lead=good care=outstanding overall=good");
  });
});

describe("sentences", () => {
  it.each([
    [
      "Leadership, help and protection, and care leavers were rated good, while children in care was judged to require improvement.",
      "lead=good help=good leavers=good care=requires-improvement",
    ],
    [
      "It was awarded an ‘outstanding’ for leadership and ‘good’ for its work with care leavers.",
      "lead=outstanding leavers=good",
    ],
    [
      "The service was graded outstanding in two areas: leadership and the experiences of care leavers.",
      "lead=outstanding leavers=outstanding",
    ],
    [
      "The council was graded good in three areas (leadership; help and protection; care leavers) and requires improvement in one (children in care).",
      "lead=good help=good leavers=good care=requires-improvement",
    ],
    [
      "Inspectors rated the council ‘Good’ for ‘overall effectiveness’ and ‘Outstanding’ for ‘the impact of leaders on social work practice’.",
      "overall=good lead=outstanding",
    ],
    [
      "Ofsted judged Exampleshire’s services for children in need of help and protection to be inadequate.",
      "help=inadequate",
    ],
    [
      "Children looked after: Good, with adoption performance Outstanding and care leavers Good.",
      "care=good adoption=outstanding leavers=good",
    ],
    [
      "Adoption services were rated outstanding, leadership good and help and protection as requiring improvement.",
      "adoption=outstanding lead=good help=requires-improvement",
    ],
    ["Care leavers’ services rose from ‘requires improvement’ to ‘good’.", "leavers=good"],
    [
      "The experiences and progress of care leavers was also rated as good, up from requires improvement in 2018.",
      "leavers=good",
    ],
    [
      "‘Good’ ratings were given for leadership, help and protection, and children in care.",
      "lead=good help=good care=good",
    ],
    ["They report that ‘services for children in need of help and protection are now good’.", "help=good"],
    [
      "Overall the council was judged ‘outstanding’, and there were ‘outstanding’ judgements for the impact of leaders and the experiences of care leavers.",
      "overall=outstanding lead=outstanding leavers=outstanding",
    ],
  ])("%s", (sentence, expected) => {
    expect(gradesIn(sentence)).toBe(expected);
  });

  it.each([
    "Leaders are good at listening to care leavers.",
    "There is good support for care leavers and outstanding work by the adoption team.",
    "We want leadership to be outstanding at our next inspection.",
    "A year ago the council ‘required improvement’ in the experiences and progress of children who need help and protection.",
    "All parts of our children’s social care were rated ‘Outstanding’.",
    "Care leavers meet “a model for others”, said Ofsted.",
  ])("%s – no grade of an area", (sentence) => {
    expect(gradesIn(sentence)).toBe("");
  });
});

describe("areas that a sentence names after their grade, or before it", () => {
  it.each([
    [
      "The only area that ‘requires improvement to be good’ was help and protection.",
      "help=requires-improvement",
    ],
    ["The one judgement to be rated inadequate is for care leavers.", "leavers=inadequate"],
    [
      "Inspectors call leaders ‘exceptional’ and rate both their impact and help and protection as ‘Outstanding’.",
      "lead=outstanding help=outstanding",
    ],
    [
      "Two of four judgements have gone up to good. They are the one for leadership and the one for children in care.",
      "lead=good care=good",
    ],
    ["One area was rated outstanding. It is the experiences of care leavers.", "leavers=outstanding"],
    [
      "The impact of leaders was rated ‘good’, as was the experiences and progress of children in care.",
      "lead=good care=good",
    ],
    [
      "Services are good in all areas except care leavers, which requires improvement.",
      "leavers=requires-improvement",
    ],
    [
      "Ofsted gave the lowest mark to the council for leadership and for helping and protecting children.",
      "lead=inadequate help=inadequate",
    ],
    ["The highest grade was given for leadership.", "lead=outstanding"],
    [
      "Three of the four areas – leadership, help and protection, and children in care – require improvement.",
      "lead=requires-improvement help=requires-improvement care=requires-improvement",
    ],
  ])("%s", (text, expected) => {
    expect(gradesIn(text)).toBe(expected);
  });

  it("takes a list on under another grade", () => {
    expect(
      gradesIn(
        "It was rated good in two areas:\nleadership\nchildren in care\nand requires improvement in one:\nhelp and protection",
      ),
    ).toBe("lead=good care=good help=requires-improvement");
  });

  it("forgets a grade where another list begins", () => {
    expect(
      gradesIn("Rated good:\nleadership\nThe inspectors also spoke to those who work in:\nadoption"),
    ).toBe("lead=good");
  });

  it.each([
    "Two areas have been rated good. They were seen in May.",
    "Leadership was rated good. It is a service for children in care.",
    "The council publishes its report. They are the voices of care leavers.",
  ])("gives nothing that isn’t said: %s", (text) => {
    expect(gradesIn(text)).not.toMatch(/care|leavers|help/);
  });
});

describe("areas in one sentence and their grade in another", () => {
  it.each([
    [
      "Ofsted graded help and protection as good. Inspectors gave the same mark for leadership.",
      "help=good lead=good",
    ],
    [
      "The service was judged to be outstanding. That verdict also covers adoption and care leavers.",
      "adoption=outstanding leavers=outstanding",
    ],
    [
      "The service requires improvement. The rating is the one given in 2019, and applies to each of the areas: leadership, help and protection, and children in care.",
      "lead=requires-improvement help=requires-improvement care=requires-improvement",
    ],
    [
      "Inspectors looked at leadership, help and protection, and children in care. Each was graded good.",
      "lead=good help=good care=good",
    ],
    [
      "Good in every area. Inspectors looked at leadership, help and protection, and children in care.",
      "lead=good help=good care=good",
    ],
  ])("belong together: %s", (text, expected) => {
    expect(gradesIn(text)).toBe(expected);
  });

  it.each([
    "Ofsted graded help and protection as good, and leadership as outstanding. It gave the same mark for care leavers.",
    "The rating was good. The inspection covers leadership and adoption.",
  ])("are left alone if the text doesn’t say which grade they have: %s", (text) => {
    expect(gradesIn(text)).not.toMatch(/leavers|adoption/);
  });
});

describe("one new grade in a sentence", () => {
  it.each([
    ["Leadership, it was decided after much thought, had done enough to be rated good.", "lead=good"],
  ])("is that of the areas it names: %s", (text, expected) => {
    expect(gradesIn(text)).toBe(expected);
  });

  it.each([
    "The council was rated good and praised for its work with care leavers.",
    "“Care leavers told us what they need,” said the leader of the council, which was rated good.",
    "The service as a whole was rated good, and inspectors met care leavers.",
  ])("is not that of what it mentions in passing: %s", (text) => {
    expect(gradesIn(text)).not.toMatch(/leavers/);
  });
});

describe("an earlier grade between an area and its new one", () => {
  it.each([
    ["Leadership, which was inadequate in 2019, is now good.", "lead=good"],
    [
      "Help and protection, rated requires improvement three years ago, was judged good this time.",
      "help=good",
    ],
    [
      "Children in care and care leavers, both graded good in 2018, have each been judged outstanding.",
      "care=outstanding leavers=outstanding",
    ],
    ["Only its support for care leavers fell short of the top grade: it was rated good.", "leavers=good"],
    ["Having been inadequate at the last inspection, help and protection is now good.", "help=good"],
  ])("does not hide it: %s", (text, expected) => {
    expect(gradesIn(text)).toBe(expected);
  });

  it("keeps the area if the new grade is of something else", () => {
    expect(gradesIn("Leadership was good in 2019, and the service as a whole is now ‘outstanding’.")).toBe(
      "",
    );
  });
});

describe("grades and areas as press offices put them", () => {
  it.each([
    [
      "Inspectors gave ‘requires improvement’ to the council’s work with care leavers.",
      "leavers=requires-improvement",
    ],
    [
      "It was good in every category but one: care leavers, where it requires improvement.",
      "leavers=requires-improvement",
    ],
    [
      "All four judgements are good: leadership, help and protection, children in care, care leavers.",
      "lead=good help=good care=good leavers=good",
    ],
    [
      "Services for care leavers were found to be good, and those for children in care to require improvement.",
      "leavers=good care=requires-improvement",
    ],
    [
      "Children in care is ‘inadequate’, say the inspectors, as it is for care leavers.",
      "care=inadequate leavers=inadequate",
    ],
    ["Their work was judged outstanding for how we help and protect children.", "help=outstanding"],
    ["The council was rated good for protecting children.", "help=good"],
    ["Services to children in care stay at good.", "care=good"],
    ["Care leavers’ services have declined to requires improvement.", "leavers=requires-improvement"],
    [
      "The grades are: help and protection – inadequate; leaders – inadequate.",
      "help=inadequate lead=inadequate",
    ],
    [
      "The judgements were: help and protection, good; adoption, outstanding; leadership, good.",
      "help=good adoption=outstanding lead=good",
    ],
    ["Help and protection: requires improvement → good", "help=good"],
    ["Care leavers – was good, now outstanding", "leavers=outstanding"],
    [
      "Outstanding – leadership and children in care; Good – help and protection and care leavers",
      "lead=outstanding care=outstanding help=good leavers=good",
    ],
    [
      "Three areas were rated as outstanding:\nleadership\nchildren in care\nOne was rated good:\nhelp and protection",
      "lead=outstanding care=outstanding help=good",
    ],
    [
      "Inspectors looked at four areas and gave all of them a ‘good’:\nhow leaders have an impact\nhow children are helped and protected",
      "lead=good help=good",
    ],
    [
      "Children in care and care leavers: all good. Leadership: outstanding.",
      "care=good leavers=good lead=outstanding",
    ],
    ["We got good for two things: help and protection and leadership.", "help=good lead=good"],
    [
      "The ‘good’ rating covers children in care and leadership; care leavers’ services require improvement.",
      "care=good lead=good leavers=requires-improvement",
    ],
    [
      "The judgement on help and protection stays at requires improvement. So does the one on care leavers.",
      "help=requires-improvement leavers=requires-improvement",
    ],
    ["Both the judgement for leaders and that for children in care were ‘good’.", "lead=good care=good"],
  ])("%s", (text, expected) => {
    expect(gradesIn(text)).toBe(expected);
  });

  it.each(["In leadership, good habits matter.", "Leaders – many of them new – have done good work."])(
    "is nothing but praise: %s",
    (text) => {
      expect(gradesIn(text)).toBe("");
    },
  );
});
