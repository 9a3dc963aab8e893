import { describe, expect, it } from "vitest";
import { quotesIn } from "./quotationTexts.ts";

const ADA = "Ada Invented";
const BOB = "Bob Madeup";

describe("who speaks before the words", () => {
  it.each([
    [
      "a name, an office and a colon",
      "Councillor Ada Invented, Leader of Exampleshire Council, said: “We are proud of this.”",
    ],
    [
      "an office, then a name",
      "Leader of Exampleshire Council, Councillor Ada Invented, said: “We are proud of this.”",
    ],
    [
      "an office and a name without a comma",
      "Exampleshire’s cabinet member for children Ada Invented said: “We are proud of this.”",
    ],
    [
      "a name and office with a colon, and no verb",
      "Ada Invented, Chair of Exampleshire Children’s Trust:\n“We are proud of this.”",
    ],
    [
      "an office, then a name with a colon, and no verb",
      "Cabinet Member for Children, Cllr Ada Invented:\n“We are proud of this.”",
    ],
    [
      "a line of its own",
      "Cllr Ada Invented, Cabinet Member for Children, commented:\n\n“We are proud of this.”",
    ],
    [
      "a line without a colon",
      "Cllr Ada Invented, Cabinet Member for Children, said\n“We are proud of this.”",
    ],
    [
      "a comma instead of a colon",
      "Ada Invented, director of children’s services said, “We are proud of this.”",
    ],
    ["nothing between", "Ada Invented said “We are proud of this.”"],
    [
      "an occasion before the name",
      "Responding to the report, Cllr Ada Invented, chair of the board, said: “We are proud of this.”",
    ],
    [
      "a listener before the name",
      "Speaking to The Sampleton Star, council leader Ada Invented said: “We are proud of this.”",
    ],
    [
      "a subject after the verb",
      "Ada Invented, the leader, said of the findings published today: “We are proud of this.”",
    ],
    ["a listener after the verb", "Ada Invented told Sampleton Radio: “We are proud of this.”"],
    ["an adverb", "Ada Invented said today: “We are proud of this.”"],
    ["two verbs", "Ada Invented was pleased with the outcome and said: “We are proud of this.”"],
    [
      "a party in brackets",
      "Cllr Ada Invented (Lab), Cabinet Member for Children, said: “We are proud of this.”",
    ],
    ["a minister", "The children’s minister, Ada Invented, said: “We are proud of this.”"],
    ["an office in brackets", "Ada Invented (Director of Children’s Services) said: “We are proud of this.”"],
    [
      "an office between dashes",
      "Ada Invented – Director of Children’s Services – said: “We are proud of this.”",
    ],
    [
      "a clause after the name",
      "Cllr Ada Invented, who leads on children’s services, said: “We are proud of this.”",
    ],
    ["a title in front", "Dr Ada Invented, Chair of the Partnership, added: “We are proud of this.”"],
    ["straight marks", 'Cllr Ada Invented, Leader, said: "We are proud of this."'],
    ["single curly marks", "Cllr Ada Invented, Leader, said: ‘We are proud of this.’"],
    ["single straight marks", "Cllr Ada Invented, Leader, said: 'We are proud of this.'"],
    ["no marks", "Cllr Ada Invented, Leader, said:\n\nWe are proud of this."],
    ["no marks, in one line", "Cllr Ada Invented, Leader, said: We are proud of this."],
    ["a space before the closing mark", "Cllr Ada Invented, Leader, said: “We are proud of this. ”"],
    ["a space after the opening mark", "Cllr Ada Invented, Leader, said: “ We are proud of this.”"],
    ["no closing mark", "Cllr Ada Invented, Leader, said: “We are proud of this.\n\nInspectors came in May."],
    ["no opening mark", "Cllr Ada Invented, Leader, said: We are proud of this.”\n\nInspectors came in May."],
    ["a closing mark of the other kind", 'Cllr Ada Invented, Leader, said: “We are proud of this."'],
    ["no space after the colon", "Cllr Ada Invented, Leader, said:“We are proud of this.”"],
    ["a verb of the present", "Cllr Ada Invented, Leader, says: “We are proud of this.”"],
  ])("%s", (_style, text) => {
    expect(quotesIn(text)).toEqual([`${ADA} | We are proud of this.`]);
  });

  it("knows names with particles, hyphens, initials and apostrophes", () => {
    for (const name of [
      "Ann-Marie O’Made-Up",
      "Jan van der Made",
      "Siân ap Invented",
      "J. B. Madeup",
      "Ikram al Invented",
      "Mary McInvented",
    ])
      expect(quotesIn(`Cllr ${name}, Leader, said: “We are proud of this.”`)).toEqual([
        `${name} | We are proud of this.`,
      ]);
  });

  it("keeps letters after the name and drops titles before it", () => {
    expect(quotesIn("Councillor Ada Invented MP, Leader, said: “We are proud of this.”")).toEqual([
      "Ada Invented MP | We are proud of this.",
    ]);
    expect(quotesIn("The Chief Inspector, Sir Bob Madeup, said: “We are proud of this.”")).toEqual([
      "Sir Bob Madeup | We are proud of this.",
    ]);
  });

  it("knows a council’s name as a surname after a title", () => {
    expect(quotesIn("Councillor Ada Sampleton, Leader, said: “We are proud of this.”")).toEqual([
      "Ada Sampleton | We are proud of this.",
    ]);
  });
});

