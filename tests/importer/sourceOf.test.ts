import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/importer/councils.ts";
import { INVENTED } from "./councils.ts";

describe("who published a text", () => {
  it.each([
    ["https://news.exampleshire.gov.uk/rated-good", "Exampleshire County Council", "council"],
    ["https://www.rbmf.gov.uk/news/a-proud-day", "Royal Borough of Mock and Feign", "council"],
    ["https://www.rbmf.gov.uk/leaders-blog/a-proud-day", "Royal Borough of Mock and Feign", "leader-blog"],
    ["https://www.ofsted.gov.uk/news/a-report", "Ofsted", "ofsted"],
    ["https://sampletonchildrenstrust.co.uk/news/1", "Sampleton Children’s Trust", "other"],
  ])("is known from the register: %s", (url, publisher, kind) => {
    expect(sourceOf(url, undefined, INVENTED)).toEqual({ publisher, kind, unsure: null });
  });

  it.each([
    ["https://www.sampletongazette.example/rated-good", "Sampleton Gazette", "news"],
    ["https://www.gov.example/government/news/rated-good", "An Invented Ministry", "other"],
    ["https://notexampleshire.gov.uk/rated-good", undefined, "other"],
  ])("is a guess that a person should check: %s", (url, site, kind) => {
    const source = sourceOf(url, site, INVENTED);
    expect(source).toMatchObject({ publisher: site ?? new URL(url).hostname, kind });
    expect(source.unsure).not.toBeNull();
  });
});
