import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { ReleasesProps } from "../src/pages/releases.11ty.ts";
import { NEW_RELEASE } from "../src/pages/views/newRelease.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";

export const data = entryInDocument;

/** A list of releases. */
export default function Releases({ entry, site }: LayoutData<ReleasesProps>) {
  const { heading, intro, releases, paging } = entry.props();
  const { repository } = site;
  return (
    <>
      <PageHead heading={heading}>
        <p>{intro}</p>
      </PageHead>
      {releases.length > 0 ? (
        <ReleaseList releases={releases} level={2} />
      ) : (
        <p>The archive has no such release yet.</p>
      )}
      <Paging paging={paging} />
      {repository ? (
        <p class="paging">
          One is missing? <Link to={repository.sendRelease()}>Send a press release</Link>{" "}
          <Link to={repository.newFile(NEW_RELEASE.file, NEW_RELEASE.text)}>Add a release</Link>
        </p>
      ) : null}
    </>
  );
}
