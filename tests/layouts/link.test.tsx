import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { hasPage, Term } from "../../layouts/components/frame/link.tsx";
import { addresses } from "../../src/domain/addresses.ts";
import { tinySite } from "../tinySite.ts";

const glossary =
  "---\ntitle: Glossary\nsummary: What the words mean.\n---\n## Grades\n\n### Good\n\nThe grade below the best.\n";

it("a term leads to its entry in the glossary, and is plain text if the glossary has none", async () => {
  const { archive } = await tinySite({ files: { "pages/glossary.md": glossary } });
  expect(renderToString(<Term archive={archive} term="Good" />)).toBe(
    '<a href="/glossary/#good" class="term">Good</a>',
  );
  expect(renderToString(<Term archive={archive} term="Adoption" />)).toBe("Adoption");
});

it("without a glossary, no term is a link and no list has the page", async () => {
  const { archive } = await tinySite();
  expect(renderToString(<Term archive={archive} term="Good" />)).toBe("Good");
  expect(hasPage(archive, addresses.glossary)).toBe(false);
  expect(hasPage(archive, addresses.about)).toBe(true);
  expect(hasPage(archive, addresses.councils)).toBe(true);
});
