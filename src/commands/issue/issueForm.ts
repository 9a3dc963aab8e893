/** What a person filled in on the form “Add a press release”; empty where they left a field. */
export interface IssueForm {
  /** The release as pasted, or a link to the file that was dropped into the box. */
  readonly text: string;
  readonly address: string;
  readonly date: string;
  /** The box “I may license this text for my council”. */
  readonly mayLicense: boolean;
}

/** The form's labels, in its order: GitHub makes them the headings of the issue. */
export const FORM_LABELS = {
  text: "The press release",
  address: "The address it was published at",
  date: "The date it was published",
  licence: "Publishing the whole text",
} as const;

/** What GitHub writes for a field that was left empty. */
const EMPTY = "_No response_";

/**
 * Reads an issue that was made with the form; null for any other. The text comes first and the other fields are short, so their
 * headings are looked for from the end: a heading of that name inside the text is text.
 */
export function readIssueForm(body: string): IssueForm | null {
  const lines = body.replaceAll(/\r\n?/g, "\n").split("\n");
  const heading = (label: string) => `### ${label}`;
  const at = {
    text: lines.indexOf(heading(FORM_LABELS.text)),
    address: lines.lastIndexOf(heading(FORM_LABELS.address)),
    date: lines.lastIndexOf(heading(FORM_LABELS.date)),
    licence: lines.lastIndexOf(heading(FORM_LABELS.licence)),
  };
  if (at.text < 0 || at.text > at.address || at.address > at.date || at.date > at.licence) return null;
  const between = (start: number, end?: number) => {
    const value = lines
      .slice(start + 1, end)
      .join("\n")
      .trim();
    return value === EMPTY ? "" : value;
  };
  return {
    text: between(at.text, at.address),
    address: between(at.address, at.date),
    date: between(at.date, at.licence),
    mayLicense: /^- \[x\] /im.test(between(at.licence)),
  };
}
