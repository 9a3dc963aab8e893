import { describe, expect, it } from "vitest";
import { loadRegister } from "../../src/content/load.ts";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { registerOf } from "./councils.ts";

/*
 * Invented texts about every kind of event, under the real names of all councils: one name stands in another, some are words,
 * some are surnames. What they say of the councils is made up.
 */
type Row = [expected: string, text: string, url?: string];
const councils = loadRegister({ directory: "content" }).councils ?? [];

/** Another archive’s register may lack the councils of a text. */
const areThere = ([expected]: Row) =>
  (expected.split(" ")[1] ?? "")
    .split(",")
    .every((slug) => slug === "" || councils.some((council) => council.slug === slug));

describe("event, councils and overall grade among the names of all councils", () => {
  const texts: Row[] = [
    [
      "inspection leeds good",
      "Leeds City Council’s children’s services rated ‘Good’\n\nOfsted inspectors have praised Leeds City Council.\n\nThe report says that the council was rated good in all areas.",
      "https://news.leeds.gov.uk/x",
    ],
    [
      "inspection kent requires-improvement",
      "Ofsted report published\n\nKent County Council’s services for children require improvement to be good, Ofsted has found. They were rated good in 2017.\n\nInspectors visited in May.",
    ],
    [
      "inspection derby good",
      "Derby moves up to Good\n\nChildren’s services in Derby have improved from ‘inadequate’ to ‘good’, Ofsted inspectors say.\n\nThe neighbouring Derbyshire County Council supported the city.",
    ],
    [
      "inspection devon inadequate",
      "Children’s services still inadequate, says Ofsted\n\nDevon County Council’s children’s services remain inadequate.\n\nOur ambition is to be good by 2025 and then outstanding.",
    ],
    [
      "focused-visit wigan null",
      "Ofsted praises Wigan’s front door\n\nInspectors who made a focused visit to Wigan Council last month found that children are safer.\n\nWigan was rated good at its last full inspection in 2022.\n\nFocused visits don’t result in a grade.",
    ],
    [
      "monitoring-visit sandwell null",
      "Sandwell Children’s Trust makes progress\n\nOfsted has published the letter of its fourth monitoring visit since the service was judged inadequate in 2017.\n\nInspectors found steady progress.",
    ],
    [
      "other  null",
      "Ofsted publishes its annual report\n\nThe chief inspector says that 20 councils’ children’s services are inadequate, and that one in five is good.\n\nShe called for more money.",
    ],
    [
      "inspection north-lincolnshire outstanding",
      "Outstanding for a third time\n\nNorth Lincolnshire Council has been rated Outstanding in all areas by Ofsted.\n\nThe council’s leader thanked the staff.",
    ],
    [
      "inspection brighton-and-hove good",
      "‘Good’ rating for city’s children’s services\n\nBrighton & Hove City Council’s children’s services have been rated good overall by Ofsted.\n\nThe experiences and progress of care leavers were judged outstanding.",
    ],
    [
      "inspection stoke-on-trent good",
      "Stoke-on-Trent children’s services rated good after four years at inadequate\n\nThe council’s children’s services have come a long way, Ofsted says.\n\nStoke-on-Trent City Council was rated inadequate in 2019.",
    ],
    [
      "inspection barnet good",
      "Barnet’s family services celebrate ‘Good’ Ofsted judgement\n\nBarnet Council’s services for children are now ‘Good’ after being found to be inadequate two years ago.\n\n",
    ],
    [
      "inspection reading requires-improvement",
      "Progress in Reading\n\nBrighter Futures for Children, which delivers children’s services in Reading, has been judged as requiring improvement to be good. It had been inadequate.",
    ],
    [
      "inspection sutton good",
      "Sutton’s services rated Good\n\nCllr Ada Bolton, Leader of Sutton Council, said: “We are proud that Sutton is good. Our aim is to be outstanding.”\n\nOfsted visited in May.",
    ],
    [
      "inspection somerset requires-improvement",
      "Ofsted finds improvement in Somerset\n\nInspectors have lifted Somerset County Council’s children’s services out of ‘inadequate’ and rated them ‘requires improvement’.\n\nEssex County Council has been the council’s improvement partner.",
    ],
    [
      "inspection torbay good",
      "Torbay children’s services rated good\n\nThe Council’s Children’s Services have been rated as ‘Good’ by Ofsted following an inspection in March 2022.\n\nThe improvement means the council jumps two grades from its previous Inadequate rating.",
    ],
    [
      "inspection hertfordshire outstanding",
      "We’re outstanding!\n\nHertfordshire County Council’s children’s services have today been judged ‘outstanding’ by Ofsted – one of only 20 councils in England to hold the top grade.\n\nIn 2018 we were rated good.",
    ],
    [
      "other dudley null",
      "Area SEND inspection report published\n\nOfsted and the CQC have published the report of their local area SEND inspection in Dudley.\n\nThe inspection found that the local area partnership’s arrangements lead to inconsistent experiences. Dudley Council said it would act.",
    ],
    [
      "other bury null",
      "Joint targeted area inspection in Bury\n\nInspectorates have published the letter of their joint targeted area inspection of the multi-agency response to neglect in Bury.\n\nBury Council and police welcomed it.",
    ],
    [
      "inspection cheshire-east inadequate",
      "Cheshire East Council statement on Ofsted inspection\n\nOfsted has today published its report on Cheshire East Council’s children’s services. Overall they have been rated as inadequate.\n\nThe previous rating, from 2019, was requires improvement.",
    ],
    [
      "inspection nottingham inadequate",
      "Statement: Ofsted\n\nNottingham City Council’s children’s services have been rated inadequate following an inspection in July.\n\nNottinghamshire County Council is not affected.",
    ],
    [
      "inspection hampshire,isle-of-wight outstanding",
      "Outstanding and good\n\nHampshire County Council’s Children’s Services have been rated outstanding, while the Isle of Wight Council, run by the same team, has been judged good.",
    ],
    [
      "inspection cumberland requires-improvement",
      "Cumberland Council’s first inspection\n\nThe council was given a rating of ‘requires improvement to be good’ in its first inspection since it began in April 2023.\n\nCumberland will now work towards a good rating.",
    ],
    [
      "inspection west-berkshire good",
      "Good news for children\n\nWest Berkshire Council has retained its Good rating from Ofsted for children’s services.\n\n",
    ],
    [
      "focused-visit medway null",
      "Ofsted letter to Medway\n\nOfsted inspectors visited Medway Council on 7 and 8 June to look at help for care leavers. The letter of the focused visit is out today.\n\nMedway is rated requires improvement overall.",
    ],
    [
      "inspection northumberland good",
      "Children’s services get top marks\n\nNorthumberland County Council has been praised by inspectors, who graded it Good for overall effectiveness and Outstanding for leadership.",
    ],
    [
      "inspection bristol requires-improvement",
      "Bristol’s children’s services “require improvement”\n\nInspectors said that services in Bristol require improvement, with leadership judged inadequate.",
    ],
    [
      "inspection bolton good",
      "Bolton’s children’s services are ‘Good’\n\nBolton Council’s services for children and young people have been found to be ‘Good’ across the board.\n\nThe report notes outstanding practice in fostering.",
    ],
    [
      "inspection york good",
      "York’s children’s services ‘transformed’\n\nCity of York Council’s children’s services have moved from requires improvement to good, say inspectors.\n\nNorth Yorkshire Council sent its congratulations.",
    ],
    [
      "inspection newcastle-upon-tyne good",
      "Newcastle City Council’s children’s social care has been judged good by Ofsted. The city’s services were rated requires improvement five years ago.",
    ],
    [
      "inspection east-sussex outstanding",
      "East Sussex children’s services rated outstanding\n\nEast Sussex joins West Sussex's neighbours such as Brighton and Hove in celebrating.",
    ],
    [
      "monitoring-visit croydon null",
      "Positive steps in Croydon\n\nOfsted carried out a monitoring visit of Croydon’s services on 4 and 5 August. The local authority was judged inadequate in September 2017.\n\nThe letter is published today.",
    ],
    [
      "inspection walsall good",
      "Walsall rated good\n\nAn ILACS inspection in October 2021 has rated Walsall Council’s children’s services Good in three areas and Requires Improvement in one. Overall it is Good.",
    ],
    [
      "inspection windsor-and-maidenhead good",
      "Royal Borough rated Good\n\nAchieving for Children and the Royal Borough of Windsor and Maidenhead have been rated Good by Ofsted for children’s services.",
    ],
    [
      "inspection lancashire requires-improvement",
      "Ofsted report\n\nLancashire children’s services no longer inadequate as they are upgraded to ‘requires improvement’ by Ofsted, BBC Radio Lancashire reports.",
    ],
    [
      "inspection birmingham requires-improvement",
      "Birmingham Children’s Trust lifts city out of inadequate\n\nOfsted has rated children’s services in Birmingham as ‘requires improvement to be good’ — the first time in ten years that they are not inadequate.",
    ],
    [
      "inspection solihull inadequate",
      "Ofsted downgrades Solihull\n\nSolihull Council’s children’s services have been downgraded from ‘requires improvement’ to ‘inadequate’.\n\nThe council said it aims to be good.",
    ],
    [
      "inspection bexley outstanding",
      "Bexley’s Children’s Services judged Outstanding in all areas by Ofsted\n\nInspectors spent two weeks in Bexley.\n\nLast time, in 2018, it was rated good.",
    ],
    [
      "other bromley null",
      "Bromley Youth Justice rated one of country’s strongest\n\nBromley Youth Justice Service has received an ‘outstanding’ rating from His Majesty’s Inspectorate of Probation.\n\nBromley Council leader Ada Invented welcomed it.",
    ],
    [
      "other barnet null",
      "CQC rates Barnet’s adult social care as ‘Good’\n\nBarnet Council’s adult social care services have received a ‘Good’ rating from the Care Quality Commission (CQC).",
    ],
    [
      "other leeds null",
      "Leeds children’s home rated outstanding\n\nA children’s home run by Leeds City Council has been rated outstanding by Ofsted.\n\nThe home cares for six young people.",
    ],
    [
      "other kent null",
      "Kent’s fostering agency judged good\n\nKent Fostering, an independent fostering agency, has been judged good by Ofsted after an inspection in May.",
    ],
    [
      "other  null",
      "LGA responds to Ofsted annual report\n\nResponding to Ofsted’s annual report, Cllr Ada Invented, Chair of the Local Government Association’s Children and Young People Board, said: “Councils are under pressure.”",
    ],
    [
      "other  null",
      "Minister names advisers for failing councils\n\nThe Department for Education has appointed commissioners to councils whose services were rated inadequate, among them Slough and Reading and Croydon, it said.",
    ],
    [
      "inspection leeds null",
      "Ofsted publishes report on Leeds children’s services\n\nLeeds City Council’s children’s services have been inspected under Ofsted’s new framework, which gives no overall grade.\n\nLeadership: Outstanding\nHelp and protection: Good\nChildren in care: Good\nCare leavers: Outstanding",
    ],
    [
      "inspection essex outstanding",
      "Essex children’s services again ‘Outstanding’\n\nFor the third time in a row, Essex has been given the highest rating of ‘Outstanding’ by Ofsted.",
    ],
    [
      "inspection trafford inadequate",
      "Trafford’s children’s services have been branded “inadequate” by watchdog Ofsted.\n\nThe Manchester borough was rated ‘good’ in 2015.",
    ],
    [
      "inspection west-sussex inadequate",
      "Council chief apologises after damning report\n\nChildren’s services at West Sussex County Council are inadequate, a damning Ofsted report has concluded.\n\nCouncil leader Ada Invented apologised. In 2016 the service was told it required improvement.",
    ],
    [
      "inspection haringey good",
      "Haringey’s children’s services rated Good by Ofsted – up from ‘Requires Improvement’\n\nThis is the first time that Haringey has been Good.",
    ],
    [
      "inspection somerset good",
      "“Good” news for Somerset’s children\n\nOfsted inspectors have found Somerset Council’s children’s services to be Good, a leap from Inadequate a decade ago.",
    ],
    [
      "focused-visit essex null",
      "Inspectors praise Essex\n\nOfsted inspectors carried out a two-day visit to Essex County Council in May to look at the front door. Such visits don’t lead to a rating. The council has held an ‘outstanding’ rating since 2018.",
    ],
    [
      "monitoring-visit west-sussex null",
      "Improvement continues\n\nOfsted’s latest monitoring visit to West Sussex’s children’s services has found further progress. The council was rated inadequate in May 2019.",
    ],
    [
      "inspection hackney requires-improvement",
      "Hackney’s children’s services drop to ‘requires improvement’\n\nHackney Council, once rated ‘good’, has seen its children’s services downgraded to ‘requires improvement’ after an inspection by Ofsted.",
    ],
    [
      "inspection swindon inadequate",
      "Swindon children’s services ‘inadequate’\n\nServices for vulnerable children in Swindon are failing, inspectors say. They judged leaders’ impact inadequate, help and protection inadequate, and care leavers as requiring improvement.\n\nOverall effectiveness: inadequate.",
    ],
    [
      "inspection bath-and-north-east-somerset good",
      "B&NES Council rated Good for children’s services\n\nBath & North East Somerset Council’s children’s services have been rated ‘Good’ by Ofsted, with care leavers rated ‘Outstanding’.",
      "https://newsroom.bathnes.gov.uk/x",
    ],
    [
      "inspection doncaster good",
      "Doncaster Children’s Services Trust rated Good\n\nThe trust, which runs children’s services for Doncaster Council, was rated good only two years after being found inadequate.",
    ],
    [
      "inspection sunderland outstanding",
      "Together for Children is Outstanding\n\nTogether for Children, which delivers services on behalf of Sunderland City Council, moves from inadequate to outstanding in three years.",
    ],
    [
      "inspection southwark good",
      "London council praised\n\nSouthwark Council’s children’s social care was found to be good in all categories by Ofsted inspectors who came in September. Lewisham and Lambeth councils are to be inspected next.",
    ],
    [
      "inspection rutland requires-improvement",
      "Rutland’s children’s services “require improvement to be good”, says Ofsted\n\nOfsted has told Rutland County Council that it needs to improve.\n\nAda Invented, head of service, said she was pleased that some areas were good.",
    ],
    [
      "inspection wirral requires-improvement",
      "Wirral\n\nWirral Council’s Children’s Services is no longer ‘inadequate’. Ofsted’s report puts it at ‘requires improvement to be good’.",
    ],
    [
      "inspection cambridgeshire requires-improvement",
      "Ofsted inspection of children’s services\n\nThe inspectors judged Cambridgeshire County Council as Requires Improvement overall, which is the same as in 2019. The neighbouring Peterborough City Council, which shares a director, is inspected next year.",
    ],
    [
      "inspection gloucestershire requires-improvement",
      "Children’s services improve\n\nGloucestershire County Council’s children’s services are rated ‘Requires Improvement’, having previously been rated as ‘Inadequate’ in 2017.",
    ],
    [
      "inspection blackpool requires-improvement",
      "Ofsted lifts Blackpool’s inadequate rating\n\nBlackpool Council’s children’s services have been upgraded from inadequate to requires improvement.",
    ],
    [
      "inspection bradford inadequate",
      "Bradford’s children’s services rated ‘inadequate’ for second time\n\nOfsted inspectors say that Bradford Council’s services have declined since 2018.",
    ],
    [
      "inspection redcar-and-cleveland good",
      "Redcar & Cleveland children’s services make remarkable leap\n\nOfsted said Redcar & Cleveland Borough Council had gone from ‘Requires Improvement’ straight to ‘Good’.",
    ],
    [
      "inspection st-helens good",
      "St Helens Borough Council’s children’s services rated Good by Ofsted\n\nThe borough's services, judged Inadequate in 2019, are now Good in every area.",
    ],
    [
      "inspection durham good",
      "County Durham’s children’s services keep Good rating\n\nDurham County Council’s services for children continue to be Good, according to Ofsted.",
    ],
    [
      "inspection kingston-upon-hull good",
      "Hull rated ‘Good’\n\nHull City Council’s children’s services have been rated Good, three years after they were judged inadequate.",
    ],
    [
      "inspection islington outstanding",
      "Outstanding! Islington’s children’s services get top Ofsted rating\n\nIslington Council joins a small number of councils rated outstanding.",
    ],
    [
      "inspection camden outstanding",
      "Camden achieves outstanding Ofsted rating for children’s services\n\nCamden Council improved on its good rating from 2017.",
    ],
    [
      "inspection thurrock good",
      "Thurrock: good progress\n\nThurrock Council’s children’s social care, which Ofsted said required improvement in 2016, has been rated good.",
    ],
    [
      "inspection lambeth requires-improvement",
      "Lambeth’s Ofsted rating improves\n\nLambeth Council’s children’s services have been graded ‘requires improvement’, up from inadequate in 2015.\n\nThe leadership was singled out as good.",
    ],
    [
      "focused-visit oldham null",
      "Ofsted sees progress in Oldham\n\nOfsted has published findings from its recent focused visit to Oldham’s children’s services.\n\nThe visit followed an inspection in 2019 which rated the services ‘requires improvement’.",
    ],
    [
      "inspection cornwall outstanding",
      "Council’s children’s services judged outstanding\n\nCornwall Council has been judged outstanding, having been good at its last inspection in 2016.\n\nThe Isles of Scilly was inspected apart.",
    ],
    [
      "inspection milton-keynes good",
      "Good Ofsted report for MK\n\nMilton Keynes Council has been told that its children’s services are ‘good’ across all areas.",
    ],
    [
      "inspection dudley requires-improvement",
      "Dudley’s children’s services have improved but still “require improvement”\n\nThe report on Dudley Council’s services is published today.",
    ],
  ];

  it.each(texts.filter(areThere))("%s", (expected, text, url) => {
    const {
      kind,
      councils: slugs,
      rating,
    } = readText({ blocks: blocksOfPlainText(text), ...(url && { url }) }, registerOf(councils));
    expect(`${kind} ${slugs.toSorted().join(",")} ${rating}`).toBe(expected);
  });
});
