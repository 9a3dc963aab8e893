import type { Release } from "../../src/archive/model.ts";

/** A release’s headline as printed, a misprint in it marked “[sic]”; or the archive’s title for it, marked as ours. */
export function Headline({ release: { title, title_by, misprint } }: HeadlineProps) {
  const end = misprint === undefined ? -1 : title.indexOf(misprint) + misprint.length;
  return (
    <>
      {end < 0 ? title : title.slice(0, end)}
      {end < 0 ? null : <small class="aside"> [sic]</small>}
      {end < 0 ? null : title.slice(end)}
      {title_by === "archive" ? <small class="aside"> (our title)</small> : null}
    </>
  );
}

interface HeadlineProps {
  readonly release: Pick<Release, "title" | "title_by" | "misprint">;
}
