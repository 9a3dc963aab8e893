import type { Finding, Verdict } from "../claims/findings.ts";
import type { Checks } from "../claims/language.ts";
import type { ProseRecord, ReleaseRecord } from "../content/load.ts";
import type { Origin } from "../content/problems.ts";
import type { PublishedAddresses } from "../content/publishedAddresses.ts";
import type { QuoteFields } from "../content/schema.ts";
import type { InspectionNotes, PersonFields, SiteFields, SourceLook } from "../content/siteSchema.ts";
import type { CalendarDay, PartialDate } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import type { Country } from "../register/country.ts";
import type { Register } from "../register/register.ts";

/** The whole archive: linked, ordered, derived, read-only. Lists are newest first unless they say otherwise. */
export interface Archive {
  readonly site: SiteFields;
  readonly register: Register;
  readonly country: Country;
  /** The councils of today, by name. */
  readonly councils: readonly Council[];
  /** The councils of today and, after them, abolished councils that a release is about. */
  readonly councilsWithPages: readonly Council[];
  /** By name. */
  readonly regions: readonly Region[];
  readonly releases: readonly Release[];
  /** Releases that were withdrawn: each has a page that says so, and is in no list. They have no quotations, and their claims are in no list. */
  readonly withdrawn: readonly Release[];
  /** Every printing of every quotation, in the order of the releases and of the words in them. */
  readonly printings: readonly Printing[];
  readonly quotations: readonly Quotation[];
  /** Everyone with a page, by name. */
  readonly people: readonly Person[];
  /** Every claim as each release makes it. */
  readonly claims: readonly CheckedClaim[];
  /** The claims, one that several releases make counted once. */
  readonly joinedClaims: readonly JoinedClaim[];
  /** The claims by verdict, year, council and kind, the list of all of them first. */
  readonly claimLists: readonly ClaimList[];
  readonly events: readonly TimelineEvent[];
  /** The days on which its releases last changed, if they say, and anything in it, the register included: its version. */
  readonly changed: { readonly releases: CalendarDay | null; readonly archive: CalendarDay };
  readonly pages: readonly ProseRecord[];
  readonly releasesOfCouncil: ReadonlyMap<string, readonly Release[]>;
  readonly releasesOfInspection: ReadonlyMap<string, readonly Release[]>;
  readonly inspectionNotes: ReadonlyMap<string, InspectionNotes>;
  /** Every address published so far; null where no list of them is kept. */
  readonly published: PublishedAddresses | null;
  /** By the address of a source, what was found there when someone last looked. */
  readonly sources: ReadonlyMap<string, SourceLook>;
}

/** A part of the country, with its councils by name. */
export interface Region {
  readonly name: string;
  readonly councils: readonly Council[];
}

/** A release with everything it is linked to. */
export interface Release
  extends Omit<ReleaseRecord, "quotes" | "claims" | "council" | "inspections" | "origin"> {
  readonly origin: Origin;
  readonly councils: readonly Council[];
  readonly inspections: readonly Inspection[];
  readonly printings: readonly Printing[];
  readonly claims: readonly CheckedClaim[];
}

/** One quotation as one release prints it. */
export interface Printing extends Omit<QuoteFields, "id" | "text" | "quotation"> {
  readonly id: string;
  readonly release: Release;
  /** The words, paragraph by paragraph, without the outer quotation marks. */
  readonly paragraphs: readonly string[];
  /** The person indexed, where the speaker is named and has a page. */
  readonly person: Person | null;
  readonly quotation: Quotation;
}

/** One quotation, with every printing of it, oldest release first. */
export interface Quotation {
  readonly key: string;
  readonly printings: readonly Printing[];
}

/** Someone who is quoted and has a page. */
export interface Person extends Omit<PersonFields, "slug" | "public"> {
  readonly slug: string;
  /** What they are quoted as saying, newest first. */
  readonly printings: readonly Printing[];
}

/** A claim of a release, decided by the register, with its check as written, or by a person, whose evidence is in the file. */
export type CheckedClaim = ClaimOfRelease &
  (
    | { readonly decidedBy: "register"; readonly check: Checks }
    | { readonly decidedBy: "person"; readonly check: null }
  );

/** One claim, with every printing of it, oldest release first. */
export interface JoinedClaim {
  readonly key: string;
  readonly printings: readonly CheckedClaim[];
  /** The verdict on the latest printing. */
  readonly verdict: Verdict;
}

interface ClaimOfRelease {
  readonly id: string;
  readonly release: Release;
  readonly says: string;
  /** The name that joins the printings of one claim; a claim printed once has one of its own. */
  readonly claim: string;
  /** A person’s answer in one sentence. */
  readonly answer: string | null;
  readonly verdict: Verdict;
  readonly finding: Finding;
  readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
  readonly checked: string | null;
  /** Who or what compared the claim with its sources. */
  readonly checkedBy: string | null;
  readonly note: string | null;
}

/** An entry of the timeline: inspections or visits reported on one day, and the releases that told of them; or a release alone. */
export interface TimelineEvent {
  readonly id: string;
  /** The day, month or year it orders by. */
  readonly date: PartialDate;
  readonly kind: "inspection" | "focused-visit" | "release";
  readonly councils: readonly Council[];
  readonly inspections: readonly Inspection[];
  readonly releases: readonly Release[];
}

/** What a list of claims is chosen by. */
export type Facet = "verdict" | "council" | "year" | "kind";

/** Claims that have something in common: a verdict, a council, a year, a kind. */
export interface ClaimList {
  readonly address: string;
  /** Null for the list of all claims. */
  readonly facet: Facet | null;
  /** "Contradicted", "Leeds", "2019", "Order". */
  readonly label: string;
  readonly claims: readonly JoinedClaim[];
  /** How many of them only repeat the record, and are right. */
  readonly routine: number;
}
