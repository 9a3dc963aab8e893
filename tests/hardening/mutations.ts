import fc from "fast-check";

/** A change to a text, as a slip of an editor or of a machine may make it. */
export type Mutation = (text: string) => string;

/** Pieces of YAML, Markdown and CSV that mean something, or nearly. */
const FRAGMENTS = [
  "---",
  "--- x",
  "...",
  "- ",
  "-",
  ": ",
  ":",
  "? ",
  "? x\n: y",
  "key: value",
  "key: [",
  "key: {a: b",
  "key: 'open",
  'key: "open',
  "key: |",
  "key: >-\n text",
  "key: &a x",
  "key: *a",
  "<<: *a",
  "!!js/function x",
  "!tag x",
  "%YAML 1.1",
  "# note",
  "\t",
  "  ",
  "null",
  "~",
  "true",
  "2019-13-45",
  "0x1F",
  "1e999",
  ".inf",
  "-0",
  "__proto__: x",
  "constructor: x",
  "toString: 1",
  '"\\0"',
  '"\\ud800"',
  "[]",
  "{}",
  "[[[[[[",
  "{{{{{{",
  "a,b,c",
  '"a"b',
  '""',
  '"',
  ",,,,",
  "<b>",
  "<!--",
  "](",
  "![x](y)",
  "[x](javascript:y)",
  "::quote{#proud}",
  "::claim{#x}",
  "# One",
  "## Two",
  "```",
  "> > >",
  "* * *",
  "|a|\n|-|",
  "&lt;",
  "&#0;",
  "\\",
  "`",
  "<https://example.org>",
  "[a]: /b",
  "é",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\u0000",
  "\u0007",
  "\ufffe",
  "👩‍👩‍👧",
  "𝔘",
  "ﬁ",
  "x".repeat(20_000),
  "\n".repeat(500),
  "a: b\n".repeat(300),
] as const;

const fragment = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Changes the line that stands so far into the text. */
const atLine =
  (where: number, change: (lines: string[], at: number) => void): Mutation =>
  (text) => {
    const lines = text.split("\n");
    change(lines, Math.floor(where * lines.length));
    return lines.join("\n");
  };

const deleted = part.map((where) => atLine(where, (lines, at) => void lines.splice(at, 1)));
const doubled = part.map((where) => atLine(where, (lines, at) => void lines.splice(at, 0, lines[at] ?? "")));
const moved = fc
  .tuple(part, part)
  .map(([from, to]) =>
    atLine(from, (lines, at) => void lines.splice(Math.floor(to * lines.length), 0, ...lines.splice(at, 1))),
  );
const renamed = fc.tuple(part, fragment).map(([where, name]) =>
  atLine(where, (lines, at) => {
    lines[at] = (lines[at] ?? "").replace(/[\w-]+(?=:)/, () => name);
  }),
);
const revalued = fc.tuple(part, fragment).map(([where, value]) =>
  atLine(where, (lines, at) => {
    lines[at] = (lines[at] ?? "").replace(/(?<=: ).*/, () => value);
  }),
);
const inserted = fc
  .tuple(part, fragment)
  .map(([where, written]) => atLine(where, (lines, at) => void lines.splice(at, 0, written)));
const indented = fc.tuple(part, fc.integer({ min: 1, max: 9 })).map(([where, by]) =>
  atLine(where, (lines, at) => {
    lines[at] = " ".repeat(by) + (lines[at] ?? "");
  }),
);
const typed = fc.tuple(part, fragment).map(
  ([where, written]): Mutation =>
    (text) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + written + text.slice(at);
    },
);
const cut = part.map(
  (where): Mutation =>
    (text) =>
      text.slice(0, Math.floor(where * text.length)),
);

/** One change or a few. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(deleted, doubled, moved, renamed, revalued, inserted, indented, typed, cut), {
    minLength: 1,
    maxLength: 4,
  })
  .map((changes) => (text) => changes.reduce((changed, change) => change(changed), text));

/** A few bytes of a file turned into others, which need not be text any more. */
export const brokenBytes: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .array(fc.tuple(part, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 })
  .map((flips) => (bytes) => {
    const broken = Uint8Array.from(bytes);
    for (const [where, byte] of flips) broken[Math.floor(where * broken.length)] = byte;
    return broken;
  });
