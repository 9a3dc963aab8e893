import { describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { FACTS } from "../facts/facts.ts";
import { PRINTINGS } from "../facts/quotations.ts";
import { LOCATION } from "./buildSite.ts";
import { builtPage, find, pageAddresses, textOf } from "./pages.ts";

const main = find(builtPage(addresses.timeline).document, "main");
const links = [...main.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");

/** The inspections with a report, whose address the register has. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  "kensington-and-chelsea": ["50004316", "50116345", "50266093"],
  westminster: ["2760394", "50116346", "50266091"],
};

/** A council's table: a row for each judgement, with the grade of each inspection, oldest first. */
function gradesOf(council: string): Record<string, readonly string[]> {
  const table = [...main.querySelectorAll("table.score")].find(
    (one) => textOf(find(one, "caption")) === council,
  );
  const rows = [...(table?.querySelectorAll("tbody tr") ?? [])];
  return Object.fromEntries(
    rows.map((row) => [
      textOf(find(row, "th")),
      [...row.querySelectorAll("td")].map(
        (cell) =>
          `${textOf(cell).replace(/ \(.*|^– ?/, "")}${cell.classList.contains("below") ? ", marked" : ""}`,
      ),
    ]),
  );
}

describe("From the front page, a reader finds", () => {
  const visit = "A visit: no grade";

  it("the grades of Kensington and Chelsea in 2016, 2019, 2022 and 2025, what was below outstanding marked", () => {
    expect(gradesOf("Kensington and Chelsea")).toEqual({
      Overall: ["Outstanding", "Outstanding", visit, "Outstanding"],
      Leadership: ["Outstanding", "Outstanding", visit, "Outstanding"],
      "Help and protection": ["Good, marked", "Outstanding", visit, "Outstanding"],
      "Children in care": ["Outstanding", "Outstanding", visit, "Good, marked"],
      "Care leavers": ["Outstanding", "Outstanding", visit, "Outstanding"],
      Adoption: ["Outstanding", "Not graded then", visit, "Not graded then"],
    });
  });

  it("the grades of Westminster in 2016, 2019, 2022 and 2025, what was below outstanding marked", () => {
    expect(gradesOf("Westminster")).toEqual({
      Overall: ["Outstanding", "Outstanding", visit, "Outstanding"],
      Leadership: ["Outstanding", "Outstanding", visit, "Outstanding"],
      "Help and protection": ["Good, marked", "Outstanding", visit, "Outstanding"],
      "Children in care": ["Outstanding", "Outstanding", visit, "Outstanding"],
      "Care leavers": ["Good, marked", "Outstanding", visit, "Outstanding"],
      Adoption: ["Outstanding", "Not graded then", visit, "Not graded then"],
    });
  });

  it("who said what, by a link to each speaker’s first words in each release", () => {
    for (const slug of Object.keys(FACTS)) {
      const quoted = links.filter((link) =>
        link.startsWith(LOCATION.href(`${addresses.release(slug)}#quote-`)),
      );
      const { document: page } = builtPage(addresses.release(slug));
      expect(quoted).toHaveLength(PRINTINGS.filter(({ release }) => release === slug).length);
      for (const link of quoted)
        expect(page.getElementById(link.split("#")[1] ?? "")?.className).toBe("quotation");
    }
  });

  it.each(Object.keys(FACTS))("the original of %s, by the link that the release’s page has too", (slug) => {
    const { document: page } = builtPage(addresses.release(slug));
    const original = find(page, ".release-head .out").getAttribute("href");
    expect(original).toMatch(/^https?:\/\/(?!example\.org)/);
    expect(links).toContain(original);
  });

  it.each(Object.entries(REPORTS))("Ofsted’s reports on %s", (_council, reports) => {
    for (const report of reports) expect(links).toContain(`https://files.ofsted.gov.uk/v1/file/${report}`);
  });

  it("every release and every inspection of the councils in focus", () => {
    const wanted = pageAddresses().filter((address) =>
      /^\/releases\/\d{4}|^\/inspections\/.*-(?:kensington-and-chelsea|westminster)\/$/.test(address),
    );
    expect(wanted.length).toBe(5 + 8);
    for (const address of wanted) expect(links).toContain(LOCATION.href(address));
  });
});