describe("who speaks after the words, or between them", () => {
  it("takes the name after the words, and a full stop for the comma", () => {
    expect(
      quotesIn("“We are proud of this work,” said Ada Invented, leader of Exampleshire Council."),
    ).toEqual([`${ADA} | We are proud of this work.`]);
    expect(quotesIn("“We are proud of this work,” Ada Invented, the leader, said.")).toEqual([
      `${ADA} | We are proud of this work.`,
    ]);
    expect(quotesIn("“We are proud of this work,” the leader, Cllr Ada Invented, added.")).toEqual([
      `${ADA} | We are proud of this work.`,
    ]);
  });

  it("joins what stands on both sides of “said X”", () => {
    expect(quotesIn("“We are proud,” said Ada Invented, “and we will go on.”")).toEqual([
      `${ADA} | We are proud, and we will go on.`,
    ]);
    expect(quotesIn("“We are proud of this,” said Ada Invented. “There is more to do.”")).toEqual([
      `${ADA} | We are proud of this. There is more to do.`,
    ]);
  });

  it("goes on in the next paragraph", () => {
    expect(quotesIn("“We are proud of this,” said Ada Invented.\n\n“There is more to do here.”")).toEqual([
      `${ADA} | We are proud of this. / There is more to do here.`,
    ]);
  });

  it("takes a name in the line below", () => {
    for (const line of [
      "Cllr Ada Invented, Leader of the Council",
      "– Ada Invented, Leader of the Council",
      "Ada Invented, Exampleshire",
    ])
      expect(
        quotesIn(`Inspectors came in May.\n\n“We are proud of this.”\n\n${line}\n\nThe report is out.`),
      ).toEqual([`${ADA} | We are proud of this.`]);
  });

  it("takes a name after a dash in the same line", () => {
    expect(quotesIn("“We are proud of this.” – Ada Invented, Leader of the Council")).toEqual([
      `${ADA} | We are proud of this.`,
    ]);
  });

  it("leaves a name below that repeats the one above", () => {
    expect(
      quotesIn(
        "Cllr Ada Invented remarked:\n\n“We are proud of this.”\n\nAda Invented, Exampleshire\n\nThe report is out.",
      ),
    ).toEqual([`${ADA} | We are proud of this.`]);
  });
});

describe("names that stand elsewhere", () => {
  it("finds the full name of a surname", () => {
    expect(
      quotesIn(
        "Ada Invented, leader of the council, was delighted with the outcome. “We are proud of this result,” said Cllr Invented.",
      ),
    ).toEqual([`${ADA} | We are proud of this result.`]);
    expect(
      quotesIn(
        "Bob Madeup, a social worker, met the inspectors. “We are proud of this result,” Madeup remarked.",
      ),
    ).toEqual([`${BOB} | We are proud of this result.`]);
  });

  it("follows “he said” and “she added” to the person before", () => {
    expect(
      quotesIn(
        "Director of Children’s Services Bob Madeup was glad of the letter.\n\nHe said:\n\n“We are proud of this.”",
      ),
    ).toEqual([`${BOB} | We are proud of this.`]);
    expect(
      quotesIn(
        'Cllr Ada Invented is the portfolio holder.\n\nShe told Sampleton Radio:\n\n"We are proud of this."\n\nAda Invented added:\n\n"There is more to do."',
      ),
    ).toEqual([`${ADA} | We are proud of this.`, `${ADA} | There is more to do.`]);
  });

  it("gives words on a line of their own to the person who has just welcomed the report", () => {
    expect(
      quotesIn("Cllr Ada Invented, Leader of the Council, welcomed the report.\n\n“We are proud of this.”"),
    ).toEqual([`${ADA} | We are proud of this.`]);
  });

  it("takes “added” as a new quotation", () => {
    expect(quotesIn("Ada Invented said: “We are proud of this.” She added: “There is more to do.”")).toEqual([
      `${ADA} | We are proud of this.`,
      `${ADA} | There is more to do.`,
    ]);
  });
});

