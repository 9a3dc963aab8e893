import type { Counts } from "./pagefind.ts";
import { element } from "./results.ts";

/** The choices by which results are narrowed: groups of checkboxes, filled by what a query finds. */
export class Facets {
  readonly #groups: readonly HTMLElement[];
  readonly names: readonly string[];

  /** @param groups Elements with the facet's name in `data-facet`, the order of its values in `data-order` if they have one, and an empty list. */
  constructor(groups: Iterable<HTMLElement>) {
    this.#groups = [...groups];
    this.names = this.#groups.map(nameOf);
  }

  /**
   * Offers the values of `all` with their `counts`, those of `chosen` checked. A facet with nothing to choose is hidden. The
   * boxes stay the same elements while the values do, so that the one in focus stays in focus.
   */
  offer(all: Counts, counts: Counts, chosen: URLSearchParams): void {
    for (const group of this.#groups) {
      const name = nameOf(group);
      const checked = chosen.getAll(name);
      const offered = Object.entries(all[name] ?? {}).filter(([, count]) => count > 0);
      const values = [...new Set([...offered.map(([value]) => value), ...checked])];
      values.sort(inOrder(group.dataset.order, all[name] ?? {}));
      const boxes = [...group.querySelectorAll("input")];
      const same = boxes.length === values.length && boxes.every(({ value }, at) => value === values[at]);
      if (!same) group.querySelector("ul")?.replaceChildren(...values.map((value) => choice(name, value)));
      for (const box of group.querySelectorAll("input")) {
        box.checked = checked.includes(box.value);
        const count = box.parentElement?.querySelector(".count");
        if (count) count.textContent = String(counts[name]?.[box.value] ?? 0);
      }
      group.hidden = values.length < 2 && checked.length === 0;
    }
  }
}

function nameOf(group: HTMLElement): string {
  return group.dataset.facet ?? "";
}

function choice(name: string, value: string): HTMLElement {
  const box = element("input", { type: "checkbox", name, value });
  return element("li", {}, element("label", {}, box, ` ${value} `, element("span", { class: "count" })));
}

/** By place in the order given ("Outstanding|Good"), the latest first for years, the most frequent first else; ties by the alphabet. */
function inOrder(order = "", counts: Readonly<Record<string, number>>): (a: string, b: string) => number {
  const rank = (value: string) => {
    if (order === "latest") return -Number(value);
    return order ? order.split("|").indexOf(value) : -(counts[value] ?? 0);
  };
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
}
