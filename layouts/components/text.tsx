import type { ComponentChildren } from "preact";
import type { Release } from "../../src/archive/model.ts";
import {
  type CalendarDay,
  formatDate,
  formatDateShort,
  machineDate,
  type PartialDate,
} from "../../src/domain/dates.ts";

/** The head of a page that is not a release: its heading and a sentence or two. */
export function PageHead({ heading, children }: { heading: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{heading}</h1>
      {children ? <div class="standfirst">{children}</div> : null}
    </header>
  );
}

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

/** A date as people write it, with its precision, in a `<time>` where HTML can say it. */
export function When({ date, short = false }: { date: PartialDate | CalendarDay; short?: boolean }) {
  const words = short ? formatDateShort(date) : formatDate(date);
  const machine = typeof date === "string" ? date : machineDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : <span>{words}</span>;
}
