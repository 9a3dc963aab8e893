import { isWebAddress } from "../domain/addresses.ts";
import { parsePartialDate } from "../domain/dates.ts";
import { GRADES, type Grade, gradeLabel, isGrade } from "../domain/grades.ts";
import type { Council } from "../domain/inspection.ts";
import { EVENTS, eventLabel, type ReleaseEvent, SOURCE_KINDS, sourceKindLabel } from "../domain/release.ts";
import type { ArchiveMatch } from "./archive.ts";
import { type ReadSource, sourceOf } from "./councils.ts";
import type { Doubt, ReadField, Reading } from "./reading.ts";

/** How questions are put to the person at the terminal. */
export interface Prompter {
  say(text: string): void;
  ask(question: string, proposed: string, check: (answer: string) => true | string): Promise<string>;
  choose<Value extends string>(
    question: string,
    options: readonly { value: Value; label: string }[],
    proposed: Value,
  ): Promise<Value>;
  confirm(question: string, proposed: boolean): Promise<boolean>;
}

/** Asks about everything the reading is unsure of or lacks, and returns the reading as the person corrects it. */
export async function review(
  reading: Reading,
  known: ArchiveMatch | null,
  councils: readonly Council[],
  prompter: Prompter,
): Promise<Reading> {
  const doubts = [...reading.doubts, ...(known?.disagreements ?? [])];
  const about = (field: ReadField) => doubts.filter((doubt) => doubt.field === field);
  let answer = reading;
  for (const field of ["title", "date", "council", "kind", "rating"] as const) {
    // Without these no file can be written.
    const lacks =
      (field === "date" && answer.date === null) || (field === "council" && answer.councils.length === 0);
    if (about(field).length === 0 && !lacks) continue;
    if (field === "rating" && answer.kind !== "inspection") continue;
    explain(about(field), prompter);
    const proposed =
      field === "date" && answer.date === null ? { ...answer, date: known?.lastReport ?? null } : answer;
    answer = await askFor(proposed, field, councils, prompter);
  }
  explain([...about("judgements"), ...about("claims")], prompter);
  if (answer.url === null) {
    const check = (url: string) =>
      isWebAddress(url) || "Write it in full, as in https://www.example.org/page.";
    const url = await prompter.ask("The address it was published at", "", check);
    answer = { ...answer, url, source: sourceOf(url, undefined, councils) };
  }
  if (answer.source?.unsure) answer = await askForSource(answer, answer.source, prompter);
  const isQuoted = (passage: string | null) => answer.quotes.some(({ text }) => text === passage);
  explain(
    about("quotes").filter(({ passage }) => !isQuoted(passage)),
    prompter,
  );
  return reviewQuotes(answer, prompter);
}

async function askForSource(reading: Reading, source: ReadSource, prompter: Prompter): Promise<Reading> {
  const isText = (name: string) => name.trim() !== "" || "Write the name of who published it.";
  const publisher = await prompter.ask("Who published it?", source.publisher, isText);
  const options = SOURCE_KINDS.map((value) => ({ value, label: sourceKindLabel(value) }));
  const kind = await prompter.choose("What is it?", options, source.kind);
  return { ...reading, source: { publisher: publisher.trim(), kind, unsure: null } };
}

async function askFor(
  reading: Reading,
  field: "title" | "date" | "council" | "kind" | "rating",
  councils: readonly Council[],
  prompter: Prompter,
): Promise<Reading> {
  switch (field) {
    case "title": {
      const title = await prompter.ask(
        "Headline (leave empty if the text has none)",
        reading.title ?? "",
        () => true,
      );
      return { ...reading, title: title.trim() || null };
    }
    case "date": {
      const date = await prompter.ask(
        "Date (2019-10-15, 2019-10 or 2019; “..” after it for “or later”)",
        reading.date ?? "",
        (value) => (parsePartialDate(value) ? true : "Write 2019-10-15, 2019-10 or 2019."),
      );
      return { ...reading, date };
    }
    case "council": {
      const slugs = new Set(councils.map(({ slug }) => slug));
      const answer = await prompter.ask(
        "Council, as its slug (several with commas)",
        reading.councils.join(","),
        (value) => {
          const unknown = listOf(value).find((slug) => !slugs.has(slug));
          return unknown === undefined && listOf(value).length > 0
            ? true
            : `“${unknown ?? value}” is not a council’s slug, as in north-yorkshire.`;
        },
      );
      return { ...reading, councils: listOf(answer) };
    }
    case "kind": {
      const kind = await prompter.choose<ReleaseEvent>(
        "What does it report?",
        EVENTS.map((value) => ({ value, label: eventLabel(value) })),
        reading.kind,
      );
      return { ...reading, kind };
    }
    case "rating": {
      const options = [
        ...GRADES.map((value) => ({ value: value as Grade | "none", label: gradeLabel(value) })),
        { value: "none" as const, label: "No overall grade" },
      ];
      const rating = await prompter.choose<Grade | "none">(
        "The overall grade it reports",
        options,
        reading.rating ?? "none",
      );
      return { ...reading, rating: isGrade(rating) ? rating : null };
    }
  }
}

async function reviewQuotes(reading: Reading, prompter: Prompter): Promise<Reading> {
  const quotes: Reading["quotes"][number][] = [];
  for (const quote of reading.quotes) {
    if (quote.unsure === null) quotes.push(quote);
    else {
      prompter.say(`\n${quote.name}: “${quote.text}”\n  ${quote.unsure}`);
      if (await prompter.confirm("Keep it as a quotation?", true)) quotes.push({ ...quote, unsure: null });
    }
  }
  return { ...reading, quotes };
}

function explain(doubts: readonly Doubt[], prompter: Prompter): void {
  for (const { reason, passage } of doubts) prompter.say(`\n${reason}${passage ? `\n  “${passage}”` : ""}`);
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((slug) => slug.trim())
    .filter(Boolean);
}
