import type { Printing, Release } from "../../src/archive/model.ts";
import { printingAddress, speakerName } from "../../src/archive/printings.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { sourceName } from "../../src/domain/release.ts";
import { counted, startSentence } from "../../src/domain/sentences.ts";
import { Link } from "./frame/link.tsx";
import { Tally } from "./tally.tsx";
import { Headline, When } from "./text.tsx";

interface ItemProps {
  readonly release: Release;
  /** Of the heading. */
  readonly level: 2 | 3 | 4 | 5;
}

/** A release in a list, in two lines: its headline; its date, its source and what became of its claims. The rest opens in place. */
export function ReleaseItem({ release, level }: ItemProps) {
  const { date, source, draft } = release;
  const Heading = `h${level}` as const;
  return (
    <li class="release-item">
      <Heading>
        <Link to={addresses.release(release.slug)}>
          <Headline release={release} />
        </Link>
        {draft ? <strong class="draft-flag">Draft</strong> : null}
      </Heading>
      <p class="label">
        <When date={date} />, {sourceName(source)} <Tally claims={release.claims} />
      </p>
      <InShort release={release} />
    </li>
  );
}

/** What the release says, who is quoted in it, and the way to the original. */
function InShort({ release: { title, summary, printings, source } }: { release: Release }) {
  return (
    <details class="in-short">
      <summary aria-label={`In short: ${title}`}>In short</summary>
      {summary ? <p class="summary">{summary}</p> : null}
      {printings.length > 0 ? <Speakers printings={printings} /> : null}
      <p>
        <Link to={source.url} class="out" label={`The original: ${title}`}>
          The original
        </Link>
      </p>
    </details>
  );
}

/** Who is quoted, each with a link to their first words. */
function Speakers({ printings }: { printings: readonly Printing[] }) {
  const first = [...new Map(printings.toReversed().map((one) => [speakerName(one), one])).entries()];
  return (
    <p>
      Quoted:{" "}
      {first.toReversed().map(([name, printing], at) => (
        <>
          {at > 0 ? ", " : ""}
          <Link key={name} to={printingAddress(printing)}>
            {name}
          </Link>
        </>
      ))}
    </p>
  );
}

/** A list of releases. */
export function ReleaseList({ releases, level = 3 }: { releases: readonly Release[]; level?: 2 | 3 }) {
  return (
    <ul class="releases">
      {releases.map((release) => (
        <ReleaseItem key={release.slug} release={release} level={level} />
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
