import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { pagesOf } from "./page.ts";
import { type DataFile, dataFiles } from "./views/dataFiles.ts";

export interface DataProps {
  readonly files: readonly DataFile[];
  readonly datapackage: string;
  readonly asAt: CalendarDay;
  readonly registerLicence: { readonly name: string; readonly url: string };
  readonly textLicence: { readonly name: string; readonly url: string };
  readonly feeds: readonly { readonly label: string; readonly address: string }[];
}

export const data = pagesOf<DataProps>("data.11ty.tsx", (site) => [
  {
    address: addresses.data,
    title: "Data",
    description:
      "Everything in the archive as files: releases, quotations, claims, inspections, and the country over time.",
    section: "data",
    crumbs: [],
    props: () => ({
      files: dataFiles(site),
      datapackage: addresses.dataFile("datapackage.json"),
      asAt: site.archive.register.asAt,
      registerLicence: {
        name: site.archive.site.register.licence,
        url: site.archive.site.register.licence_url,
      },
      textLicence: site.archive.site.text_licence,
      feeds: [
        { label: "Atom feed", address: addresses.atom() },
        { label: "JSON feed", address: addresses.jsonFeed() },
      ],
    }),
  },
]);
