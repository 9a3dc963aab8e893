import type { Table } from "../src/archive/table.ts";
import { archiveTables } from "../src/archive/tables.ts";
import { addresses } from "../src/domain/addresses.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { When } from "./components/when.tsx";

export const data = inDocument(() => ({
  title: "Data",
  description:
    "Everything in the archive as files: releases, quotations, claims, inspections, and the country over time.",
  section: "data",
  crumbs: [],
}));

/** The archive as files, each with its columns, its licence and its date. */
export default function Data({ archive, site }: PageData) {
  const { register, text_licence: ours } = archive.site;
  const licences = { text: ours.name, register: register.licence };
  const { releases, ...others } = archiveTables(archive, site.location);
  return (
    <>
      <PageHead heading="Data">
        <p>
          Everything in the archive as files, made with the site each time it is built. The register is
          complete to <When date={register.as_at} />. Facts from Ofsted’s reports:{" "}
          <Link to={register.licence_url}>{register.licence}</Link>; our text:{" "}
          <Link to={ours.url}>{ours.name}</Link>; quotations are their speakers’ and publishers’.
        </p>
      </PageHead>
      <ul class="data-files">
        <File table={releases} format="CSV" licence={licences.text} description={releases.description} />
        <File
          table={releases}
          format="JSON"
          licence={licences.text}
          description="The same releases with everything inside: each with its quotations, its claims, its notes, replies and corrections."
        />
        {Object.values(others).map((table: Table) => (
          <File
            key={table.name}
            table={table}
            format="CSV"
            licence={licences[table.licence]}
            description={table.description}
          />
        ))}
      </ul>
      <p>
        <Link to={addresses.dataFile("datapackage.json")}>datapackage.json</Link> describes the files for
        machines (Frictionless Data). Feeds: <Link to={addresses.atom()}>Atom feed</Link>,{" "}
        <Link to={addresses.jsonFeed()}>JSON feed</Link>; every council has its own.
      </p>
    </>
  );
}

interface FileProps {
  readonly table: Table;
  readonly format: "CSV" | "JSON";
  readonly licence: string;
  readonly description: string;
}

function File({ table, format, licence, description }: FileProps) {
  const name = `${table.name}.${format.toLowerCase()}`;
  return (
    <li>
      <h2>
        <Link to={addresses.dataFile(name)}>{name}</Link>
      </h2>
      <p>
        {table.title}: {description}
      </p>
      <p class="note">
        {format}, {table.count} rows, {licence}.
      </p>
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
    </li>
  );
}
