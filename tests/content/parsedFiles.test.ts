import { describe, expect, it } from "vitest";
import { ParsedFiles } from "../../src/content/parsedFiles.ts";

const again = (parsed: ParsedFiles) => {
  const kept = new ParsedFiles(Buffer.concat([...parsed.lines()]));
  kept.begin();
  return kept;
};

describe("what was parsed of files", () => {
  it("is known again by the file’s text, whatever that holds", () => {
    const parsed = new ParsedFiles();
    parsed.begin();
    parsed.keep("title: One", { title: "One\n“two” 😀" });
    parsed.keep("", []);
    const kept = again(parsed);
    expect(kept.of("title: One")).toEqual({ title: "One\n“two” 😀" });
    expect(kept.of("")).toEqual([]);
    expect(kept.of("title: Two")).toBeUndefined();
  });

  it("is forgotten when no file asked for it", () => {
    const parsed = new ParsedFiles();
    parsed.keep("kept", 1);
    parsed.keep("dropped", 2);
    parsed.begin();
    parsed.of("kept");
    expect([again(parsed).of("kept"), again(parsed).of("dropped")]).toEqual([1, undefined]);
  });

  it("says whether it differs from what was there before", () => {
    const parsed = new ParsedFiles();
    parsed.keep("one", 1);
    parsed.begin();
    parsed.of("one");
    expect(parsed.changed).toBe(false);
    parsed.keep("two", 2);
    expect(parsed.changed).toBe(true);
    parsed.begin();
    parsed.of("one");
    expect(parsed.changed).toBe(true);
  });

  it("is nothing where the record is cut off", () => {
    expect(new ParsedFiles(Buffer.from("a record without an end")).of("")).toBeUndefined();
  });
});
