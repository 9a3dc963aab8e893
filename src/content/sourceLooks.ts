import { z } from "zod";
import { fileKind } from "./contentFile.ts";
import { day, webAddress } from "./fields.ts";

/** The file that records what was found at the addresses of sources; `npm run sources` keeps it. */
export const SOURCES = "sources.yaml";

/**
 * What was found at an address. `gone` only where the server itself said so (404 or 410); `moved` where it leads to another address
 * for good; `unreachable` is no answer, or none that tells: it says nothing of the page.
 */
export const SOURCE_STATUSES = ["ok", "moved", "gone", "unreachable"] as const;

/** `content/sources.yaml`: by address, what was found when someone last looked. */
const sourcesSchema = z.record(
  webAddress,
  z.strictObject({
    checked: day.describe("The day of the look."),
    status: z.enum(SOURCE_STATUSES).describe("What was found."),
    code: z.int().optional().describe("The server’s answer, where there was one: 404."),
    to: webAddress.optional().describe("Where the address leads, if it has moved."),
  }),
);
export type SourceLook = z.output<typeof sourcesSchema>[string];

/** The kind of file that `sources.yaml` is. */
export const SOURCE_LOOKS = fileKind(sourcesSchema);
