import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { ReleaseProps } from "../src/pages/release.11ty.ts";
import { Account } from "./components/account.tsx";
import { Link } from "./components/link.tsx";
import { OfficialRecord } from "./components/record.tsx";
import { FurtherReleases, ReleaseList } from "./components/releaseItem.tsx";
import { ReleaseNotes } from "./components/releaseNotes.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** A release: what it says, beside what the record says. */
export default function ReleasePage({ entry }: LayoutData<ReleaseProps>) {
  const props = entry.props();
  return (
    <>
      <article class="release">
        <header class="release-head">
          {props.draft ? <p class="draft-flag">Draft: shown here only, never published</p> : null}
          <p class="label">
            <When date={props.date} /> <span class="publisher">{props.source.publisher}</span>,{" "}
            {props.source.kindLabel}
          </p>
          <h1>{props.title}</h1>
          {props.titleIsOurs ? (
            <p class="note">The text has no headline of its own; this one is the archive’s.</p>
          ) : null}
          {props.summary ? <p class="standfirst">{props.summary}</p> : null}
          <p class="ways">
            <Link to={props.source.url} class="out">
              Read the original
            </Link>
            {props.councils.map(({ name, address }) => (
              <Link key={address} to={address}>
                {name}
              </Link>
            ))}
          </p>
        </header>
        {props.records.length > 0 ? <Records {...props} /> : null}
        <Account account={props.account} />
        <Replies replies={props.replies} />
        <ReleaseNotes {...props} />
      </article>
      <Related {...props} />
    </>
  );
}

function Records({ records, statedGrades, country, event }: ReleaseProps) {
  return (
    <section class="records" aria-labelledby="record">
      <h2 id="record">What the official record shows</h2>
      <div class="record-row">
        {records.map((record) => (
          <OfficialRecord key={record.address} record={record} />
        ))}
      </div>
      <p class="note">
        {statedGrades}{" "}
        {event === "inspection" || !records.every(({ visit }) => visit)
          ? null
          : "The release is about a visit, so there is no rating to report. "}
        {country ? (
          <>
            On <When date={country.day} />, {country.text}
          </>
        ) : null}
      </p>
    </section>
  );
}

function Replies({ replies }: Pick<ReleaseProps, "replies">) {
  if (replies.length === 0) return null;
  return (
    <section class="replies" aria-labelledby="replies">
      <h2 id="replies">{replies.length === 1 ? "A reply" : "Replies"}</h2>
      {replies.map(({ who, date, paragraphs }) => (
        <div class="reply" key={`${who} ${date}`}>
          {paragraphs.map((paragraph) => (
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

function Related({ sameInspection, earlier, later }: ReleaseProps) {
  return (
    <div class="related">
      {sameInspection.releases.length > 0 ? (
        <section aria-labelledby="same">
          <h2 id="same">
            Other releases on the same {sameInspection.releases.length > 1 ? "inspections" : "inspection"}
          </h2>
          <ReleaseList releases={sameInspection.releases} />
          <FurtherReleases further={sameInspection.further} />
        </section>
      ) : null}
      <nav class="steps" aria-label="Earlier and later releases">
        {earlier ? (
          <p>
            <span class="label">Earlier</span>
            <Link to={earlier.address} rel="prev">
              {earlier.title}
            </Link>{" "}
            <When date={earlier.date} />
          </p>
        ) : null}
        {later ? (
          <p>
            <span class="label">Later</span>
            <Link to={later.address} rel="next">
              {later.title}
            </Link>{" "}
            <When date={later.date} />
          </p>
        ) : null}
      </nav>
    </div>
  );
}
