import { afterEach, expect, it } from "vitest";
import { LOCATION } from "../site/buildSite.ts";
import { RENAMED } from "../site/dozen.ts";
import { type OpenSite, openSite } from "./openSite.ts";

let site: OpenSite | undefined;
afterEach(() => site?.close());

it.each([
  ["to the same place on the new page", { javaScriptEnabled: true }, `${RENAMED.to}#quote-quotation-1`],
  ["to the new page, without scripts", { javaScriptEnabled: false }, RENAMED.to],
])("An old address leads %s", async (_, options, to) => {
  site = await openSite("grown", options);
  await site.visit(`${RENAMED.from}#quote-quotation-1`);
  await site.page.waitForURL(LOCATION.absolute(to));
  expect(site.faults).toEqual([]);
});
