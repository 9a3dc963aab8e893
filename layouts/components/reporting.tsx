import type { Reporting as ReportingView } from "../../src/pages/views/reporting.ts";
import { Link } from "./link.tsx";

/** Links to mend the page or to say that it is wrong; nothing where it is not known where. */
export function Reporting({ reporting }: { reporting: ReportingView }) {
  if (!reporting.edit && !reporting.error) return null;
  return (
    <p class="reporting">
      {reporting.error ? <Link to={reporting.error}>Report an error or ask for a reply</Link> : null}
      {reporting.edit ? <Link to={reporting.edit}>Edit this record on GitHub</Link> : null}
    </p>
  );
}
