import type { Release } from "../src/archive/model.ts";
import { addresses } from "../src/domain/addresses.ts";
import { SOURCE_KINDS, sourceKindLabel } from "../src/domain/release.ts";
import { startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { SendRelease } from "./components/frame/sendRelease.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { PageHead } from "./components/text.tsx";

interface ReleasesData extends PageData {
  readonly releases: readonly Release[];
}

export const data = inDocument<ReleasesData>(({ pagination }) =>
  listHead(
    {
      title: "Releases",
      description: "Every release in the archive, newest first.",
      section: "timeline",
      crumbs: [],
    },
    addresses.releases,
    pagination,
  ),
);

/** Every release. */
export default function Releases({ archive, site, releases, pagination }: ReleasesData) {
  const kinds = SOURCE_KINDS.map((kind) => ({
    kind,
    count: archive.releases.filter(({ source }) => source.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <PageHead heading="Releases">
        <p>
          Press releases, blog posts and news items about inspections, newest first. Each has an account in
          our own words, its quotations word for word, and the official record beside it.
        </p>
      </PageHead>
      <nav class="facts-line" aria-label="Releases by source">
        <ul>
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              <Link to={addresses.source(kind)}>{startSentence(sourceKindLabel(kind))}</Link>{" "}
              <span class="count">{count}</span>
            </li>
          ))}
        </ul>
      </nav>
      {releases.length > 0 ? (
        <ReleaseList releases={releases} level={2} />
      ) : (
        <p>The archive has no release yet.</p>
      )}
      <Pager list={addresses.releases} pagination={pagination} />
      <SendRelease site={site} />
    </>
  );
}
