import type { DataProps } from "../src/pages/data.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** The archive as files, each with its columns, its licence and its date. */
export default function Data({ entry }: LayoutData<DataProps>) {
  const { files, datapackage, asAt, registerLicence, textLicence, feeds } = entry.props();
  return (
    <>
      <PageHead heading="Data">
        <p>
          Everything in the archive as files, made with the site each time it is built. The register is
          complete to <When date={asAt} />. Facts from Ofsted’s reports:{" "}
          <Link to={registerLicence.url}>{registerLicence.name}</Link>; our text:{" "}
          <Link to={textLicence.url}>{textLicence.name}</Link>; quotations are their speakers’ and
          publishers’.
        </p>
      </PageHead>
      <ul class="data-files">
        {files.map(({ name, address, title, description, format, rows, licence, columns }) => (
          <li key={name}>
            <h2>
              <Link to={address}>{name}</Link>
            </h2>
            <p>
              {title}: {description}
            </p>
            <p class="note">
              {format}, {rows} rows, {licence}.
            </p>
            <details>
              <summary>Columns of {name}</summary>
              <dl class="columns-of">
                {columns.map((column) => (
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
        ))}
      </ul>
      <p>
        <Link to={datapackage}>datapackage.json</Link> describes the files for machines (Frictionless Data).
        Feeds:{" "}
        {feeds.map(({ label, address }, at) => (
          <>
            {at > 0 ? ", " : ""}
            <Link key={address} to={address}>
              {label}
            </Link>
          </>
        ))}
        ; every council has its own.
      </p>
    </>
  );
}
