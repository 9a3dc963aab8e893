import { addresses } from "../../domain/addresses.ts";
import type { Crumb, Page } from "../page.ts";

/** Where a page of a long list stands among the others. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  /** How many items the whole list has. */
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** What the pages of one list have in common. */
interface ListHead {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly section: Page<unknown>["section"];
  readonly crumbs: readonly Crumb[];
}

/**
 * The pages of a list, `size` items each (or, where items differ in size, as many as come to `size` at most); an empty list still has
 * its first page. From the second on, the number stands in the address and in the title.
 */
export function pagedList<Item, Props>(
  head: ListHead,
  items: readonly Item[],
  size: number,
  props: (items: readonly Item[], paging: Paging) => Props,
  sizeOf: (item: Item) => number = () => 1,
): Page<Props>[] {
  const parts = cut(items, size, sizeOf);
  const pages = parts.length;
  return parts.map((part, at) => {
    const page = at + 1;
    const paging: Paging = {
      page,
      pages,
      total: items.length,
      previous: page > 1 ? addresses.listPage(head.address, page - 1) : null,
      next: page < pages ? addresses.listPage(head.address, page + 1) : null,
    };
    return {
      ...head,
      address: addresses.listPage(head.address, page),
      title: page === 1 ? head.title : `${head.title}, page ${page} of ${pages}`,
      crumbs: page === 1 ? head.crumbs : [...head.crumbs, { label: head.title, address: head.address }],
      props: () => props(part, paging),
    };
  });
}

/** A list cut into parts of `size` at most. One that is larger stands alone; an empty list is one empty part. */
export function cut<Item>(items: readonly Item[], size: number, sizeOf: (item: Item) => number): Item[][] {
  let part: Item[] = [];
  let room = size;
  const parts = [part];
  for (const item of items) {
    room -= sizeOf(item);
    if (room < 0 && part.length > 0) {
      part = [];
      parts.push(part);
      room = size - sizeOf(item);
    }
    part.push(item);
  }
  return parts;
}
