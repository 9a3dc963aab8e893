import type { Site } from "../../../src/archive/site.ts";
import { Link } from "./link.tsx";

interface ReportingProps {
  readonly site: Site;
  /** The file that the page is made from, from the project's folder, if it is one. */
  readonly file?: string;
  readonly title: string;
  readonly address: string;
}

/** Links to edit the page on GitHub, or to say that it is wrong; nothing if it is not known where. */
export function Reporting({ site, file, title, address }: ReportingProps) {
  const { repository } = site;
  const page = site.location.absolute(address);
  const error = whereToReport(site, page, `Error on “${title}”`);
  // Content from outside the project can't be edited in its repository.
  const edit = file === undefined || file.startsWith("../") ? undefined : repository?.edit(file);
  if (!error && !edit) return null;
  return (
    <p class="reporting">
      {error ? <Link to={error}>Report an error or ask for a reply</Link> : null}
      {edit ? <Link to={edit}>Edit this record on GitHub</Link> : null}
    </p>
  );
}

/** Where an error on a page can be reported: to the archive’s contact, else on GitHub under a title; undefined if both are unknown. */
export function whereToReport(site: Site, page: string, title: string): string | undefined {
  return contactAbout(site, `Error on ${page}`) ?? site.repository?.reportError(title, page);
}

/** The contact of the archive: a form's address, or an e-mail with this subject. */
export function contactAbout({ archive }: Site, subject: string): string | undefined {
  const { contact } = archive.site;
  if (contact === undefined || contact.startsWith("http")) return contact;
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
}
