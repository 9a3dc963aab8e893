import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { Link } from "../frame/link.tsx";

/** The two timelines: of what the archive has releases about, and of every inspection in the register. */
export function TimelineSwitch({ archive, here }: { archive: Archive; here: "releases" | "inspections" }) {
  const { releases, register, site } = archive;
  return (
    <nav class="switch" aria-label="Which timeline">
      <Link to={addresses.timeline} current={here === "releases"}>
        Releases <span class="count">{releases.length}</span>
      </Link>
      <Link to={addresses.inspections} current={here === "inspections"}>
        Every inspection in {site.country} <span class="count">{register.inspections.length}</span>
      </Link>
    </nav>
  );
}
