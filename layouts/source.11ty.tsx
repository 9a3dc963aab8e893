import type { Release } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { groupBy } from "../src/domain/order.ts";
import { type SourceKind, sourceKindLabel } from "../src/domain/release.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData, type PartOfList } from "../src/eleventy/page.ts";
import { Pager } from "./components/frame/pager.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { PageHead } from "./components/text.tsx";

interface SourceData extends PageData {
  readonly part: PartOfList<SourceKind, Release>;
}

const titleOf = (kind: SourceKind) => `Releases: ${sourceKindLabel(kind)}`;

export const data = inDocument<SourceData>(({ part: { of: kind, items, pagination } }) =>
  listHead(
    {
      title: titleOf(kind),
      description: `Releases in the archive whose source is a ${sourceKindLabel(kind)}.`,
      section: "timeline",
      crumbs: [{ label: "Releases", address: addresses.releases }],
      hidden: items.length === 0,
    },
    addresses.source(kind),
    pagination,
  ),
);

/** The releases of one kind of source, and who published most of them. */
export default function Source({ archive, part: { of: kind, items, pagination } }: SourceData) {
  const all = archive.releases.filter(({ source }) => source.kind === kind);
  const publishers = groupBy(all, ({ source }) => source.publisher).size;
  return (
    <>
      <PageHead heading={titleOf(kind)}>
        <p>
          {all.length === 0
            ? "The archive has no release of this kind."
            : `${startSentence(counted(all.length, "release"))} by ${counted(publishers, "publisher")}, newest first.`}
        </p>
      </PageHead>
      {items.length > 0 ? <ReleaseList releases={items} level={2} /> : null}
      <Pager list={addresses.source(kind)} pagination={pagination} />
    </>
  );
}
