import { addresses } from "../src/domain/addresses.ts";
import { counted } from "../src/domain/sentences.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { QuotesProps } from "../src/pages/quotes.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { Quotation } from "./components/quotation.tsx";

export const data = entryInDocument;

/** Every quotation, newest first. */
export default function Quotes({ entry }: LayoutData<QuotesProps>) {
  const { quotations, printings, paging } = entry.props();
  return (
    <>
      <PageHead heading="Quotations">
        <p>
          Every attributed quotation, word for word: {counted(paging.total, "quotation")} in{" "}
          {counted(printings, "printing")}. Where two releases print one quotation, it stands here once, with
          what is different. <Link to={addresses.people}>By speaker</Link>.
        </p>
      </PageHead>
      <div class="quotations">
        {quotations.map((printing) => (
          <Quotation key={printing.address} printing={printing} linked />
        ))}
      </div>
      <Paging paging={paging} />
    </>
  );
}
