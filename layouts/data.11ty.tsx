import type { Site } from "../src/archive/site.ts";
import type { Table } from "../src/archive/table.ts";
import { archiveTables } from "../src/archive/tables.ts";
import { addresses } from "../src/domain/addresses.ts";
import { fileSize } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { PageHead, When } from "./components/text.tsx";

export const data = inDocument<PageData>(({ archive }) => ({
  title: "Data",
  description: `Everything in the archive as files: releases, quotations, claims, inspections, and the grades in ${archive.site.country} over time.`,
  section: "data",
  crumbs: [],
}));

/** The archive as files, each with its columns, its size, its licence and the day of its last change. */
export default function Data({ archive, site }: PageData) {
  const { register, text_licence: ours, inspectorate } = archive.site;
  const licences = { text: ours.name, register: register.licence };
  const { releases, ...others } = archiveTables(archive, site.location);
  const file = { site, licence: licences.text };
  return (
    <>
      <PageHead heading="Data">
        <p>
          Everything in the archive as files, made with the site. This is the version of{" "}
          <When date={archive.changed.archive} />
          {archive.changed.archive === register.as_at ? (
            ", to which the register runs."
          ) : (
            <>
              ; the register runs to <When date={register.as_at} />.
            </>
          )}
        </p>
        <p class="note">
          Facts from {inspectorate}’s reports: <Link to={register.licence_url}>{register.licence}</Link>. Our
          text: <Link to={ours.url}>{ours.name}</Link>. Quotations are their speakers’ and publishers’.
        </p>
      </PageHead>
      <ul class="data-files">
        <File {...file} table={releases} format="csv" about={releases.description} />
        <File
          {...file}
          table={releases}
          format="json"
          about="The same with everything inside: the quotations of each release, its claims, notes, replies and corrections."
        />
        <File {...file} table={releases} format="bib" about="For BibTeX and BibLaTeX." />
        <File
          {...file}
          table={releases}
          format="ris"
          about="For Zotero, EndNote and other reference managers."
        />
        {Object.values(others).map((table: Table) => (
          <File
            key={table.name}
            site={site}
            table={table}
            format="csv"
            licence={licences[table.licence]}
            about={table.description}
          />
        ))}
      </ul>
      <p>
        <Link to={addresses.dataFile("datapackage.json")}>datapackage.json</Link> describes the tables for
        machines (Frictionless Data), with a checksum of each. Feeds of all releases:{" "}
        <Link to={addresses.atom()}>Atom</Link> and <Link to={addresses.jsonFeed()}>JSON</Link>; every council
        has its own.
      </p>
    </>
  );
}

interface FileProps {
  readonly site: Site;
  readonly table: Table;
  readonly format: "csv" | "json" | "bib" | "ris";
  readonly licence: string;
  readonly about: string;
}

function File({ site, table, format, licence, about }: FileProps) {
  const name = `${table.name}.${format}`;
  const address = addresses.dataFile(name);
  const size =
    site
      .dataFiles()
      .find((file) => file.address === address)
      ?.make().length ?? 0;
  return (
    <li>
      <h2>
        <Link to={address}>{name}</Link>
      </h2>
      <p>
        {table.title}. {about}
      </p>
      <p class="note">
        {format === "csv" || format === "json" ? `${table.count} rows` : `${table.count} entries`},{" "}
        {fileSize(size)}
        {table.changed === null ? null : (
          <>
            , changed on <When date={table.changed} />
          </>
        )}
        . {licence}.
      </p>
      {format === "csv" ? (
        <details>
          <summary>Columns of {name}</summary>
          <dl class="columns-of">
            {table.columns.map((column) => (
              <div key={column.name}>
                <dt>
                  <code>{column.name}</code>
                </dt>
                <dd>{column.description}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}
