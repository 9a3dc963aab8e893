import type { Archive, Release } from "../src/archive/model.ts";
import { releaseJsonLd } from "../src/archive/references.ts";
import { hasCard, releaseCard } from "../src/archive/shareCards.ts";
import { addresses } from "../src/domain/addresses.ts";
import { isGraded } from "../src/domain/inspection.ts";
import { sourceName } from "../src/domain/release.ts";
import { paragraphsOf } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { sameGradeThen } from "../src/register/country.ts";
import { Account } from "./components/account.tsx";
import { Files, Images } from "./components/attachments.tsx";
import { Link } from "./components/frame/link.tsx";
import { type Step, Steps } from "./components/frame/steps.tsx";
import { differingGrades, OfficialRecord } from "./components/record.tsx";
import { FurtherReleases, ReleaseList } from "./components/releaseItem.tsx";
import { ReleaseNotes } from "./components/releaseNotes.tsx";
import { statedGrades } from "./components/statedGrades.ts";
import { Headline, When } from "./components/text.tsx";

interface ReleaseData extends PageData {
  readonly release: Release;
}

export const data = inDocument<ReleaseData>(({ release, site }) => ({
  title: `${release.title} (${release.source.publisher})`,
  description: release.summary ?? `${release.title}: a release by ${release.source.publisher}.`,
  section: "timeline",
  crumbs: [{ label: "Releases", address: addresses.releases }],
  jsonLd: () => (release.withdrawn ? [] : releaseJsonLd(site, release)),
  hidden: release.draft,
  ...(hasCard(site.archive, release) && { share: () => releaseCard(site.archive, release) }),
  script: "copy",
}));

/** A release: what it says, beside what the record says. */
export default function ReleasePage({ release, archive, site }: ReleaseData) {
  return (
    <>
      <article class="release">
        <Header release={release} />
        {release.withdrawn ? <Withdrawn {...release.withdrawn} /> : null}
        {release.inspections.length > 0 ? <Records archive={archive} release={release} /> : null}
        {release.withdrawn ? null : (
          <>
            <Images release={release} site={site} />
            <Account release={release} />
            <Files release={release} />
          </>
        )}
        <Replies release={release} />
        <ReleaseNotes site={site} release={release} />
      </article>
      {release.withdrawn ? null : <Related archive={archive} release={release} />}
    </>
  );
}

function Header({ release }: { release: Release }) {
  const { source } = release;
  return (
    <header class="release-head">
      {release.draft ? <p class="draft-flag">Draft: shown here only, never published</p> : null}
      <p class="label">
        <When date={release.date} />, {sourceName(source)}
      </p>
      <h1>
        <Headline release={release} />
      </h1>
      {release.summary && !release.withdrawn ? <p class="standfirst">{release.summary}</p> : null}
      <p class="links">
        <Link to={source.url} class="out">
          Read the original
        </Link>
        {release.councils.map(({ name, slug }) => (
          <Link key={slug} to={addresses.council(slug)}>
            {name}
          </Link>
        ))}
      </p>
    </header>
  );
}

/** In place of what a release said. */
function Withdrawn({ date, why }: NonNullable<Release["withdrawn"]>) {
  return (
    <section class="withdrawn" aria-labelledby="withdrawn">
      <h2 id="withdrawn">Withdrawn</h2>
      <p>{why}</p>
      <p class="label">
        The archive withdrew its record of this release on <When date={date} />.
      </p>
    </section>
  );
}

function Records({ archive, release }: Pick<ReleaseData, "archive" | "release">) {
  const { inspections, event } = release;
  const latest = inspections.findLast(isGraded);
  return (
    <section class="records" aria-labelledby="record">
      <h2 id="record">What the official record shows</h2>
      <div class="record-row">
        {inspections.map((inspection) => (
          <OfficialRecord key={inspection.id} archive={archive} inspection={inspection} />
        ))}
      </div>
      <p class="note">
        {release.withdrawn ? null : statedGrades(release)}{" "}
        {event === "inspection" || inspections.some(isGraded)
          ? null
          : "The release is about a visit, which gives no grade. "}
        {latest ? sameGradeThen(archive.country, latest) : null}
        {inspections.some((inspection) => differingGrades(inspection).length > 0)
          ? " Shaded: other than the overall grade."
          : null}
      </p>
    </section>
  );
}

function Replies({ release: { reply: replies = [] } }: Pick<ReleaseData, "release">) {
  if (replies.length === 0) return null;
  return (
    <section class="replies" aria-labelledby="replies">
      <h2 id="replies">{replies.length === 1 ? "A reply" : "Replies"}</h2>
      {replies.map(({ who, date, text }) => (
        <div class="reply" key={`${who} ${date}`}>
          {paragraphsOf(text).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p class="label">
            {who}, <When date={date} />
          </p>
        </div>
      ))}
    </section>
  );
}

/** How many other releases on the same inspections a release’s page lists; all are on the inspections’ pages. */
const OTHERS = 4;

function Related({ archive, release }: Pick<ReleaseData, "archive" | "release">) {
  const others = onSameInspections(archive, release);
  const latest = release.inspections.at(-1);
  const at = archive.releases.indexOf(release);
  return (
    <div class="related">
      {others.length > 0 && latest ? (
        <section aria-labelledby="same">
          <h2 id="same">
            Other releases on the same {release.inspections.length > 1 ? "inspections" : "inspection"}
          </h2>
          <ReleaseList releases={others.slice(0, OTHERS)} />
          <FurtherReleases
            further={
              others.length > OTHERS
                ? { count: others.length - OTHERS, address: addresses.inspection(latest.id) }
                : null
            }
          />
        </section>
      ) : null}
      <Steps
        label="Earlier and later releases"
        before={stepTo("Earlier", archive.releases[at + 1])}
        after={stepTo("Later", archive.releases[at - 1])}
      />
    </div>
  );
}

function stepTo(label: string, release: Release | undefined): Step | null {
  if (!release) return null;
  return {
    label: (
      <>
        {label}, <When date={release.date} />
      </>
    ),
    address: addresses.release(release.slug),
    name: <Headline release={release} />,
  };
}

/** The other releases on the same inspections. */
function onSameInspections({ releasesOfInspection }: Archive, release: Release): Release[] {
  const all = release.inspections.flatMap(({ id }) => releasesOfInspection.get(id) ?? []);
  return [...new Set(all)].filter((other) => other !== release);
}
