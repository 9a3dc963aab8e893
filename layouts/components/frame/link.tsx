import type { ComponentChildren } from "preact";
import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { slugOf } from "../../../src/domain/slugs.ts";

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

/** The pages that every page links to if the archive has them. */
const OPTIONAL: readonly string[] = [addresses.about, addresses.method, addresses.glossary];

/** Whether the archive has the page at an address; only about, method and glossary can be missing. */
export function hasPage({ pages }: Archive, address: string): boolean {
  return !OPTIONAL.includes(address) || pages.some(({ slug }) => addresses.prose(slug) === address);
}

interface TermProps {
  readonly archive: Archive;
  /** As it is headed in the glossary. */
  readonly term: string;
  readonly children?: ComponentChildren;
}

/** A term, with a link to what the glossary says of it, if it says anything. */
export function Term({ archive, term, children = term }: TermProps) {
  const glossary = archive.pages.find(({ slug }) => addresses.prose(slug) === addresses.glossary);
  return glossary?.body.anchors.has(slugOf(term)) ? (
    <Link to={addresses.glossaryEntry(term)} class="term">
      {children}
    </Link>
  ) : (
    children
  );
}
