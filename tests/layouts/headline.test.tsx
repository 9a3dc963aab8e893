import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Headline } from "../../layouts/components/text.tsx";
import { titleInText } from "../../src/domain/release.ts";

const headline = (release: Parameters<typeof Headline>[0]["release"]) =>
  renderToString(<Headline release={release} />);

describe("A headline", () => {
  it("is shown as printed", () => {
    expect(headline({ title: "Services are good" })).toBe("Services are good");
  });

  it("has “[sic]” right after a misprint, in plain text too", () => {
    const release = { title: "Ashmere wins price again", misprint: "price" };
    expect(headline(release)).toBe('Ashmere wins price<small class="aside"> [sic]</small> again');
    expect(titleInText(release)).toBe("Ashmere wins price [sic] again");
  });

  it("says so if it is the archive’s own", () => {
    expect(headline({ title: "Ashmere’s report", title_by: "archive" })).toBe(
      'Ashmere’s report<small class="aside"> (our title)</small>',
    );
  });
});
