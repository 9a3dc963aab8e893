import type { ComponentChildren } from "preact";
import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { GRADES, gradeLabel, gradeSteps } from "../../../src/domain/grades.ts";
import { isGraded } from "../../../src/domain/inspection.ts";
import { hasPage, Link } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";
import { type DrawnYear, drawTimeline, type InspectionMark, type ReleaseMark } from "./drawnTimeline.ts";

/*
 * A lane lies flat, or is upright on a phone. Everything in it has its place in time as x and as y; the stylesheet overrides the one
 * that is not time. So one drawing serves both, its marks are links with words in the page's own size, and no style is inline.
 */

/** The timeline to scale: above its years what was found, below them what was said. */
export function TimelineDrawing({ archive }: { archive: Archive }) {
  const { lanes, years, releases, rows, known, length } = drawTimeline(archive);
  return (
    <figure class="drawn" aria-labelledby="timeline">
      <div class="scroll">
        <svg class="sprite" width="0" height="0" aria-hidden="true">
          <g id="ticks">
            <rect class="unknown" {...span(known, Math.round((100 - known) * 10) / 10)} />
            {years.map(({ year, at }) => (
              <rect key={year} class="tick" x={`${at}%`} y={`${at}%`} />
            ))}
          </g>
          <symbol id="said" viewBox="0 0 12 12">
            <path d="M6 1.5l5 9.5H1z" />
          </symbol>
        </svg>
        <div class="lanes" id="lanes">
          {lanes.map(({ council, held, marks }) => (
            <Lane key={council.slug} class="found" name={council.name}>
              {held.map(({ from, length, grade }) => (
                <rect key={from} class={`held ${grade}`} {...span(from, length)} />
              ))}
              {marks.map((mark) => (
                <Found key={mark.inspection.id} mark={mark} />
              ))}
            </Lane>
          ))}
          <Lane class="reports" name="Other councils" more="by grade">
            {years.map((year) => (
              <Reports key={year.year} year={year} length={length} />
            ))}
          </Lane>
          <Lane class="axis" name="Years" unnamed>
            {years.map(({ year, at }) => (
              <Mark key={year} at={at}>
                <a href={addresses.year(year)} data-year={year}>
                  {year}
                </a>
              </Mark>
            ))}
          </Lane>
          <Lane class={`said rows-${rows}`} name="Releases" more="about these">
            {releases.map((mark) => (
              <Said key={mark.release.slug} mark={mark} />
            ))}
          </Lane>
          <Lane class="others" name="Others" more="by year">
            {years.map(({ year, at, releases }) =>
              releases ? (
                <Mark key={year} at={at}>
                  <a href={addresses.year(year)} aria-label={releases.name}>
                    <Triangle /> {releases.count}
                  </a>
                </Mark>
              ) : null,
            )}
          </Lane>
        </div>
      </div>
      <Key archive={archive} />
    </figure>
  );
}

/** Where something that lasts is on the line of time. */
function span(from: number, length: number) {
  return { x: `${from}%`, y: `${from}%`, width: `${length}%`, height: `${length}%` };
}

interface LaneProps {
  readonly class: string;
  readonly name: string;
  readonly more?: string;
  /** Whether its name need not be seen. */
  readonly unnamed?: boolean;
  readonly children: ComponentChildren;
}

/** A lane with its name: before it if it lies flat, above it if it is upright. */
function Lane({ class: kind, name, more, unnamed, children }: LaneProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class={`lane ${kind}`} role="group" aria-label={name}>
      <div class="lane-name" aria-hidden="true">
        {unnamed ? null : name} {more ? <small>{more}</small> : null}
      </div>
      <div class="lane-plot">
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: its marks are links with names */}
        <svg width="100%" height="100%">
          <use href="#ticks" />
          {children}
        </svg>
      </div>
    </div>
  );
}

interface MarkProps {
  readonly at: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link at its place in time. */
function Mark({ at, class: kind = "", children }: MarkProps) {
  return (
    <foreignObject class={`at ${kind}`} x={`${at}%`} y={`${at}%`}>
      {children}
    </foreignObject>
  );
}

/** An inspection, with its overall grade; or a visit, as a ring on the line of the grade that it left as it was. */
function Found({ mark: { inspection, grade, at, name, room } }: { mark: InspectionMark }) {
  const address = addresses.inspection(inspection.id);
  if (!isGraded(inspection))
    return (
      <Mark class="visit" at={at}>
        <a href={address} aria-label={name}>
          <span class="ring" />
        </a>
      </Mark>
    );
  return (
    <Mark at={at}>
      <a href={address} aria-label={name}>
        {grade ? <GradeMark grade={grade} words="" /> : <span class="ungraded" />}
        <span class={`word ${room ?? "none"} ${grade ?? ""}`}>{gradeLabel(grade ?? "not-given")}</span>
      </a>
    </Mark>
  );
}

/** The reports of a year: a bar a grade, as long as there are many and as high as the grade has steps. */
function Reports({ year: { year, at, reports }, length }: { year: DrawnYear; length: number }) {
  if (!reports) return null;
  return (
    <foreignObject class="part" x={`${at}%`} y={`${at}%`} width={`${length}%`}>
      {/* biome-ignore lint/a11y/useAnchorContent: its name is the label */}
      <a href={`${addresses.year(year)}#reports`} aria-label={reports.name}>
        <svg width="100%" height="1.5em" aria-hidden="true">
          {reports.parts.map(({ grade, from, width }) => {
            const high = grade ? gradeSteps(grade) * 25 : 50;
            return (
              <rect
                key={grade}
                class={grade ?? "ungraded"}
                x={`${from}%`}
                width={`${width}%`}
                y={`${100 - high}%`}
                height={`${high}%`}
              />
            );
          })}
        </svg>
      </a>
    </foreignObject>
  );
}

function Said({ mark: { release, at, name, row, room, doubtful } }: { mark: ReleaseMark }) {
  return (
    <Mark at={at} class={`row-${row}`}>
      <a href={addresses.release(release.slug)} aria-label={name}>
        <Triangle filled={doubtful} />
        {room ? <span class={`word ${room}`}>{release.source.publisher}</span> : null}
      </a>
    </Mark>
  );
}

/** A release; filled if a claim in it does not hold. */
function Triangle({ filled = false }: { filled?: boolean }) {
  return (
    <svg class={filled ? "said-mark filled" : "said-mark"} aria-hidden="true">
      <use href="#said" />
    </svg>
  );
}

function Key({ archive }: { archive: Archive }) {
  return (
    <figcaption class="drawn-key">
      {GRADES.map((grade) => (
        <GradeMark key={grade} grade={grade} />
      ))}
      <span>
        <span class="ring" /> a visit
      </span>
      <span>
        <Triangle /> a release
      </span>
      <span>
        <Triangle filled /> one with a claim that does not hold, or only in part
      </span>
      {hasPage(archive, addresses.method) ? <Link to={addresses.method}>How to read it</Link> : null}
    </figcaption>
  );
}
