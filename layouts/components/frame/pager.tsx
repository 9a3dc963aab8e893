import { addresses } from "../../../src/domain/addresses.ts";
import type { Pagination } from "../../../src/eleventy/page.ts";
import { Link } from "./link.tsx";

/** Links to the pages of a list before and after this one; nothing if it has only one. `list` is the address of its first page. */
export function Pager({ list, pagination }: { list: string; pagination: Pagination }) {
  const page = pagination.pageNumber + 1;
  const pages = pagination.pages.length;
  if (pages < 2) return null;
  return (
    <nav class="paging" aria-label="Pages of this list">
      {page > 1 ? (
        <Link to={addresses.listPage(list, page - 1)} rel="prev">
          Newer
        </Link>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link to={addresses.listPage(list, page + 1)} rel="next">
          Older
        </Link>
      ) : null}
    </nav>
  );
}
