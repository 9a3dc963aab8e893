import { expect, test } from "vitest";
import { addresses, Location } from "../../src/domain/addresses.ts";
import { idFromWords, slugOf } from "../../src/domain/slugs.ts";

test.each(["https://user.example.org/repo", "https://user.example.org/repo/"])(
  "under %s every address has the base path",
  (site) => {
    const location = new Location(site);
    expect(location.href(addresses.council("leeds"))).toBe("/repo/councils/leeds/");
    expect(location.absolute(addresses.timeline)).toBe("https://user.example.org/repo/");
  },
);

test("without a base path an address is unchanged", () => {
  expect(new Location("https://archive.example.org").href("/years/2019/")).toBe("/years/2019/");
});

test("the first page of a list is the list itself", () => {
  expect(addresses.listPage("/quotes/", 1)).toBe("/quotes/");
  expect(addresses.listPage("/quotes/", 2)).toBe("/quotes/page/2/");
});

test("a slug keeps letters, digits and hyphens; apostrophes are dropped", () => {
  expect(slugOf("Care leavers’ views & hopes")).toBe("care-leavers-views-and-hopes");
  expect(slugOf("Yorkshire and the Humber")).toBe("yorkshire-and-the-humber");
});

test("an id is by default the slug of the first five words", () => {
  expect(idFromWords("Ten years of Outstanding is not only a first")).toBe("ten-years-of-outstanding-is");
});
