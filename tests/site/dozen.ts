import { existsSync, readFileSync } from "node:fs";
import { stringify } from "yaml";

/** Rows for the archive's register: invented councils, so that nobody takes a dozen invented releases for real ones. */
const COUNCILS = [
  "ashmere,Ashmere,Ashmere Borough Council,unitary-authority,South East,99001,ashmere.example.org,,,",
  "brackenshire,Brackenshire,Brackenshire County Council,county,North West,99002,brackenshire.example.org,,,",
  "cornwick,Cornwick,Cornwick City Council,metropolitan-district,North East,99003,cornwick.example.org,,,",
];
const INSPECTIONS = [
  "ashmere,ILACS,standard,2021-09-06,2021-09-17,2021-10-29,inadequate,inadequate,inadequate,,requires-improvement,,,Una Pretend,https://reports.example.org/1",
  "ashmere,ILACS,focused-visit,2022-11-08,,2022-12-19,,,,,,,,,",
  "ashmere,ILACS,standard,2024-05-13,2024-05-24,2024-07-05,requires-improvement,good,requires-improvement,good,,inadequate,,Una Pretend,https://reports.example.org/2",
  "brackenshire,ILACS,short,2024-05-20,2024-05-24,2024-07-05,good,outstanding,good,outstanding,,good,,Vic Pretend,https://reports.example.org/3",
  "brackenshire,ILACS,standard,2026-05-11,2026-05-22,2026-07-06,not-given,good,outstanding,good,,good,,Vic Pretend,https://reports.example.org/4",
];

const PERSON = "Esme Fictional";
const ROLES = [
  "Leader",
  "Deputy Leader",
  "Cabinet Member for Children",
  "Lead Member for Families",
  "Chair of Scrutiny",
  "Mayor",
  "Portfolio Holder",
  "Director of Children’s Services",
];
/** The address that the first release had before, and the one that it has. */
export const RENAMED = { from: "/news/ashmere/", to: "/releases/2021-11-01-invented-1/" };
const words =
  "An imaginary panel listens to children who need help early, and the fictional board learns from care leavers";

interface Given {
  readonly title: string;
  readonly date: string;
  readonly council: string | readonly string[];
  readonly event?: string;
  readonly rating: string | Readonly<Record<string, string>>;
  readonly inspections?: readonly string[];
  readonly quotes?: readonly object[];
  readonly aliases?: readonly string[];
}

/** One release of each sort that the archive did not have when its code was written. */
const RELEASES: readonly Given[] = [
  {
    title: "Ashmere accepts that its services are inadequate",
    date: "2021-11-01",
    council: "ashmere",
    rating: "inadequate",
    inspections: ["2021-10-29-ashmere"],
    quotes: [quote(1)],
    aliases: [RENAMED.from],
  },
  {
    title: "Two neighbours, two grades",
    date: "2024-07-08",
    council: ["ashmere", "brackenshire"],
    rating: { ashmere: "requires-improvement", brackenshire: "good" },
    inspections: ["2024-07-05-ashmere", "2024-07-05-brackenshire"],
    quotes: [quote(1)],
  },
  {
    title: "Inspectors look in on Ashmere",
    date: "2022-12-20",
    council: "ashmere",
    event: "focused-visit",
    rating: "none",
    inspections: ["2022-12-19-ashmere"],
  },
  {
    title: "Monitoring visit finds early progress",
    date: "2022-06-15",
    council: "ashmere",
    event: "monitoring-visit",
    rating: "none",
    quotes: [quote(1)],
  },
  {
    title: "No overall grade for Brackenshire, by design",
    date: "2026-07-07",
    council: "brackenshire",
    rating: "not-given",
    inspections: ["2026-07-06-brackenshire"],
  },
  {
    title: "A release without anybody’s words",
    date: "2024-07-09",
    council: "brackenshire",
    rating: "good",
    inspections: ["2024-07-05-brackenshire"],
  },
  {
    title: Array.from({ length: 5 }, () => words).join("; "),
    date: "2024-07-10",
    council: "brackenshire",
    rating: "good",
    inspections: ["2024-07-05-brackenshire"],
  },
  {
    title: "Thirty people speak",
    date: "2024-07-11",
    council: "ashmere",
    rating: "requires-improvement",
    inspections: ["2024-07-05-ashmere"],
    quotes: Array.from({ length: 30 }, (_, at) => quote(at + 1)),
  },
  {
    title: "A council that the register has no report on",
    date: "2023-03-03",
    council: "cornwick",
    event: "other",
    rating: "none",
    quotes: [quote(1)],
  },
  {
    title: "One person, eight roles",
    date: "2024-07-12",
    council: "brackenshire",
    rating: "good",
    inspections: ["2024-07-05-brackenshire"],
    quotes: ROLES.map((role, at) => ({ ...quote(at + 1), speaker: PERSON, role })),
  },
  {
    title: "“Quoted” & <angled>: a title with every mark — and ‘more’",
    date: "2024-07-15",
    council: "ashmere",
    rating: "requires-improvement",
    inspections: ["2024-07-05-ashmere"],
  },
  {
    title: "Good, says the council’s own summary",
    date: "2024-07",
    council: "brackenshire",
    rating: "good",
    inspections: ["2024-07-05-brackenshire"],
    quotes: [quote(1)],
  },
];

function quote(number: number): object {
  return {
    id: `quotation-${number}`,
    speaker: `Person Invented the ${number}th`,
    role: "Spokesperson",
    organisation: "An invented council",
    text: `${words} (${number}).`,
  };
}

/** Files to add to the archive's own content, by their path in it: a dozen releases of sorts that it does not have. */
export function dozenReleases(): Record<string, string> {
  const append = (file: string, rows: readonly string[]) => {
    const before = existsSync(`content/${file}`) ? readFileSync(`content/${file}`, "utf8").trimEnd() : "";
    return `${[before, ...rows].join("\n").trimStart()}\n`;
  };
  const releases = RELEASES.map(({ title, date, event = "inspection", ...given }, at) => {
    const front = {
      title,
      date,
      event,
      ...given,
      source: { publisher: "An invented newsroom", kind: "news", url: `https://news.example.org/${at}` },
      summary: `${words}.`,
    };
    const body = `${words}.\n\n## What it says\n\n${words}.\n`;
    return [
      `releases/${date.slice(0, 4)}/${date}-invented-${at + 1}.md`,
      `---\n${stringify(front)}---\n${body}`,
    ];
  });
  return {
    ...Object.fromEntries(releases),
    "register/councils.csv": append("register/councils.csv", COUNCILS),
    "register/inspections.csv": append("register/inspections.csv", INSPECTIONS),
    "people.yaml": append("people.yaml", [`- name: ${PERSON}`, "  public: true"]),
  };
}
