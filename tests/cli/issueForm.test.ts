import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { FORM_LABELS, readIssueForm } from "../../src/cli/issueDraft.ts";

/** An issue as GitHub makes it of the form. */
const issue = (fields: { text?: string; address?: string; date?: string; box?: string }) =>
  [
    `### ${FORM_LABELS.text}\n\n${fields.text ?? "The text."}`,
    `### ${FORM_LABELS.address}\n\n${fields.address ?? "https://www.example.org/"}`,
    `### ${FORM_LABELS.date}\n\n${fields.date ?? "_No response_"}`,
    `### ${FORM_LABELS.licence}\n\n- [${fields.box ?? " "}] I may license this text for my council`,
  ].join("\n\n");

const formSchema = z.object({
  labels: z.undefined().optional(),
  body: z.array(
    z.object({
      type: z.string(),
      attributes: z.object({ label: z.string().optional(), value: z.string().optional() }),
    }),
  ),
});

it("the headings are the labels of the form, in its order; the form gives no label, which would start the import", () => {
  const { body } = formSchema.parse(parse(readFileSync(".github/ISSUE_TEMPLATE/add-release.yml", "utf8")));
  expect(body.flatMap(({ attributes: { label } }) => label ?? [])).toEqual(Object.values(FORM_LABELS));
  expect(body[0]?.attributes.value).toMatch(
    /^\*\*Everything here is public at once: do not paste embargoed text\.\*\*\n/,
  );
});

it("the fields are what stands below their headings; one that was left is empty", () => {
  expect(readIssueForm(issue({ text: "One.\n\nTwo.", date: "May 2020" }))).toEqual({
    text: "One.\n\nTwo.",
    address: "https://www.example.org/",
    date: "May 2020",
    mayLicense: false,
  });
  expect(readIssueForm(issue({ text: "_No response_" }))).toMatchObject({ text: "", date: "" });
});

it("a ticked box counts, with a small x or a large one", () => {
  expect(readIssueForm(issue({ box: "X" }))?.mayLicense).toBe(true);
  expect(readIssueForm(issue({ box: "x" }))?.mayLicense).toBe(true);
});

it("a text may hold the form’s own headings", () => {
  const text = `Before.\n\n### ${FORM_LABELS.address}\n\nhttps://elsewhere.example.org/\n\nAfter.`;
  expect(readIssueForm(issue({ text }))).toMatchObject({ text, address: "https://www.example.org/" });
});

it("an edited issue, whose lines end as on Windows, is read the same", () => {
  const body = issue({ text: "One.\n\nTwo." });
  expect(readIssueForm(body.replaceAll("\n", "\r\n"))).toEqual(readIssueForm(body));
});

it("an issue that was not made with the form is none of it", () => {
  expect(readIssueForm("")).toBeNull();
  expect(readIssueForm("Please add this release.")).toBeNull();
  expect(readIssueForm(issue({}).replace(`### ${FORM_LABELS.date}`, "### When"))).toBeNull();
});
