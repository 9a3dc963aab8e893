import type { Site } from "../../archive/site.ts";

/**
 * Where a reader can mend a page, or say that it is wrong. Each null where it is not known where the archive is edited; no
 * editing of content from outside the project.
 */
export interface Reporting {
  readonly edit: string | null;
  readonly error: string | null;
}

/** The links for a page made from a file: to edit it on GitHub, and to report an error (by the contact in `site.yaml`, else GitHub’s form). */
export function reportingLinks(site: Site, file: string, title: string, address: string): Reporting {
  const page = site.location.absolute(address);
  const { contact } = site.archive.site;
  const issue = site.repository?.reportError(`Error on “${title}”`, page);
  const mailto =
    contact && !contact.startsWith("http")
      ? `mailto:${contact}?subject=${encodeURIComponent(`Error on ${page}`)}`
      : contact;
  const inRepository = !file.startsWith("../");
  return { edit: (inRepository && site.repository?.edit(file)) || null, error: mailto ?? issue ?? null };
}
