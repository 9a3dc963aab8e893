import { describe, expect, test } from "vitest";
import { parseBody } from "../../src/content/markdown.ts";
import { formatProblem } from "../../src/content/problems.ts";

const body = (markdown: string) => parseBody(markdown, 1, "x.md").body;
const html = (markdown: string) =>
  body(markdown)
    .sections.flatMap(({ parts }) =>
      parts.map((part) => (part.kind === "html" ? part.html : `[${part.kind} ${part.id}]`)),
    )
    .join("");
const told = (markdown: string) => parseBody(markdown, 10, "x.md").problems.map(formatProblem);

describe("a body", () => {
  test("is split at its headings", () => {
    const { sections } = body(
      "Before.\n\n## What inspectors found\n\nText.\n\n### In *detail*\n\nMore.\n\n## What’s next\n",
    );
    expect(sections).toEqual([
      { id: null, heading: null, parts: [{ kind: "html", html: "<p>Before.</p>\n" }] },
      {
        id: "what-inspectors-found",
        heading: "What inspectors found",
        parts: [
          { kind: "html", html: '<p>Text.</p>\n<h3 id="in-detail">In <em>detail</em></h3>\n<p>More.</p>\n' },
        ],
      },
      { id: "whats-next", heading: "What’s next", parts: [] },
    ]);
  });

  test("that starts with a heading has no section before it", () => {
    expect(body("## One\n\nText.\n").sections.map(({ id }) => id)).toEqual(["one"]);
    expect(body("").sections).toEqual([]);
  });

  test("gives every heading its own anchor, even if two have the same text", () => {
    const { sections } = body("## Results\n\n## Results\n\n## Results 2\n\n## 李\n");
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.slice(0, 2)).toEqual(["results", "results-2"]);
  });

  test("never takes the anchor of a quotation or claim for a heading", () => {
    expect(body("## Quote one\n").sections[0]?.id).toBe("section-quote-one");
  });

  test("has its words without markup, for search", () => {
    expect(
      body(
        "A [link](https://example.org/) and `code`,\nin *two* lines.\n\n- one\n- two\n\n## Heading\n\n::quote{#x}\n",
      ).text,
    ).toBe("A link and code, in two lines.\none\ntwo\nHeading");
  });
});

describe("places for quotations and claims", () => {
  test("words that link to a claim make it: it is placed after their block, once", () => {
    expect(html("One.\n\n[Two](#claim-two) and [three](#claim-three).\n\nFour, [again](#claim-two).\n")).toBe(
      '<p>One.</p>\n<p><a href="#claim-two">Two</a> and <a href="#claim-three">three</a>.</p>\n[claim two][claim three]<p>Four, <a href="#claim-two">again</a>.</p>\n',
    );
    expect(html("- [One](#claim-one)\n- Two\n\nThree.\n")).toMatch(/<\/ul>\n\[claim one\]<p>Three/);
  });

  test("divide the text around them, with their lines in the file", () => {
    const { body, problems } = parseBody(
      "One.\n\n::quote{#proud}\n\n::claim{#first-to-do-so}\n\nTwo.\n",
      20,
      "x.md",
    );
    expect(problems).toEqual([]);
    expect(body.sections[0]?.parts).toEqual([
      { kind: "html", html: "<p>One.</p>\n" },
      { kind: "quote", id: "proud", line: 22 },
      { kind: "claim", id: "first-to-do-so", line: 24 },
      { kind: "html", html: "<p>Two.</p>\n" },
    ]);
  });

  test.each([
    "::quote{#proud} and more",
    "- ::quote{#proud}",
    "> ::quote{#proud}",
    "Text\n::quote{#proud}",
    "::quote{#Proud}",
    "::quote",
    "::video{#x}",
  ])("%j is not one, and the editor is told", (markdown) => expect(told(markdown)).toHaveLength(1));

  test.each(["`::quote{#proud}`", "    ::quote{#proud}", "A ratio of 3::2", ":: not a name", "Note: this"])(
    "%j is text",
    (markdown) => expect(told(markdown)).toEqual([]),
  );
});

describe("HTML", () => {
  test("is shown as text", () => {
    expect(html("<script>alert(1)</script>\n\nA <b onclick=x>word</b>.\n")).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>A &lt;b onclick=x&gt;word&lt;/b&gt;.</p>\n",
    );
  });

  test("is reported with its line; code and escapes are not", () => {
    expect(told("Text\nand <i>more</i>.\n\n`<b>`, \\<b>, 1 < 2, <https://example.org/>\n")).toEqual([
      'x.md:11 warning: "<i>" is HTML, and readers will see the tags. Write it in Markdown, or leave it if that is what you want',
    ]);
  });
});

describe("links", () => {
  test.each([
    "https://example.org/a?b=c&d#e",
    "http://example.org",
    "mailto:a@example.org",
    "/councils/inventon/",
    "#proud",
    "<https://example.org/ü>",
  ])("may lead to %s", (address) => expect(told(`[x](${address})`)).toEqual([]));

  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java&#115;cript:alert(1)",
    "<javascript:alert(1)>",
    "\\javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "//example.org",
    "\\\\example.org",
    "https:example.org",
    "https://",
    "mailto:",
    "councils/inventon/",
    "../x",
    "www.example.org",
    "",
  ])("may not lead to %j", (address) =>
    expect(told(`Text\n[x](${address})`)[0] ?? "").toMatch(/^x\.md:11 (?:the|a) link/),
  );

  test("by reference and in angle brackets are checked too", () => {
    expect(told("[x][r] <javascript:alert(1)>\n\n[r]: javascript:alert(2)\n")).toHaveLength(2);
  });
});

test("images are refused with their line", () => {
  expect(told("Text\n\n![A logo](https://example.org/logo.png)")).toEqual([
    'x.md:12 the image "https://example.org/logo.png" can’t be shown: a text has no images. Remove it, or turn it into a link by removing the “!”',
  ]);
});

describe("blocks nested in one another", () => {
  test("are refused if they are nested too deeply, not dropped", () => {
    expect(told(`${">".repeat(100)} x`)).toEqual([
      "x.md:10 is nested too deeply: lists and block quotations can be nested ten deep. Write it flatter",
    ]);
    expect(told(`${"> ".repeat(9)}- x`)).toEqual([]);
  });
});

test("the cells of a table are aligned by class, since the site’s policy blocks inline styles", () => {
  expect(html("| a | b |\n| - | -: |\n| c | d |\n")).toContain('<td class="align-right">d</td>');
  expect(html("| a | b |\n| - | -: |\n| c | d |\n")).not.toContain("style");
});

test("a heading never takes the id of a part of the page", () => {
  expect(body("## Main\n\n## Source\n\n## Sources\n").sections.map(({ id }) => id)).toEqual([
    "section-main",
    "section-source",
    "sources",
  ]);
});
