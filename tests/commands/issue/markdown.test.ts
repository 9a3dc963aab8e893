import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { code, codeBlock } from "../../../src/commands/issue/markdown.ts";

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
])("%s is only letters", (text) => {
  const escaped = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  expect(markdown.renderInline(code(text))).toBe(`<code>${escaped}</code>`);
});

it("code in a line is one line, without letters that hide or turn others, and not too long", () => {
  expect(code("one\n\ntwo\u202e\u0007three")).toBe("` one two three `");
  expect(code("a long text", 6)).toBe("` a long … `");
  expect(code("")).toBe("` – `");
});

it("a block of code can’t be closed by what is in it", () => {
  const html = markdown.render(codeBlock(["one", "```", "<b>"]));
  expect(html).toBe('<pre><code class="language-text">one\n```\n&lt;b&gt;\n</code></pre>\n');
});
