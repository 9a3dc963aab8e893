import type { Paging as PagingView } from "../../src/pages/views/paging.ts";
import { Link } from "./link.tsx";

/** The way to the other pages of a long list; nothing where there is only one. */
export function Paging({ paging }: { paging: PagingView }) {
  if (paging.pages === 1) return null;
  return (
    <nav class="paging" aria-label="Pages of this list">
      {paging.previous ? (
        <Link to={paging.previous} rel="prev">
          Newer
        </Link>
      ) : null}
      <span>
        Page {paging.page} of {paging.pages}
      </span>
      {paging.next ? (
        <Link to={paging.next} rel="next">
          Older
        </Link>
      ) : null}
    </nav>
  );
}
