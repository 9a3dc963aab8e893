import path from "node:path";
import { loadContent } from "../../src/content/load.ts";
import { buildRegister, type Register } from "../../src/register/register.ts";

/** The register as the archive has it. */
export async function realRegister(): Promise<Register> {
  const directory = path.join(import.meta.dirname, "../../content");
  const { records } = await loadContent({ directory, drafts: false, today: "2026-11-22" });
  if (!records) throw new Error("The content has faults: see the loader’s own tests");
  return buildRegister(records.councils, records.inspections, records.site.register.as_at);
}
