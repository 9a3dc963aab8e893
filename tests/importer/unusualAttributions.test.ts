import { describe, expect, it } from "vitest";
import { quotesIn, speakersIn } from "./quotationTexts.ts";

/*
 * Neighbours of the usual ways to attribute words: what press offices, reporters and copying do to them.
 */
describe("attributions out of the ordinary", () => {
  it.each<[string, string[], string]>([
    [
      "report by",
      [],
      "The report published by Ofsted and His Majesty’s Inspector, Bob Madeup, who led the team, states that “Leaders know what they want for children.",
    ],
    ["CEO", ["Ada Invented | We are proud of this."], "‘We are proud of this,’ said Trust CEO Ada Invented."],

    [
      "name line above, no colon",
      ["Ada Invented | We are proud of this. / We will go on."],
      "Inspectors came in May.\n\nCllr Ada Invented, Leader of the Council\n\n“We are proud of this.\n\n“We will go on.”",
    ],
    [
      "charity with Children",
      ["Ada Invented | We are proud of this."],
      "Ada Invented, from the charity Help for Children, said: “We are proud of this.”",
    ],
    [
      "surname Green",
      ["Liz Green | We are proud of this."],
      "Liz Green, Director of Children’s Services, said: “We are proud of this.”",
    ],
    [
      "“adding”, after a word in marks",
      ["Ada Invented | This is a real tribute to the staff."],
      "Cllr Ada Invented, lead member for children, said she was “delighted”, adding: “This is a real tribute to the staff.”",
    ],
    [
      "marks that never close, and a term in marks below",
      ["Ada Invented | We are proud."],
      "Ada Invented said: “We are proud.\n\nThe council was rated “good” in 2019.\n\nIt is now “outstanding”.",
    ],
    [
      "list after cue",
      [],
      "Cllr Ada Invented highlighted the following:\n\n• Better front door\n• Fewer agency staff",
    ],
    [
      "list after inspectors",
      [],
      "Inspectors found that:\n\n• Staff work hard\n• Leaders know their services",
    ],
    [
      "two speakers in sequence",
      ["Ada Invented | We are proud of this.", "Bob Madeup | So are we all here."],
      "Ada Invented, Leader, said: “We are proud of this.”\n\nBob Madeup, Chief Executive, said: “So are we all here.”",
    ],
    [
      "unmarked two speakers",
      ["Ada Invented | We are proud. / Thank you.", "Bob Madeup | So are we. / It was hard."],
      "Ada Invented, Leader, said:\n\nWe are proud.\n\nThank you.\n\nBob Madeup, Chief Executive, added:\n\nSo are we.\n\nIt was hard.",
    ],
    [
      "name lines after in sequence",
      ["Ada Invented | We are proud of this.", "Bob Madeup | So are we all here."],
      "“We are proud of this.”\n\nCllr Ada Invented, Leader\n\n“So are we all here.”\n\nBob Madeup, Chief Executive",
    ],
    [
      "a predecessor’s name in the clause",
      ["Bob Madeup | We are proud of this."],
      "Bob Madeup, who took over from Ada Invented in May, said: “We are proud of this.”",
    ],
    [
      "according",
      ["Ada Invented | We are proud of this result here."],
      "“We are proud of this result here,” according to Ada Invented, the leader.",
    ],
    [
      "two who speak together: the first",
      ["Ada Invented | We are proud of this."],
      "Ada Invented and Bob Madeup said in a joint statement: “We are proud of this.”",
    ],
    [
      "report quote then person",
      ["Ada Invented | We are proud of this."],
      "“Leaders know their services very well,” inspectors found. “We are proud of this,” said Ada Invented.",
    ],
    [
      "he said mid later",
      ["Bob Madeup | We are proud of this.", "Bob Madeup | More will come of it."],
      "Bob Madeup, director, said: “We are proud of this.”\n\nThe service has new staff. “More will come of it,” he said.",
    ],
    [
      "straight nested",
      ['Ada Invented | We were told we are "one of the best" in the land.'],
      'Ada Invented said: "We were told we are "one of the best" in the land."',
    ],
    [
      "single nested double",
      ['Ada Invented | They said "well done" to us. We are glad.'],
      "Ada Invented said: 'They said \"well done\" to us. We are glad.'",
    ],
    [
      "single with possessive end",
      ["Ada Invented | This is the teams’ success. It is the children’s too."],
      "Ada Invented said: ‘This is the teams’ success. It is the children’s too.’",
    ],
    [
      "quote in one para long name roles",
      ["Ada Invented | We are proud of this."],
      "Commenting on the outcome of the inspection, Councillor Ada Invented, Exampleshire Council’s Cabinet Member for Children, Young People and Skills, said: “We are proud of this.”",
    ],
    [
      "role first with commas",
      ["Ada Invented | We are proud of this."],
      "The Cabinet Member for Children, Families and Education, Cllr Ada Invented, said: “We are proud of this.”",
    ],
    [
      "role first colon only",
      ["Ada Invented | We are proud of this."],
      "Cabinet Member for Children’s Services Councillor Ada Invented: “We are proud of this.”",
    ],
    [
      "cue ends 'that'",
      ["Ada Invented | we have a great deal still to do for our children"],
      "Ada Invented said that “we have a great deal still to do for our children”.",
    ],
    [
      "spoke after sentence",
      ["Ada Invented | We are proud of this and will go on."],
      "“We are proud of this and will go on.”\n\nThose were the words of council leader Ada Invented.",
    ],
    [
      "Chief inspector HMI",
      ["Bob Madeup HMI | Leaders know their services."],
      "Lead inspector Bob Madeup HMI said: “Leaders know their services.”",
    ],
    [
      "caption with quote mark end",
      ["Ada Invented | We are proud of this."],
      "Ada Invented said: “We are proud of this.”\nCllr Ada Invented with Bob Madeup at the hub\n\nInspectors came.",
    ],
    [
      "em-dash attr",
      ["Ada Invented | We are proud of this."],
      "“We are proud of this.” — Cllr Ada Invented, Leader of the Council",
    ],
    [
      "speech by spokesman",
      ["A Department for Education spokesperson | We will support the council."],
      "A Department for Education spokesperson said: “We will support the council.”",
    ],
    [
      "continued",
      ["Ada Invented | We are proud of this. / There is more to do now."],
      "“We are proud of this,” said Ada Invented.\n\n“There is more to do now,” she continued.",
    ],
    [
      "headline quote",
      ["Ada Invented | We are proud of this."],
      "## skip\n\n“Children are at the heart of all we do”\n\nAda Invented, Leader, said: “We are proud of this.”",
    ],
    [
      "Director with dash",
      ["Ada Invented | We are proud of this."],
      "Ada Invented, Director of Children’s Services at Exampleshire Council - said: “We are proud of this.”",
    ],
    [
      "no verb of saying, but “is delighted”",
      ["Ada Invented | We are proud of this."],
      "Exampleshire Council leader Ada Invented is delighted with the result:\n\n“We are proud of this.”",
    ],
    [
      "says about",
      ["Ada Invented | We are proud of this."],
      "Director Ada Invented says of the findings:\n\n“We are proud of this.”",
    ],
    [
      "no verb, in one line, no colon",
      ["Ada Invented | We are proud of this."],
      "Cllr Ada Invented, Leader of the Council “We are proud of this.”",
    ],
    [
      "marks that open once and close a paragraph later",
      ["Ada Invented | We are proud. / We thank you all."],
      "Ada Invented said: “We are proud.\n\nWe thank you all.”\n\nInspectors came.",
    ],
    [
      "close missing, reopened then narrative",
      ["Ada Invented | We are proud. / We thank you all."],
      "Ada Invented said:\n\n“We are proud.\n\n“We thank you all.\n\nThe inspection took place in May.",
    ],
    [
      "quote with bullets inside",
      ["Ada Invented | We are proud of this."],
      "Ada Invented said: “We are proud of this.”\n\nStrengths:\n\n• “Leaders know their services well”\n• “Children are safe”",
    ],
    [
      "Q by Cllr with initials",
      ["J Smith-Invented | We are proud of this."],
      "Cllr J Smith-Invented, Leader, said: “We are proud of this.”",
    ],
    [
      "Mayor",
      ["Ada Invented | We are proud of this."],
      "Mayor of Exampleshire Ada Invented said: “We are proud of this.”",
    ],
    [
      "Executive Mayor",
      ["Ada Invented | We are proud of this."],
      "Ada Invented, Executive Mayor, said: “We are proud of this.”",
    ],
    [
      "lower-case said then newline no colon curly",
      ["Ada Invented | We are proud of this."],
      "Councillor Ada Invented, Cabinet Member for Children said\n\n‘We are proud of this.’",
    ],
    [
      "she/told reporters",
      ["Ada Invented | We are proud of this."],
      "Council leader Ada Invented met the press. She told reporters: “We are proud of this.”",
    ],
    [
      "pull quote repeated w/ attribution",
      ["Ada Invented | We are proud of this work. It goes on."],
      "“We are proud of this work.”\nCllr Ada Invented\n\nAda Invented said: “We are proud of this work. It goes on.”",
    ],
    [
      "truncated mid narrative",
      ["Ada Invented | We are proud of this."],
      "Ada Invented said: “We are proud of this.”\n\nCllr Bob Madeup, Cabinet Member, said: “",
    ],
    [
      "Dr in middle",
      ["Ada Invented | We are proud of this."],
      "Councillor Dr Ada Invented, Leader, said: “We are proud of this.”",
    ],
    [
      "foster carer",
      ["Bob Madeup | They helped us every day of the week."],
      "Foster carer Bob Madeup said: “They helped us every day of the week.”",
    ],
    [
      "young person by first name only",
      ["Sam | They helped us every day of the week."],
      "Sam, 17, who lives in care, said: “They helped us every day of the week.”",
    ],
    [
      "words between quotes not attribution",
      ["Ada Invented | We are proud of this, as it took years."],
      "Ada Invented said: “We are proud of this, as it took years.” The report describes “staff who know their children well and stay”.",
    ],
    [
      "comma quote no cue after narrative",
      [],
      "The report notes that staff “know the children well, visit often, and act on what they hear from them”.",
    ],
    [
      "wrote in blog",
      ["Ada Invented | We are proud of this."],
      "Writing in her blog, council leader Ada Invented said: “We are proud of this.”",
    ],
    [
      "unmarked one para then narrative w/o markers",
      ["Ada Invented | We are proud of this."],
      "Ada Invented, Leader, said:\n\nWe are proud of this.\n\nExampleshire was last inspected in 2019.",
    ],
    [
      "inline unmarked and next unmarked",
      ["Ada Invented | We are proud of this work today. / My thanks to all."],
      "Ada Invented, Leader, said: We are proud of this work today.\n\nMy thanks to all.\n\nInspectors came in May.",
    ],
    [
      "apostrophe start",
      ["Ada Invented | It’s a great day. We’re proud."],
      "Ada Invented said: ‘It’s a great day. We’re proud.’",
    ],
    [
      "a first paragraph of two words",
      ["Ada Invented | I'm delighted. / This is what we hoped for."],
      'Ada Invented, lead member, said:  "I\'m delighted.\n\n"This is what we hoped for."',
    ],
    ["one word", ["Ada Invented | Fantastic!"], "Asked how it felt, Ada Invented said: “Fantastic!”"],
    [
      "a statement’s heading",
      ["Ada Invented | Children deserve better. / We accept the findings."],
      'Statement from Cllr Ada Invented, Leader of Exampleshire Council:\n\n"Children deserve better.\n\n"We accept the findings."\n\nThe report is out.',
    ],
  ])("%s", (_style, expected, text) => {
    expect(quotesIn(text)).toEqual(expected);
  });
});

describe("offices", () => {
  it.each([
    [
      "Cllr Ada Invented (Lab, Sampleton West), cabinet member for children, said: “We are proud of this.”",
      "Ada Invented | cabinet member for children",
    ],
    [
      "Ada Invented, Cabinet Member for Children at Sampleton Council, said: “We are proud of this.”",
      "Ada Invented | Cabinet Member for Children at Sampleton Council",
    ],
    [
      "Exampleshire County Council Leader Ada Invented said: “We are proud of this.”",
      "Ada Invented | Exampleshire County Council Leader",
    ],
    [
      "Ofsted’s Regional Director, Ada Invented, said: “We are proud of this.”",
      "Ada Invented | Ofsted’s Regional Director",
    ],
    [
      "Ada Invented is Chair of Sampleton Children’s Trust.\n\nShe said:\n\n“We are proud of this.”",
      "Ada Invented | Chair of Sampleton Children’s Trust",
    ],
    ["Ada Invented said: “We are proud of this.”", "Ada Invented | "],
  ])("%s", (text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });
});
