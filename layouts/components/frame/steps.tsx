import type { ComponentChildren } from "preact";
import { Link } from "./link.tsx";

/** A neighbour of the page in its order. */
export interface Step {
  readonly label: ComponentChildren;
  readonly address: string;
  readonly name: ComponentChildren;
}

/** The ways to the pages before and after, where there are such. */
export function Steps({
  label,
  before,
  after,
}: {
  label: string;
  before?: Step | null;
  after?: Step | null;
}) {
  return (
    <nav class="steps" aria-label={label}>
      {before ? <OneStep {...before} rel="prev" /> : null}
      {after ? <OneStep {...after} rel="next" /> : null}
    </nav>
  );
}

function OneStep({ label, address, name, rel }: Step & { readonly rel: "prev" | "next" }) {
  return (
    <p>
      <span class="label">{label}</span>
      <Link to={address} rel={rel}>
        {name}
      </Link>
    </p>
  );
}
