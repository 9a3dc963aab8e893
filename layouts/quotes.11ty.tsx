import type { Quotation as QuotationModel } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { counted } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Pager } from "./components/pager.tsx";
import { Quotation } from "./components/quotation.tsx";

interface QuotesData extends PageData {
  readonly quotations: readonly QuotationModel[];
}

export const data = inDocument<QuotesData>(({ pagination }) =>
  listHead(
    {
      title: "Quotations",
      description:
        "Every attributed quotation in the archive, word for word, with who said it and where it was printed.",
      section: "quotes",
      crumbs: [],
    },
    addresses.quotes,
    pagination,
  ),
);

/** Every quotation, newest first. */
export default function Quotes({ archive, quotations, pagination }: QuotesData) {
  return (
    <>
      <PageHead heading="Quotations">
        <p>
          Every attributed quotation, word for word: {counted(archive.quotations.length, "quotation")} in{" "}
          {counted(archive.printings.length, "printing")}. Where two releases print one quotation, it stands
          here once, with what is different. <Link to={addresses.people}>By speaker</Link>.
        </p>
      </PageHead>
      <div class="quotations">
        {quotations.map(({ key, printings }) =>
          printings.slice(0, 1).map((printing) => <Quotation key={key} printing={printing} linked />),
        )}
      </div>
      <Pager list={addresses.quotes} pagination={pagination} />
    </>
  );
}
