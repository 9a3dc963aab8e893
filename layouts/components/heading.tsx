import type { ComponentChildren } from "preact";

/** The head of a page that is not a release: its heading and a sentence or two. */
export function PageHead({ heading, children }: { heading: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{heading}</h1>
      {children ? <div class="standfirst">{children}</div> : null}
    </header>
  );
}
