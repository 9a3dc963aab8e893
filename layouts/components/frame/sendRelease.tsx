import type { Site } from "../../../src/archive/site.ts";
import { Link } from "./link.tsx";
import { contactAbout } from "./reporting.tsx";

/** The file that GitHub's new-file page offers: the name to change, and the fields to fill in. */
const FILE = "content/releases/2026/2026-01-31-change-this-name.md";
const TEXT = `---
title: The headline, exactly as printed
date: 2026-01-31            # or 2026-01, or 2026, or 2026-01.. (then or later)
council: the-council        # its slug, as in content/register/councils.csv; or a list: [one, another]
event: inspection           # inspection | focused-visit | monitoring-visit | other
rating: good                # outstanding | good | requires-improvement | inadequate | not-given | none (a visit)
source:
  publisher: Who published it
  kind: council             # council | leader-blog | news | recruitment | ofsted | other
  url: https://www.example.org/the-page
inspections: []             # the inspections it reports: 2026-01-26-the-council
summary: One sentence for lists, feeds and search.
quotes:
  - speaker: The speaker’s name, as printed
    role: The role, as printed
    organisation: The organisation
    text: >-
      The words, exactly as printed, without the quotation marks around them.
draft: true                 # remove this line when it is ready to publish
---
What the release says, whole, in our own words.
`;

/** Where a press release can be sent: to the archive’s contact, else to the form on GitHub; undefined if both are unknown. */
export function whereToSend(site: Site): string | undefined {
  return contactAbout(site, "A press release") ?? site.repository?.sendRelease();
}

/** Links to send a press release, or to add one on GitHub; nothing if it is not known where. */
export function SendRelease({ site }: { site: Site }) {
  const send = whereToSend(site);
  if (!send) return null;
  return (
    <p class="paging">
      Is one missing? <Link to={send}>Send a press release</Link>{" "}
      {site.repository ? <Link to={site.repository.newFile(FILE, TEXT)}>Add a release</Link> : null}
    </p>
  );
}
