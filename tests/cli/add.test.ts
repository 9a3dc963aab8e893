import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command } from "../../src/cli/add.ts";
import { runCommand } from "../../src/cli/command.ts";
import type { Prompter } from "../../src/importer/review.ts";
import { fakeContext } from "./fakeContext.ts";

const COUNCILS = [
  "slug,name,official_name,type,region,urn,website,aliases,trust,until",
  "exampleshire,Exampleshire,Exampleshire County Council,county,Nowhere,1,exampleshire.gov.uk,,,",
].join("\n");
const INSPECTIONS = [
  "council,framework,kind,inspection_start,inspection_end,published,overall,leadership,help_and_protection,in_care,in_care_and_care_leavers,care_leavers,adoption,lead_inspector,report_url",
  "exampleshire,ILACS,standard,2019-09-09,2019-09-13,2019-10-14,good,good,good,,good,,,,",
].join("\n");
const TEXT = [
  "Exampleshire’s children’s services rated good",
  "15 October 2019",
  "Children’s services in Exampleshire have been rated good by Ofsted.",
  "Ada Invented, Leader of Exampleshire County Council, said: “We are proud of this.”",
].join("\n\n");
const URL = "https://www.exampleshire.gov.uk/news/good";

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "add-"));
  mkdirSync(path.join(project, "content/register"), { recursive: true });
  mkdirSync(path.join(project, "content/releases"));
  writeFileSync(path.join(project, "content/register/councils.csv"), COUNCILS);
  writeFileSync(path.join(project, "content/register/inspections.csv"), INSPECTIONS);
  writeFileSync(path.join(project, "text.txt"), TEXT);
});
afterEach(() => rmSync(project, { recursive: true }));

async function add(given: readonly string[], prompter: Prompter | null = null) {
  const { context, printed, errors } = fakeContext({ project, prompter });
  const code = await runCommand(command, given, context);
  return { code, printed: printed.join("\n"), errors: errors.join("\n") };
}
const released = () => readdirSync(path.join(project, "content/releases"), { recursive: true });
const file = () => path.join(project, "text.txt");

describe("npm run add", () => {
  it("writes a draft, with the inspection it reports, and says where", async () => {
    const { code, printed } = await add(["--url", URL, file()]);
    expect([code, printed]).toEqual([
      0,
      "content/releases/2019/2019-10-15-exampleshires-childrens-services-rated-good.md",
    ]);
    const text = readFileSync(path.join(project, printed), "utf8");
    expect(text).toMatch(/^inspections:\n {2}- 2019-10-14-exampleshire$/m);
    expect(text).toMatch(/^draft: true$/m);
  });

  it("says what the release may claim, and what the register says of it", async () => {
    writeFileSync(file(), `${TEXT}\n\nInspectors came in August, and spent a week there.`);
    const { printed, errors } = await add(["--url", URL, file()]);
    expect(errors).toMatch(/^It may claim \(register: contradicted\): Inspectors came in August$/m);
    expect(errors).toMatch(/^Check: The register contradicts a claim/m);
    expect(errors).toMatch(/uncomment the claims that it makes/);
    expect(readFileSync(path.join(project, printed), "utf8")).toMatch(
      /^# {3}- says: Inspectors came in August$/m,
    );
  });

  it("writes nothing twice", async () => {
    await add(["--url", URL, file()]);
    const { code, errors } = await add(["--url", URL, file()]);
    expect(code).toBe(1);
    expect(errors).toMatch(/there already/);
  });

  it("prints one JSON object and nothing else, and writes nothing", async () => {
    const { code, printed, errors } = await add(["--dry-run", "--json", "--url", URL, file()]);
    expect([code, errors, released()]).toEqual([0, "", []]);
    expect(JSON.parse(printed)).toEqual({
      title: "Exampleshire’s children’s services rated good",
      date: "2019-10-15",
      kind: "inspection",
      council: ["exampleshire"],
      rating: "good",
      ratings: {},
      judgements: {},
      quotes: [
        {
          speaker: "Ada Invented",
          role: "Leader of Exampleshire County Council",
          text: "We are proud of this.",
        },
      ],
      attributed: [],
      review: [],
      claims: [],
    });
  });

  it("shows the file, and writes nothing, with --dry-run", async () => {
    const { printed } = await add(["--dry-run", "--url", URL, file()]);
    expect(printed).toMatch(/^---\n[\s\S]*title: Exampleshire’s children’s services rated good/);
    expect(released()).toEqual([]);
  });

  it("keeps the whole text if somebody permits it", async () => {
    const { printed } = await add([
      "--url",
      URL,
      "--rights",
      "full",
      "--permission",
      "The council, by e-mail, 1 May 2026",
      file(),
    ]);
    expect(readFileSync(path.join(project, printed), "utf8")).toMatch(
      /\n---\n\nChildren’s services in Exampleshire have been rated good/,
    );
  });

  it("asks at a terminal, shows the file, and writes it only if the answer is yes", async () => {
    const shown: string[] = [];
    const prompter = (write: boolean): Prompter => ({
      say: (text) => shown.push(text),
      ask: async () => URL,
      choose: async (_question, _options, proposed) => proposed,
      confirm: async () => write,
    });
    await add([file()], prompter(false));
    expect(released()).toEqual([]);
    expect(shown.join()).toMatch(/title: Exampleshire/);
    await add([file()], prompter(true));
    expect(released()).toHaveLength(2);
  });

  it("writes no file that the build would refuse", async () => {
    const { code, errors } = await add([
      "--url",
      URL,
      "--rights",
      "full",
      "--permission",
      "The council\u0007",
      file(),
    ]);
    expect([code, released()]).toEqual([1, []]);
    expect(errors).toMatch(/good\.md:\d+.*control character.*\n\nNothing was written\.$/s);
  });

  it("says what to do next", async () => {
    expect((await add(["--url", URL, file()])).errors).toMatch(/See it with “npm start”.*“draft: true”\.$/s);
  });

  it.each<[string, string[], RegExp]>([
    ["no text", [], /Which text/],
    ["no address", ["FILE"], /--url/],
    ["an address that is not one", ["--url", "example", "FILE"], /not a web address/],
    ["rights without permission", ["--url", URL, "--rights", "full", "FILE"], /--licence or --permission/],
    ["permission without rights", ["--url", URL, "--licence", "OGL", "FILE"], /go with --rights full/],
    ["an unknown council", ["--url", URL, "--council", "nowhere", "FILE"], /not the slug of a council/],
    ["an unknown option", ["--urll", URL, "FILE"], /Did you mean --url/],
    ["a content folder that does not exist", ["--content", "nowhere", "FILE"], /nowhere does not exist/],
  ])("says what is wrong with %s", async (_what, given, message) => {
    const { code, errors } = await add(given.map((word) => (word === "FILE" ? file() : word)));
    expect([code, released()]).toEqual([1, []]);
    expect(errors).toMatch(message);
  });

  it("takes a date and a council from its options if the text has none", async () => {
    writeFileSync(file(), "Good news\n\nOur children’s services were rated good by Ofsted this week.");
    const { code, printed } = await add([
      "--url",
      "https://example.org/x",
      "--date",
      "2019-10",
      "--council",
      "exampleshire",
      file(),
    ]);
    expect([code, printed]).toEqual([0, "content/releases/2019/2019-10-good-news.md"]);
  });
});
