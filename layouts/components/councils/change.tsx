import type { Direction } from "../../../src/register/changes.ts";

const WORDS = { up: "higher than before", down: "lower than before" } as const;
const PATHS = { up: "M5 1l5 8H0z", down: "M5 9L0 1h10z" } as const;

/** An arrow after a grade that is higher or lower than at the inspection before; nothing after others. */
export function ChangeMark({ direction }: { direction: Direction | undefined }) {
  if (direction !== "up" && direction !== "down") return null;
  return (
    <span class="change">
      <Arrow direction={direction} />
      <span class="visually-hidden"> {WORDS[direction]}</span>
    </span>
  );
}

export function Arrow({ direction }: { direction: "up" | "down" }) {
  return (
    <svg class="arrow" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={PATHS[direction]} />
    </svg>
  );
}
