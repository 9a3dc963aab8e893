import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Site } from "../../../src/archive/site.ts";
import { Repository } from "../../../src/domain/repository.ts";
import { reportingLinks } from "../../../src/pages/views/reporting.ts";
import { tinySite } from "../../tinySite.ts";

const repository = new Repository("https://github.com/example/archive");
const SETTINGS = readFileSync("tests/fixtures/tiny/site.yaml", "utf8");

async function siteWith(contact: string | null): Promise<Site> {
  const line = contact === null ? "" : `contact: ${contact}\n`;
  const tiny = await tinySite({ files: { "site.yaml": SETTINGS.replace(/^contact: .*\n/m, line) } });
  return new Site({ ...tiny, repository });
}
const links = (site: Site, file = "content/releases/2019/a.md") =>
  reportingLinks(site, file, "A title", "/releases/a/");

it("an error is reported to the archive’s contact, where it names one", async () => {
  expect(links(await siteWith("mailbox@example.org")).error).toMatch(
    /^mailto:mailbox@example\.org\?subject=/,
  );
  expect(links(await siteWith("https://example.org/contact")).error).toBe("https://example.org/contact");
});

it("else in the form on GitHub, which names the page", async () => {
  const error = new URL(links(await siteWith(null)).error ?? "");
  expect(error.searchParams.get("template")).toBe("report-error.yml");
  expect(error.searchParams.get("page")).toBe("https://example.org/repo/releases/a/");
});

it("a page is edited where its file is; one from outside the project nowhere", async () => {
  const site = await siteWith(null);
  expect(links(site).edit).toBe("https://github.com/example/archive/edit/main/content/releases/2019/a.md");
  expect(links(site, "../elsewhere/a.md").edit).toBeNull();
});
