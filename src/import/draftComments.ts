import { type Document, isMap, type Scalar, type YAMLMap } from "yaml";
import type { DraftSettings } from "./draftRelease.ts";
import type { ReadField, Reading } from "./readRelease.ts";

/** How many words of a paragraph its line in the outline shows. */
const OUTLINE_WORDS = 14;

/** Puts what a person must look at beside its field, and the outline at the end. */
export function addComments(document: Document, reading: Reading, settings: DraftSettings): void {
  const map = document.contents;
  if (!isMap(map)) return;
  const note = (key: string, text: string) => {
    const pair = map.items.find(({ key: name }) => (name as Scalar).value === key);
    const scalar = pair?.key as Scalar | undefined;
    if (scalar) scalar.commentBefore = [scalar.commentBefore, ` ${oneLine(text)}`].filter(Boolean).join("\n");
  };
  const keys: Record<ReadField, string> = {
    title: "title",
    date: "date",
    council: "council",
    rating: "rating",
    kind: "event",
    judgements: "judgements",
    quotes: "quotes",
  };
  if (!settings.reviewed)
    for (const { field, reason, passage } of [...reading.doubts, ...(settings.known?.disagreements ?? [])])
      note(keys[field], `CHECK: ${reason}${passage ? ` “${short(passage)}”` : ""}`);
  if (reading.title === null) note("title", "The text has no headline: this one is ours.");
  if (reading.dateFrom === "address") note("date", "The date comes from the address; the text shows none.");
  if (reading.dateFrom === "e-mail") note("date", "The date is that of the e-mail.");
  note("source", "CHECK: the publisher’s name, and its kind.");
  for (const slug of settings.known?.sameRelease ?? [])
    note("title", `CHECK: the archive already has ${slug}.`);
  for (const { speaker, release } of settings.known?.sameQuotations ?? [])
    note(
      "quotes",
      `${speaker}: the archive already has these words, in ${release}. Give both the same “quotation”.`,
    );
  if (!settings.rights) (map as YAMLMap).comment = outline(reading);
}

function outline(reading: Reading): string {
  const lines = reading.body.map(({ kind, text }) => {
    const words = text.split(" ");
    const start = words.slice(0, OUTLINE_WORDS).join(" ") + (words.length > OUTLINE_WORDS ? " …" : "");
    return kind === "heading"
      ? ` ## ${oneLine(start)}`
      : ` ${kind === "item" ? "  •" : "-"} ${oneLine(start)}`;
  });
  return [
    " Still to do: a summary (one sentence), claims, and below the front matter your own account of the release, whole and in",
    " your own words. What it says, in its order:",
    ...lines,
  ].join("\n");
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u2028\u2029\p{Cc}]+/gu, " ").trim();
}
