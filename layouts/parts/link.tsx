import type { ComponentChildren } from "preact";
import type { Frame } from "../../src/pages/site.ts";

/** The site of the document that is being rendered: one at a time, since rendering never waits. */
let rendering: Frame | null = null;

/**
 * Tells the parts inside which site they are of. As Preact's own context does; but that has each part listen for a change that
 * never comes here, which takes as long as the rendering, and keeps every page in memory for a while.
 */
export function SiteProvider({ value, children }: { value: Frame; children?: ComponentChildren }) {
  rendering = value;
  return <>{children}</>;
}

/** The site that is being rendered. */
export function useSite(): Frame {
  if (!rendering) throw new Error("A part was rendered outside a document");
  return rendering;
}

interface LinkProps {
  /** An address of this site ("/councils/leeds/", with an anchor if wanted), or a whole web address. */
  readonly to: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly rel?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly lang?: string;
}

/** A link, with the base path put before addresses of this site. */
export function Link(props: LinkProps) {
  const { to } = props;
  return (
    <a
      href={to.startsWith("/") ? useSite().location.href(to) : to}
      aria-current={props.current ? "page" : undefined}
      aria-label={props.label}
      class={props.class}
      rel={props.rel}
      lang={props.lang}
    >
      {props.children}
    </a>
  );
}
