import { describe, expect, it } from "vitest";
import type { Council } from "../../src/domain/inspection.ts";
import { councilMeant, councilSuggestion } from "../../src/register/councilNames.ts";

const council = (slug: string, name: string, officialName: string, aliases: string[] = []): Council => ({
  slug,
  name,
  officialName,
  type: "county",
  region: "South West",
  urn: "1",
  website: "example.org",
  aliases,
  trusts: [],
});
const COUNCILS = [
  council("ashmere", "Ashmere", "Ashmere County Council", ["ACC"]),
  council("ashmere-city", "Ashmere City", "City of Ashmere Council"),
  council("brackenshire", "Brackenshire", "Royal Borough of Brackenshire", ["RBB"]),
  council("north-fictown", "North Fictown", "North Fictown Council"),
];

describe("what to write instead of something that is not the slug of a council", () => {
  it.each([
    ["Brackenshire", "brackenshire"],
    ["Royal Borough of Brackenshire", "brackenshire"],
    ["Brackenshire Council", "brackenshire"],
    ["brackenshire-county", "brackenshire"],
    ["RBB", "brackenshire"],
    ["rbb", "brackenshire"],
    ["Ashmere County Council", "ashmere"],
    ["City of Ashmere Council", "ashmere-city"],
  ])("of %s is the slug %s", (written, slug) => {
    expect(councilMeant(written, COUNCILS)?.slug).toBe(slug);
    expect(councilSuggestion(written, COUNCILS)).toBe(` Write "${slug}"`);
  });

  it("is a question if the name has a typo", () => {
    expect(councilSuggestion("Royal Borough of Brakenshire", COUNCILS)).toBe(' Did you mean "brackenshire"?');
  });

  it("is a question if each word is short for one of a name", () => {
    expect(councilSuggestion("Bracks", COUNCILS)).toBe(' Did you mean "brackenshire"?');
    expect(councilSuggestion("N. Fict", COUNCILS)).toBe(' Did you mean "north-fictown"?');
  });

  it("is nothing if two councils may be meant, or none", () => {
    expect(councilMeant("London Borough of Ashmere", COUNCILS)).toBeNull();
    expect(councilSuggestion("Cindermouth", COUNCILS)).toBe("");
  });
});
