import { claimPage, inContext, leadOf } from "../archive/claims.ts";
import type { Archive, JoinedClaim, Person, Quotation, Release } from "../archive/model.ts";
import { rolesOf, roleText } from "../archive/people.ts";
import { printingAddress, speakerName } from "../archive/printings.ts";
import { verdictLabel, wholeExplanation } from "../claims/findings.ts";
import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, formatDate, yearOf } from "../domain/dates.ts";
import { gradeLabel } from "../domain/grades.ts";
import { reportedRatings, sourceKindLabel, titleInText } from "../domain/release.ts";
import { startSentence } from "../domain/sentences.ts";
import { passagesOf } from "./searchPassages.ts";
import { asTyped, type SearchRecord } from "./searchRecord.ts";
import { councilRecord, inspectionRecords } from "./searchRegister.ts";

/**
 * Up to this many records, every quotation and claim has one of its own; above it, they are found as part of their release.
 * The browser loads a table of all records before it can answer the first query: about 2 bytes each, compressed. What it loads
 * with each word names all records that have it.
 */
const MOST = 12_000;

/** Everything that can be found, in a total order. */
export function searchRecords(archive: Archive, most = MOST): SearchRecord[] {
  const { releases, quotations, joinedClaims: claims, people, pages } = archive;
  const apart = releases.length + quotations.length + claims.length <= most;
  return [
    ...releases.map((release) => releaseRecord(release, apart)),
    ...(apart ? [...quotations.map(quotationRecord), ...claims.map(claimRecord)].flat() : []),
    ...archive.councilsWithPages.map((council) => councilRecord(archive, council)),
    ...people.map(personRecord),
    ...inspectionRecords(archive),
    ...pages.flatMap((page) =>
      passagesOf(page).map(({ heading, text }): SearchRecord => {
        const term = page.slug === "glossary" && heading !== null;
        return {
          address: addresses.prose(page.slug) + (heading ? `#${heading.id}` : ""),
          kind: term ? "Term" : "Page",
          title: term ? heading.text : [page.title, ...(heading ? [heading.text] : [])].join(": "),
          names: term ? [heading.text] : [],
          text,
          note: term ? page.title : "",
          date: null,
          filters: {},
        };
      }),
    ),
  ];
}

function releaseRecord(release: Release, apart: boolean): SearchRecord {
  const { slug, date, summary, body } = release;
  const also = apart
    ? []
    : [
        ...release.printings.flatMap((printing) => [speakerName(printing), ...printing.paragraphs]),
        ...release.claims.map(({ says }) => says),
      ];
  return {
    address: addresses.release(slug),
    kind: "Release",
    title: titleInText(release),
    names: [],
    text: [summary ?? "", ...body.text.split("\n"), ...also].filter(Boolean).map(closed).join(" "),
    note: publisherOf(release),
    date,
    filters: filtersOf(release),
  };
}

/** One record for all printings of a quotation: it leads to the earliest. */
function quotationRecord({ printings }: Quotation): SearchRecord[] {
  const [first] = printings;
  if (!first) return [];
  const { release, role, paragraphs } = first;
  return [
    {
      address: printingAddress(first),
      kind: "Quotation",
      title: startSentence([speakerName(first), ...(role ? [role] : [])].join(", ")),
      names: [],
      text: paragraphs.join(" "),
      note: printedBy(release),
      date: release.date,
      filters: filtersOf(release),
    },
  ];
}

function claimRecord(claim: JoinedClaim): SearchRecord {
  const lead = leadOf(claim);
  const { release, says, verdict, answer, finding, note } = lead;
  const others = claim.printings.map((printing) => printing.says).filter((other) => other !== says);
  return {
    address: claimPage(lead),
    kind: "Claim",
    title: inContext(lead),
    names: [],
    text: [...unique(others).map(closed), answer ?? "", wholeExplanation(finding), note ?? ""]
      .filter(Boolean)
      .join(" "),
    note: `${verdictLabel(verdict)}; ${printedBy(release)}`,
    date: release.date,
    filters: { ...filtersOf(release), verdict: [verdictLabel(verdict)] },
  };
}

function personRecord(person: Person): SearchRecord {
  const releases = person.printings.map(({ release }) => release);
  const roles = rolesOf(person);
  return {
    address: addresses.person(person.slug),
    kind: "Person",
    title: person.name,
    names: asTyped([person.name, ...person.spellings]),
    text: [
      ...person.spellings.map((spelling) => closed(`Also printed ${spelling}`)),
      ...roles.map((role) => closed(roleText(role))),
      person.note ?? "",
    ]
      .filter(Boolean)
      .join(" "),
    note: roles[0]?.role ?? "",
    date: releases[0]?.date ?? null,
    filters: {
      council: unique(releases.flatMap(({ councils }) => councils.map(({ name }) => name))),
    },
  };
}

/** The title of the release doesn't stand here: this is searched too, and its words would find whatever the release holds. */
function printedBy(release: Release): string {
  return `printed by ${publisherOf(release)}`;
}

function publisherOf({ source }: Release): string {
  return `${source.publisher}, ${sourceKindLabel(source.kind)}`;
}

function filtersOf(release: Release): SearchRecord["filters"] {
  return {
    council: release.councils.map(({ name }) => name),
    rating: reportedRatings(release).map(gradeLabel),
    source: [startSentence(sourceKindLabel(release.source.kind))],
  };
}

/** The date as its result shows it and as it orders: a month or a year as its last day. */
export function dateOf({ date }: SearchRecord): { words: string; orders: CalendarDay; year: string } | null {
  if (date === null) return null;
  return {
    words: formatDate(date),
    orders: typeof date === "string" ? date : date.last,
    year: String(yearOf(date)),
  };
}

/** A line of a text as a sentence, so that the line after it doesn't run on: a heading, an item of a list. */
function closed(line: string): string {
  return /[.!?:;…]["”’]?$/.test(line) ? line : `${line}.`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
