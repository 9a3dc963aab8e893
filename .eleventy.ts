import type { UserConfig } from "@11ty/eleventy";
import { registerSite } from "./src/site.ts";

/** Lets Eleventy's own command build the archive; `npm run build` and `npm start` register it the same way. */
export default async function (config: UserConfig): Promise<void> {
  await registerSite(config);
}
