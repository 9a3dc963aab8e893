import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Site } from "../../src/pages/site.ts";

const SiteContext = createContext<Site | null>(null);
export const SiteProvider = SiteContext.Provider;

/** The site that is being rendered. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("A part was rendered outside a document");
  return site;
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
export function Link({ to, children, current, label, ...rest }: LinkProps) {
  const { location } = useSite();
  return (
    <a
      href={to.startsWith("/") ? location.href(to) : to}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...rest}
    >
      {children}
    </a>
  );
}
