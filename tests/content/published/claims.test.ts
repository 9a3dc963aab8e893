import { describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/buildArchive.ts";
import type { CheckedClaim } from "../../../src/archive/model.ts";
import { type Verdict, wholeExplanation } from "../../../src/claims/findings.ts";
import { loadContent } from "../../../src/content/load.ts";

const BLOG = "2016-04-08-our-childrens-services-judged-to-be-outstanding";
const SWEEP = "2019-10-15-childrens-services-rated-outstanding-by-ofsted";
const VISIT = "2022-07-20-ofsted-praises-innovative-teams-keeping-children-safe";
const NEWS = "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time";
const SITE = "2025-01-third-outstanding-rating-in-a-row";

type Row = readonly [
  list: string,
  claim: string,
  by: CheckedClaim["decidedBy"],
  verdict: Verdict,
  phrases: readonly string[],
];

/** Every claim of the five releases, by its number in the list that was drawn up before the archive was. */
const CLAIMS: readonly Row[] = [
  [
    "C01",
    `${SWEEP}#first-to-sustain-and-improve`,
    "register",
    "supported",
    [
      "None of the other councils had been",
      "before Kensington and Chelsea, and Westminster",
      "by their reports of 15 October 2019",
      "not like for like",
    ],
  ],
  [
    "C02",
    `${SWEEP}#only-two-others`,
    "register",
    "partly-supported",
    [
      "12 of the 147 councils reported on by then were rated outstanding overall",
      "ten besides Kensington and Chelsea, and Westminster: Bexley, East Sussex, Essex, Hampshire, Leeds, Lincolnshire, North Lincolnshire, North Yorkshire, Redbridge and Suffolk",
      "four of the 147 councils reported on by then were graded outstanding in every judgement",
      "Hampshire and North Yorkshire",
    ],
  ],
  ["C03", `${SWEEP}#clean-sweep`, "register", "supported", ["outstanding in all four judgements"]],
  [
    "C04",
    `${NEWS}#first-to-three-in-a-row`,
    "register",
    "supported",
    [
      "None of the other councils had been rated outstanding overall at three inspections in a row before Kensington and Chelsea",
      "Westminster was too, on the same day",
    ],
  ],
  [
    "C04",
    `${SITE}#first-to-three-in-a-row`,
    "register",
    "supported",
    ["by their reports of 13 January 2025", "The register begins with reports published in February 2014"],
  ],
  [
    "C05",
    `${SITE}#westminster-all-five`,
    "register",
    "supported",
    ["rated Westminster outstanding in all five judgements"],
  ],
  [
    "C06",
    `${NEWS}#ten-years-of-outstanding`,
    "register",
    "partly-supported",
    ["eight years and nine months", "2016 to 2025 is ten calendar years, the first and the last included"],
  ],
  [
    "C06",
    `${SITE}#ten-years-of-outstanding`,
    "register",
    "partly-supported",
    [
      "it was eight years and nine months for Kensington and Chelsea, and Westminster (29 March 2016 to 13 January 2025, 3,212 days)",
      "2016 to 2025 is ten calendar years",
    ],
  ],
  [
    "C07",
    `${NEWS}#funding-package`,
    "person",
    "cannot-tell",
    ["Neither inspection report mentions a sum", "compatible"],
  ],
  [
    "C07",
    `${SITE}#extra-funding`,
    "person",
    "cannot-tell",
    ["Neither inspection report mentions a sum", "compatible"],
  ],
  [
    "C08",
    `${BLOG}#very-best-in-the-country`,
    "register",
    "partly-supported",
    [
      "joint first of 86 councils by overall grade (outstanding), level with one other: Westminster",
      "first of 86 councils by the number of judgements below outstanding (one of six)",
    ],
  ],
  [
    "C08",
    `${BLOG}#inspectors-said-the-very-best`,
    "person",
    "partly-supported",
    ["without quotation marks", "“one of the best places in the country to live”"],
  ],
  ["C09", `${BLOG}#three-quarters-of-care-leavers`, "person", "supported", ["75%", "58% nationally"]],
  [
    "C10",
    `${BLOG}#three-quarters-in-stable-placements`,
    "person",
    "partly-supported",
    ["76%", "not validated", "69%"],
  ],
  ["C11", `${BLOG}#spoken-to-alone`, "person", "partly-supported", ["almost all are seen alone"]],
  ["C12", `${BLOG}#one-of-the-best-places`, "person", "supported", ["word for word"]],
  [
    "C13",
    `${BLOG}#inspected-in-january`,
    "register",
    "partly-supported",
    ["from 11 January to 4 February 2016"],
  ],
  [
    "C14",
    `${NEWS}#lead-inspectors-words`,
    "person",
    "cannot-tell",
    ["We did not find these words in either published report"],
  ],
  [
    "C15",
    `${SITE}#both-reports-on-the-pandemic`,
    "person",
    "contradicted",
    ["in neither report", "“cost of living crisis”"],
  ],
  [
    "C16",
    `${SITE}#decisive-interventions`,
    "person",
    "partly-supported",
    ["It holds for Kensington and Chelsea", "paragraph 17"],
  ],
  [
    "C17",
    `${SITE}#tenacious-advocacy`,
    "person",
    "partly-supported",
    ["quotation marks", "tenacious advocates"],
  ],
  [
    "C18",
    `${SITE}#impressive-early-help`,
    "person",
    "supported",
    ["“highly effective, impressive early help services”"],
  ],
  ["C19", `${NEWS}#exemplary-level-of-support`, "person", "supported", ["paragraph 35"]],
  [
    "C20",
    `${SWEEP}#long-term-positive-changes`,
    "person",
    "supported",
    ["“positive and enduring change for children and families”"],
  ],
  [
    "C21",
    `${SWEEP}#exemplary-practice`,
    "person",
    "supported",
    ["“This promotes and delivers exemplary practice”"],
  ],
  [
    "C22",
    `${SWEEP}#sensible-and-emotionally-intelligent`,
    "person",
    "cannot-tell",
    ["a paraphrase, not a quotation"],
  ],
  [
    "C23",
    `${SWEEP}#exceptional-and-improved`,
    "person",
    "partly-supported",
    ["“have developed further since the last inspection”", "“very well sustained”"],
  ],
  [
    "C23",
    `${SWEEP}#improved-since-2016`,
    "register",
    "supported",
    ["help and protection rose from good to outstanding"],
  ],
  [
    "C24",
    `${VISIT}#excellent-innovative-effective`,
    "person",
    "cannot-tell",
    ["a source not seen decides nothing"],
  ],
  [
    "C25",
    `${NEWS}#assessed-in-november-2024`,
    "register",
    "supported",
    ["took place from 11 to 15 November 2024"],
  ],
  [
    "C25",
    `${SITE}#inspected-in-november-2024`,
    "register",
    "supported",
    ["took place from 11 to 15 November 2024"],
  ],
];

/** The claims of the archive as it is. */
const { records } = await loadContent({ directory: "content", drafts: false, today: "9999-12-31" });
const found = records ? buildArchive(records).archive.claims : [];
const claims = new Map(found.map((claim) => [`${claim.release.slug}#${claim.id}`, claim]));

/** The reviewed claims whose releases the archive has; others need no review. */
const reviewed = CLAIMS.filter(([, id]) => claims.has(id));

describe.skipIf(reviewed.length === 0)("The reviewed claims", () => {
  test.each(reviewed)("%s %s: the %s says %s", (_, id, decidedBy, verdict, phrases) => {
    const claim = claims.get(id);
    expect(claim).toMatchObject({ decidedBy, verdict });
    for (const phrase of phrases) expect(claim && wholeExplanation(claim.finding)).toContain(phrase);
  });
});
