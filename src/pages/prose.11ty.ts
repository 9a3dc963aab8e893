import type { ProseRecord } from "../content/load.ts";
import { addresses } from "../domain/addresses.ts";
import { type Page, pagesOf } from "./page.ts";
import { type Reporting, reportingLinks } from "./views/reporting.ts";

export interface ProseProps {
  readonly title: string;
  readonly sections: ProseRecord["body"]["sections"];
  readonly reporting: Reporting;
}

export const data = pagesOf<ProseProps>("prose.11ty.tsx", (site) =>
  site.archive.pages.map((page): Page<ProseProps> => {
    const address = addresses.prose(page.slug);
    return {
      address,
      title: page.title,
      description: page.summary,
      section: "about",
      crumbs: [],
      props: () => ({
        title: page.title,
        sections: page.body.sections,
        reporting: reportingLinks(site, page.origin.file, page.title, address),
      }),
    };
  }),
);
