import type { CheckedClaim } from "../../../src/archive/model.ts";
import { type Amount, parseAmount } from "../../../src/claims/amounts.ts";
import { DAYS } from "../../../src/claims/durations.ts";
import { type CalendarDay, daysBefore, formatDate } from "../../../src/domain/dates.ts";
import { startSentence } from "../../../src/domain/sentences.ts";
import { timeScale } from "./timeScale.ts";

/* Sizes in SVG units. Narrow, with the labels above the bars: it stays legible on a phone. */
const WIDTH = 360;
const ROW = 44;
const BAR = { top: 22, height: 10 };
const AXIS = 24;

/** A claim about time, drawn: the years claimed and the years measured, each a bar on one line of time. Nothing for other claims. */
export function Ruler({ claim }: { claim: CheckedClaim }) {
  const { spans = [] } = claim.finding;
  const words = wordsOf(claim);
  const [first] = spans;
  if (!first || words === null) return null;
  const claimed = { from: first.from, to: after(first.from, words.amount), label: `Claimed: ${words.text}` };
  const measured = spans.map(({ from, to, how, length }) => ({
    from,
    to,
    label: `${startSentence(how)}: ${length}`,
  }));
  const bars = [claimed, ...measured];
  const days = bars.flatMap(({ from, to }) => [from, to]).toSorted();
  const time = timeScale(days[0] ?? first.from, days.at(-1) ?? first.to, WIDTH - 1);
  const step = Math.ceil(time.years.length / 6);
  const bottom = ROW * bars.length;
  return (
    <figure class="chart-figure ruler">
      <svg viewBox={`0 0 ${WIDTH} ${bottom + AXIS}`} role="img" aria-labelledby="ruler-title">
        <title id="ruler-title">
          {measured
            .map(({ label, from, to }) => `${label} (${formatDate(from)} to ${formatDate(to)})`)
            .join("; ")}
          {`. ${claimed.label}.`}
        </title>
        {time.years
          .filter(({ year, x }) => x > 0 && year % step === 0)
          .map(({ year, x }) => (
            <g key={year}>
              <line class="grid" x1={x} x2={x} y1={BAR.top} y2={bottom} />
              <text class="tick" x={x} y={bottom + 16} text-anchor={anchorAt(x)}>
                {year}
              </text>
            </g>
          ))}
        {bars.map(({ label, from, to }, row) => (
          <g key={label} class={row === 0 ? "claimed" : "measured"}>
            <text x="0" y={ROW * row + 14}>
              {label}
            </text>
            <rect
              x={time.at(from)}
              y={ROW * row + BAR.top}
              width={Math.max(1, time.at(to) - time.at(from))}
              height={BAR.height}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The length of time that a check is about, in the editor's words; null for a check of something else. */
function wordsOf({ check }: CheckedClaim): { text: string; amount: Amount } | null {
  for (const one of [check ?? []].flat()) {
    const text = one.held_for ?? one.after;
    const amount = text === undefined ? null : parseAmount(text);
    if (text !== undefined && amount) return { text, amount };
  }
  return null;
}

function after(day: CalendarDay, { number, unit }: Amount): CalendarDay {
  return daysBefore(day, -Math.round(number * DAYS[unit === undefined || unit === "%" ? "years" : unit]));
}

/** Labels at the edges stay inside the drawing. */
function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < 16) return "start";
  return x > WIDTH - 16 ? "end" : "middle";
}
