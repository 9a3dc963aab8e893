/** A mistake editors make: what `yaml` says of it, what the line looks like, and what to tell them. */
interface Mistake {
  /** Error codes of the `yaml` library. */
  readonly codes: readonly string[];
  /** Part of the library’s message, where the code alone doesn’t say which mistake it is. */
  readonly message?: RegExp;
  readonly line?: RegExp;
  readonly says: string;
}

const SECOND_COLON =
  'this value has a second colon, which YAML takes for another field. Put the whole value in quotation marks, as in title: "Ofsted: a good report"';
const BELONGS_TO_NOTHING =
  "this line belongs to nothing: the colon after a field’s name is missing, or the lines of a longer text are not indented";

export const NESTED_TOO_DEEPLY = "the YAML is nested too deeply to be read. Write it flatter";

export const REPEATS =
  "a value starts with “*”, which in YAML repeats another value; that is not read here. Write the value out";

export const STARTS_WITH_TAG =
  "this value starts with “!”, which YAML keeps for itself. Put the whole value in quotation marks";

/** The first that fits is told. */
const MISTAKES: readonly Mistake[] = [
  { codes: ["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"], line: /:\s.*:(?:\s|$)/, says: SECOND_COLON },
  {
    codes: ["BLOCK_AS_IMPLICIT_KEY"],
    says: "this value is followed by lines that are indented as though they belonged to it. Indent fields of one kind alike",
  },
  {
    codes: ["UNEXPECTED_TOKEN", "MISSING_CHAR"],
    message: /on same line with key/,
    says: "this starts a list on the line of the field’s name. Put each item on a line of its own below it, after “- ”",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s*[>|][-+\d]*\s+[^#\s]/,
    says: "this line has text behind “>” or “|”. Start the text on the line below, indented",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s+['"]/,
    says: "this value goes on after a closing quotation mark. Put the whole value in quotation marks of the other kind, as in title: \"'Good' again\"",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s+\*/,
    says: "this value starts with “*”, which YAML keeps for itself. Put the whole value in quotation marks",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    says: "this line has a bracket, brace or comma too many, or something after one",
  },
  {
    codes: ["BAD_INDENT"],
    message: /end with a/,
    says: "this line comes before the closing bracket of a list or group that was opened above. Close it",
  },
  {
    codes: ["BAD_INDENT"],
    says: "this line is not indented like its neighbours. Give fields that belong together the same number of spaces",
  },
  { codes: ["TAB_AS_INDENT"], says: "this line is indented with a tab. Use spaces" },
  {
    codes: ["BAD_SCALAR_START"],
    says: "this value starts with a character that YAML keeps for itself. Put the whole value in quotation marks",
  },
  {
    codes: ["BAD_DQ_ESCAPE"],
    says: "this value has a backslash that means nothing here. Write it twice, or put the value in single quotation marks",
  },
  {
    codes: ["MISSING_CHAR"],
    message: /quote/,
    says: "this opens a quotation mark that is never closed. Close it at the end of the value",
  },
  {
    codes: ["MISSING_CHAR"],
    message: /between/,
    says: "a comma is missing here, between two items in brackets",
  },
  { codes: ["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY"], says: BELONGS_TO_NOTHING },
  { codes: ["RESOURCE_EXHAUSTION"], says: NESTED_TOO_DEEPLY },
  {
    codes: ["MULTIPLE_DOCS"],
    says: "this line ends the fields (“...” or “---”), and more follow. Take it out",
  },
  {
    codes: ["BLOCK_IN_FLOW"],
    says: "a comma is missing between two fields in brackets, or brackets are mixed with indented lines. Use one or the other",
  },
];

/** What an editor should make of an error of the `yaml` library (its code and message) in a line of the text. */
export function inPlainWords(code: string, message: string, line: string): string {
  const mistake = MISTAKES.find(
    (one) =>
      one.codes.includes(code) && (one.message?.test(message) ?? true) && (one.line?.test(line) ?? true),
  );
  return mistake?.says ?? "this can’t be read as YAML. Compare it with the same lines of a file that works";
}
