import { counted, startSentence } from "../../src/domain/sentences.ts";
import type { ReleaseListing } from "../../src/pages/views/listings.ts";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

interface ItemProps {
  readonly release: ReleaseListing;
  /** Of the heading. */
  readonly level: 2 | 3 | 5;
}

/** A release as an item of a list. A dozen pages list each release. */
export function ReleaseEntry({ release, level }: ItemProps) {
  return (
    <li>
      <ReleaseItem release={release} level={level} />
    </li>
  );
}

/** A release in a list: who published it and when, its title, one sentence, who is quoted, and the original. */
function ReleaseItem({ release, level }: ItemProps) {
  const Heading = `h${level}` as const;
  return (
    <article class="release-item">
      <p class="label">
        <When date={release.date} /> <span class="publisher">{release.publisher}</span>
        <span class="kind">, {release.sourceKind}</span>
        {release.draft ? <strong class="draft-flag">Draft</strong> : null}
      </p>
      <Heading>
        <Link to={release.address}>{release.title}</Link>
        {release.titleIsOurs ? <small class="ours"> (our title)</small> : null}
      </Heading>
      {release.summary ? <p class="summary">{release.summary}</p> : null}
      <p class="more">
        {release.speakers.length > 0 ? (
          <span>
            Quoted:{" "}
            {release.speakers.map(({ name, address }, at) => (
              <>
                {at > 0 ? ", " : ""}
                <Link key={address} to={address}>
                  {name}
                </Link>
              </>
            ))}
          </span>
        ) : null}
        <Link to={release.sourceUrl} class="out" label={`The original: ${release.title}`}>
          The original
        </Link>
      </p>
    </article>
  );
}

/** A list of releases. */
export function ReleaseList({ releases, level = 3 }: { releases: readonly ReleaseListing[]; level?: 2 | 3 }) {
  return (
    <ul class="releases">
      {releases.map((release) => (
        <ReleaseEntry key={release.address} release={release} level={level} />
      ))}
    </ul>
  );
}

/** The way to the releases that a list has no room for. */
export function FurtherReleases({
  further,
}: {
  further: { readonly count: number; readonly address: string } | null;
}) {
  if (!further) return null;
  return (
    <p>
      <Link to={further.address}>{startSentence(counted(further.count, "more release"))}</Link>
    </p>
  );
}
