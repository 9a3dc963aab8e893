import type { Quotation } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { QuotationItem } from "./components/quotation.tsx";
import { PageHead } from "./components/text.tsx";

interface QuotesData extends PageData {
  readonly quotations: readonly Quotation[];
}

export const data = inDocument<QuotesData>(({ pagination }) =>
  listHead(
    {
      title: "Quotations",
      description:
        "Every attributed quotation in the archive, word for word, with who said it and where it was printed.",
      section: "quotes",
      crumbs: [],
      script: "copy",
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
          {startSentence(counted(archive.quotations.length, "quotation"))}, word for word, with who said each
          and where. One that several releases print is here once, with any differences.{" "}
          <Link to={addresses.people}>Quotations by speaker</Link>
        </p>
      </PageHead>
      <div class="quotations">
        {quotations.map(({ key, printings }) =>
          printings.slice(0, 1).map((printing) => <QuotationItem key={key} printing={printing} level={2} />),
        )}
      </div>
      <Pager list={addresses.quotes} pagination={pagination} />
    </>
  );
}
