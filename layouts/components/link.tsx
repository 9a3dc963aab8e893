import type { ComponentChildren } from "preact";

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

/** A link. Addresses of this site are written from its root; the base path is put before them when the page is done. */
export function Link(props: LinkProps) {
  const { to } = props;
  return (
    <a
      href={to}
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
