import { expect, it } from "vitest";
import { printable, printableInWorkflow } from "../../src/cli/report.ts";

it("text from anywhere reaches a terminal as text: no colours, no clipboard, no turned direction", () => {
  expect(printable("A\u001b[31m\u009b2J\u0007 \u202Etxt\tb\nc")).toBe(
    "A\\u001b[31m\\u009b2J\\u0007 \\u202etxt\tb\nc",
  );
  expect(printable("Ynys Môn – “good” 👏 Ōtautahi")).toBe("Ynys Môn – “good” 👏 Ōtautahi");
});

it("no line of a log is a command of a workflow", () => {
  expect(printableInWorkflow("a\n::error::b\n  ::set-output name=x::y\n##[group]c\nd :: e")).toBe(
    "a\n: :error::b\n  : :set-output name=x::y\n## [group]c\nd :: e",
  );
});
