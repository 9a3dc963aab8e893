import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { type DataFile, dataFiles } from "./views/dataFiles.ts";
import { pagesOf } from "./page.ts";

export interface DataProps {
  readonly files: readonly DataFile[];
  readonly datapackage: string;
  readonly asAt: CalendarDay;
  readonly registerLicence: { readonly name: string; readonly url: string };
  readonly textLicence: { readonly name: string; readonly url: string };
  readonly feeds: readonly { readonly label: string; readonly address: string }[];
}

export const data = pagesOf<DataProps>("data.11ty.tsx", ({ archive }) => [
  {
    address: addresses.data,
    title: "Data",
    description: "Everything in the archive as files: releases, quotations, claims, inspections, and the country over time.",
    section: "data",
    crumbs: [],
    jsonLd: [],
    props: () => ({
      files: dataFiles(archive),
      datapackage: addresses.dataFile("datapackage.json"),
      asAt: archive.register.asAt,
      registerLicence: { name: archive.site.register.licence, url: archive.site.register.licence_url },
      textLicence: archive.site.text_licence,
      feeds: [
        { label: "Atom feed", address: addresses.atom() },
        { label: "JSON feed", address: addresses.jsonFeed() },
      ],
    }),
  },
]);
