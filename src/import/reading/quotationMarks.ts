/** A quotation mark of a text. */
export interface Mark {
  readonly at: number;
  readonly role: "open" | "close";
  readonly family: Family;
}
/** Marks pair with their own kind: “…”, or ‘…’. */
export type Family = "double" | "single";

/** The marks of a text that open or close, apostrophes left out. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    const family = /["“”„«»]/.test(mark) ? "double" : /['‘’`]/.test(mark) ? "single" : null;
    const role = family && roleOf(text, at, family, marks);
    if (family && role) marks.push({ at, role, family });
  }
  return marks;
}

function roleOf(text: string, at: number, family: Family, marks: readonly Mark[]): Mark["role"] | null {
  const mark = text[at] ?? "";
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  const opens = /[\s([\-–—:/“"‘']/.test(before) && /[^\s,.;:!?)\]]/.test(after);
  const closes = /[^\s([]/.test(before) && /[\s,.;:!?)\]\-–—”"’'/]/.test(after);
  if (family === "single") {
    if (/[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return null;
    const isOpen = marks.findLast((other) => other.family === "single")?.role === "open";
    if (opens && !(closes && isOpen))
      return mark === "’" && !/[:“"]\s*$/.test(text.slice(0, at)) && at > 0 ? null : "open";
    if (!isOpen && !/[.,!?…]\s?$/.test(text.slice(0, at))) return null;
    return (closes || /[.,!?…]\s$/.test(text.slice(0, at))) && !isPossessive(text, at, marks)
      ? "close"
      : null;
  }
  if (mark === "“" || mark === "„" || mark === "«") return closes && !opens ? "close" : "open";
  if (mark === "”" || mark === "»") return opens && !closes && /[\s:]/.test(before) ? "open" : "close";
  if (opens !== closes) return opens ? "open" : "close";
  const isOpen = marks.findLast((other) => other.family === "double")?.role === "open";
  return isOpen ? "close" : "open";
}

/** "the councils’ work": an apostrophe after an s, inside speech or with a better end to come. */
function isPossessive(text: string, at: number, marks: readonly Mark[]): boolean {
  const opening = marks.findLast((mark) => mark.family === "single");
  const speech = opening !== undefined && /^$|[:,]\s*$/.test(text.slice(0, opening.at));
  const going = opening === undefined;
  return (
    /s$/.test(text.slice(0, at)) &&
    /^[’']\s+\p{Ll}/u.test(text.slice(at)) &&
    (speech || going || /[.,!?][’']/.test(text.slice(at + 1)))
  );
}
