import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { code, codeBlock, LONGEST_SUMMARY, refusal } from "../../src/cli/issueSummary.ts";

const markdown = new MarkdownIt({ html: true, linkify: true });

it.each([
  "@everyone",
  "closes #1",
  "`x` ``y``",
  "`",
  "<img src=x>",
  "[a](javascript:b)",
  "https://example.org",
  "\\",
])("%s is only text", (text) => {
  const escaped = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  expect(markdown.renderInline(code(text))).toBe(`<code>${escaped}</code>`);
});

it("code in a line is one line, without characters that hide or turn others, and not too long", () => {
  expect(code("one\n\ntwo\u202e\u0007three")).toBe("` one two three `");
  expect(code("a long text", 6)).toBe("` a long … `");
  expect(code("")).toBe("` – `");
});

it("a block of code can’t be closed by its content", () => {
  const html = markdown.render(codeBlock(["one", "```", "<b>"]));
  expect(html).toBe('<pre><code class="language-text">one\n```\n&lt;b&gt;\n</code></pre>\n');
});

it("a text that is too long is cut between blocks, so that no code is left open", () => {
  const problems = Array.from(
    { length: 40 },
    (_, index) => `${index} @everyone ${"`".repeat(9)}${"é".repeat(2000)}`,
  );
  const summary = refusal("It has mistakes.", problems);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(LONGEST_SUMMARY);
  expect(markdown.render(summary).replaceAll(/<pre>.*?<\/pre>/gs, "")).not.toContain("@everyone");
});

it("a reason that repeats what others wrote is only text", () => {
  expect(markdown.render(refusal("The file <b>@ada</b> is broken."))).toContain(
    "<code>The file &lt;b&gt;@ada&lt;/b&gt; is broken.</code>",
  );
});