describe("where words end", () => {
  it("goes on while each paragraph opens again", () => {
    expect(
      quotesIn(
        "Ada Invented said:\n\n“We are proud.\n\n“We will go on.\n\n“Thank you all.”\n\nThe report is out.",
      ),
    ).toEqual([`${ADA} | We are proud. / We will go on. / Thank you all.`]);
  });

  it("goes on where marks close at the end of each paragraph", () => {
    expect(
      quotesIn("Ada Invented said:\n\n“We are proud of this.”\n\n“We will go on.”\n\nThe report is out."),
    ).toEqual([`${ADA} | We are proud of this. / We will go on.`]);
  });

  it("goes on through paragraphs without marks until one closes", () => {
    expect(
      quotesIn(
        "Ada Invented said:\n\n'We are proud of the teams' work.\n\nPlaces can change.\n\nIf they can, all can.'\n\nThe report is out.",
      ),
    ).toEqual([`${ADA} | We are proud of the teams' work. / Places can change. / If they can, all can.`]);
  });

  it("ends words without marks where the reporter speaks again", () => {
    const said = "Ada Invented, Leader, said:\n\nWe are proud of this.\n\nMy thanks to everybody.";
    for (const next of [
      "Inspectors also praised the front door.",
      "The full report is on Ofsted’s website.",
      "Cllr Bob Madeup, Cabinet Member, added:\n\nSo am I.",
      "The report was published today.",
    ])
      expect(quotesIn(`${said}\n\n${next}`)[0]).toBe(
        `${ADA} | We are proud of this. / My thanks to everybody.`,
      );
  });

  it("keeps what a text that breaks off still has", () => {
    expect(quotesIn("Ada Invented said: “We are proud of this, and of")).toEqual([
      `${ADA} | We are proud of this, and of`,
    ]);
    expect(quotesIn("Cllr Ada Invented, Cabinet Memb")).toEqual([]);
  });

  it("keeps terms and grades in marks inside the words", () => {
    expect(
      quotesIn("Ada Invented said: “We were ‘good’ and are “outstanding” now, which is the children’s due.”"),
    ).toEqual([`${ADA} | We were ‘good’ and are “outstanding” now, which is the children’s due.`]);
    expect(quotesIn('Ada Invented said: "We were "good" then. Now we are better."')).toEqual([
      `${ADA} | We were "good" then. Now we are better.`,
    ]);
    expect(
      quotesIn("Ada Invented said: ‘It is the children’s and families’ report, and it’s theirs.’"),
    ).toEqual([`${ADA} | It is the children’s and families’ report, and it’s theirs.`]);
  });

  it("reads a text that has lost its line breaks", () => {
    expect(
      quotesIn(
        "Councillor Ada Invented welcomed it and said: “We are proud. “We will go on. “Thank you all.” A year ago it was worse. “Leaders know what to do,” the report added.",
      ),
    ).toEqual([`${ADA} | We are proud. / We will go on. / Thank you all.`]);
  });

  it("counts a sentence set large once", () => {
    expect(
      quotesIn(
        "“We are proud of this result.”\n\nAda Invented said: “We are proud of this result. There is more to do.”",
      ),
    ).toEqual([`${ADA} | We are proud of this result. There is more to do.`]);
  });
});

describe("words that are nobody’s by name", () => {
  it.each([
    ["inspectors", "Inspectors said: “Leaders know their services very well.”"],
    [
      "inspectors, over two paragraphs",
      'In the report, inspectors said:\n\n"Services have come a long way.\n\n"Leaders have a plan."',
    ],
    ["the report", "“Leaders know their services well,” the report added."],
    ["a letter", 'A letter from Ofsted to families reads:\n\n"We came in May and were pleased."'],
    [
      "an unnamed inspector",
      "“Leaders know their services very well,” said the lead inspector. “They have a plan.”",
    ],
    ["a child", "One young person told inspectors: “My social worker is always there for me.”"],
    ["parents", "Parents said “they listen to us and they help us a lot”."],
    ["Ofsted", "Ofsted says: ‘Services have been made new. Danger is seen early.’"],
    [
      "praise inside a sentence",
      "Cllr Ada Invented said the staff were “simply wonderful” and thanked them.",
    ],
    [
      "a finding inside a sentence",
      "The Trust “knows very well what has to be put right, and has begun,” inspectors wrote.",
    ],
    ["nobody", "“Children are safe here and they know it.”"],
  ])("%s", (_who, text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  it("takes a named inspector’s words", () => {
    expect(quotesIn("Ofsted lead inspector Bob Madeup commented: “Leaders know their services.”")).toEqual([
      `${BOB} | Leaders know their services.`,
    ]);
  });

  it("takes a spokesperson’s words, as a spokesperson’s", () => {
    expect(quotesIn("A council spokesperson said: “We are proud of this.”")).toEqual([
      "A council spokesperson | We are proud of this.",
    ]);
  });

  it("does not give the report’s words to the last speaker", () => {
    expect(
      quotesIn(
        "Ada Invented said: “We are proud of this.”\n\nThe report says:\n\n“Leaders have a plan that works.”\n\n“They know their services.”",
      ),
    ).toEqual([`${ADA} | We are proud of this.`]);
  });
});
