import type { Records, ReleaseRecord } from "../content/load.ts";
import type { Problem } from "../content/problems.ts";
import type { QuoteFields } from "../content/schema.ts";
import { type Council, compareByReport, type Inspection } from "../domain/inspection.ts";
import { compareText, groupBy } from "../domain/order.ts";
import { paragraphsOf } from "../domain/sentences.ts";
import { idFromWords } from "../domain/slugs.ts";
import { createCountry } from "../register/country.ts";
import { buildRegister, findCouncil, type Register } from "../register/register.ts";
import { checkClaims, type DecidedChecks, joinClaims } from "./checkClaims.ts";
import { claimLists } from "./claimLists.ts";
import type { Archive, CheckedClaim, Person, Printing, Quotation, Region, Release } from "./model.ts";
import { personSlug, publicPeople } from "./people.ts";
import { buildTimeline } from "./timeline.ts";

/** Eleventy copies plain objects deeply when it merges data, and passes instances of a class on as they are. */
class Linked {}

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * Links the records: releases with their councils, inspections, quotations, people and claims; puts every list into a total
 * order; carries out the checks. What can be wrong only now (a check that names something that is not there) comes back as
 * problems.
 */
export function buildArchive(
  records: Records,
  decided: DecidedChecks = new Map(),
): { archive: Archive; problems: Problem[] } {
  const register = buildRegister(records.councils, records.inspections, records.site.register.as_at);
  const country = createCountry(register);
  const people = publicPeople(records).map(
    (person): Building<Person> => ({ ...person, slug: personSlug(person), printings: [] }),
  );
  const personByName = new Map(
    people.flatMap((person) => [person.name, ...person.spellings].map((name) => [name, person])),
  );
  const quotations = new Map<string, Building<Quotation>>();
  const problems: Problem[] = [];

  const all = records.releases
    .toSorted((a, b) => compareText(b.date.last, a.date.last) || compareText(a.slug, b.slug))
    .map((record) => {
      const release = linkRelease(register, record);
      // The words of a withdrawn release are shown nowhere.
      release.printings = record.withdrawn
        ? []
        : record.quotes.map((quote) =>
            linkPrinting(quote, release, personOf(quote, personByName), quotations),
          );
      const checked = checkClaims(record, release, { register }, decided);
      release.claims = checked.claims;
      problems.push(...checked.problems);
      return release as Release;
    });

  const releases = all.filter(({ withdrawn }) => !withdrawn);
  const printings = releases.flatMap((release) => release.printings);
  for (const printing of printings) (printing.person as Building<Person> | null)?.printings.push(printing);
  for (const quotation of quotations.values()) quotation.printings.reverse();

  const councilsWithPages = [
    ...register.councils.values(),
    ...[...register.abolished.values()].filter((council) =>
      all.some(({ councils }) => councils.includes(council)),
    ),
  ];
  const claims = releases.flatMap((release) => release.claims);
  const joinedClaims = joinClaims(claims);

  return {
    archive: Object.assign(new Linked(), {
      site: records.site,
      register,
      country,
      councils: [...register.councils.values()],
      councilsWithPages,
      regions: regionsOf(register),
      releases,
      printings,
      quotations: [...quotations.values()],
      withdrawn: all.filter(({ withdrawn }) => withdrawn),
      changed: versionOf(all, register),
      people: people.filter(
        ({ name, spellings, printings: own, offices }) =>
          own.length > 0 || offices.length > 0 || isQuoted(records, [name, ...spellings]),
      ),
      claims,
      joinedClaims,
      claimLists: claimLists(joinedClaims, all, councilsWithPages),
      events: buildTimeline(register, releases, records.site.focus),
      pages: records.pages.toSorted((a, b) => compareText(a.slug, b.slug)),
      releasesOfCouncil: index(releases, (release) => release.councils.map((council) => council.slug)),
      releasesOfInspection: index(releases, (release) =>
        release.inspections.map((inspection) => inspection.id),
      ),
      inspectionNotes: records.inspectionNotes,
      published: records.published,
      sources: records.sources,
    }),
    problems,
  };
}

/** The days on which the releases, and anything in the archive, last changed. */
function versionOf(releases: readonly Release[], { asAt }: Register): Archive["changed"] {
  const days = releases.flatMap(({ added, updated, corrections, withdrawn, reply = [] }) => [
    added,
    updated,
    withdrawn?.date,
    ...[...corrections, ...reply].map(({ date }) => date),
  ]);
  const last =
    days
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? null;
  return { releases: last, archive: last !== null && last > asAt ? last : asAt };
}

/** Whether any release quotes someone by one of their names, a withdrawn one too: their page stays where it is. */
function isQuoted({ releases }: Records, names: readonly string[]): boolean {
  return releases.some(({ quotes }) =>
    quotes.some(({ speaker }) => speaker.isNamed && names.includes(speaker.name)),
  );
}

function regionsOf({ councils }: Register): Region[] {
  return [...groupBy(councils.values(), ({ region }) => region)]
    .map(([name, found]) => ({ name, councils: found }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

function linkRelease(register: Register, record: ReleaseRecord): Building<Release> {
  const { quotes: _quotes, claims: _claims, council, inspections, ...rest } = record;
  return {
    ...rest,
    councils: council.map((slug) => known<Council>(findCouncil(register, slug), slug)),
    inspections: inspections
      .map((id) => known<Inspection>(register.inspectionsById.get(id), id))
      .toSorted(compareByReport),
    printings: [],
    claims: [] as CheckedClaim[],
  };
}

function personOf({ speaker }: QuoteFields, people: ReadonlyMap<string, Person>): Person | null {
  return (speaker.isNamed ? people.get(speaker.name) : undefined) ?? null;
}

function linkPrinting(
  quote: QuoteFields,
  release: Release,
  person: Person | null,
  quotations: Map<string, Building<Quotation>>,
): Printing {
  const { id = idFromWords(quote.text), speaker, role, organisation, note } = quote;
  const quotation = joinQuotation(quotations, quote.quotation ?? `${release.slug}#${id}`);
  const printing: Printing = {
    id,
    speaker,
    role,
    organisation,
    note,
    release,
    paragraphs: paragraphsOf(quote.text),
    person,
    quotation,
  };
  quotation.printings.push(printing);
  return printing;
}

function joinQuotation(quotations: Map<string, Building<Quotation>>, key: string): Building<Quotation> {
  const known = quotations.get(key);
  if (known) return known;
  const fresh: Building<Quotation> = { key, printings: [] };
  quotations.set(key, fresh);
  return fresh;
}

function index<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const entries = items.flatMap((item) => [...new Set(keys(item))].map((key) => ({ key, item })));
  return new Map(
    [...groupBy(entries, ({ key }) => key)].map(([key, found]) => [key, found.map(({ item }) => item)]),
  );
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`${name} passed validation but is not in the register`);
  return found;
}
