import { addresses } from "../domain/addresses.ts";
import { pagesOf } from "./page.ts";
import { type Paging, pagedList } from "./views/paging.ts";
import { type PrintingView, printingView } from "./views/quotation.ts";

export interface QuotesProps {
  readonly quotations: readonly PrintingView[];
  readonly printings: number;
  readonly paging: Paging;
}

const SIZE = 30;

export const data = pagesOf<QuotesProps>("quotes.11ty.tsx", ({ archive }) =>
  pagedList(
    {
      address: addresses.quotes,
      title: "Quotations",
      description:
        "Every attributed quotation in the archive, word for word, with who said it and where it was printed.",
      section: "quotes",
      crumbs: [],
    },
    archive.quotations,
    SIZE,
    (items, paging) => ({
      quotations: items.flatMap(({ printings }) => printings.slice(0, 1).map(printingView)),
      printings: archive.printings.length,
      paging,
    }),
  ),
);
