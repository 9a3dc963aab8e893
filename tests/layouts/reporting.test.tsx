import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Reporting } from "../../layouts/components/frame/reporting.tsx";
import { SiteFoot } from "../../layouts/components/frame/siteFoot.tsx";
import { Site } from "../../src/archive/site.ts";
import { Repository } from "../../src/domain/repository.ts";
import { tinySite } from "../tinySite.ts";

const repository = new Repository("https://github.com/example/archive");
const SETTINGS = readFileSync("tests/fixtures/tiny/site.yaml", "utf8");

async function siteWith(contact: string | null): Promise<Site> {
  const line = contact === null ? "" : `contact: ${contact}\n`;
  const tiny = await tinySite({ files: { "site.yaml": SETTINGS.replace(/^contact: .*\n/m, line) } });
  return new Site({ ...tiny, repository });
}

function linksOf(site: Site, file = "content/releases/2019/a.md"): { error?: string; edit?: string } {
  const html = renderToString(<Reporting site={site} file={file} title="A title" address="/releases/a/" />);
  const links = [...html.matchAll(/href="([^"]+)">(\w+)/g)].map(([, href = "", word]) => [
    word === "Edit" ? "edit" : "error",
    href.replaceAll("&amp;", "&"),
  ]);
  return Object.fromEntries(links);
}

describe("the links to report an error and to edit a page", () => {
  it("lead to the archive’s contact if it names one", async () => {
    expect(linksOf(await siteWith("mailbox@example.org")).error).toMatch(
      /^mailto:mailbox@example\.org\?subject=/,
    );
    expect(linksOf(await siteWith("https://example.org/contact")).error).toBe("https://example.org/contact");
  });

  it("lead to the form on GitHub, with the page, if there is no contact", async () => {
    const error = new URL(linksOf(await siteWith(null)).error ?? "");
    expect(error.searchParams.get("template")).toBe("report-error.yml");
    expect(error.searchParams.get("page")).toBe("https://example.org/repo/releases/a/");
  });

  it("offer to edit the file, unless it is outside the project", async () => {
    const site = await siteWith(null);
    expect(linksOf(site).edit).toBe(
      "https://github.com/example/archive/edit/main/content/releases/2019/a.md",
    );
    expect(linksOf(site, "../elsewhere/a.md").edit).toBeUndefined();
  });
});

describe("the link to send a press release", () => {
  const linkOf = (site: Site) =>
    /href="([^"]+)">Send a press release/.exec(renderToString(<SiteFoot site={site} address="/" />))?.[1];

  it("leads to the archive’s contact, else to the form on GitHub; there is none if both are unknown", async () => {
    expect(linkOf(await siteWith("mailbox@example.org"))).toBe(
      "mailto:mailbox@example.org?subject=A%20press%20release",
    );
    const onGitHub = await siteWith(null);
    expect(linkOf(onGitHub)).toContain("/issues/new?template=add-release.yml");
    expect(linkOf(new Site({ ...onGitHub, repository: null }))).toBeUndefined();
  });
});
