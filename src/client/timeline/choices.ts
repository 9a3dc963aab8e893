/** A choice of the filters. */
export interface Option {
  readonly facet: string;
  readonly value: string;
  readonly box: HTMLInputElement;
  readonly count: Element | null;
  /** To the page that has all entries with this value. */
  readonly link: HTMLAnchorElement;
  /** Whether this page has all of them. */
  readonly whole: boolean;
}

/** What the filters match of an entry: by facet, its values with spaces between them. */
export type Facets = Readonly<Record<string, string | undefined>>;

/** What is chosen, by facet: any of a facet's values will do, and every facet must fit. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** Puts a checkbox in place of each link of a list, except those whose entries are all on other pages. */
export function makeChoices(list: HTMLElement, entries: readonly Facets[]): Option[] {
  const facet = list.dataset.facet ?? "";
  return [...list.querySelectorAll("li")].flatMap((item) => {
    const link = item.querySelector("a");
    const value = item.dataset.value ?? link?.pathname.split("/").at(-2);
    if (!link || value === undefined) return [];
    const here = entries.filter((entry) => valuesOf(entry, facet).includes(value)).length;
    if (here === 0) return [];
    const count = item.querySelector("b");
    const whole = Number(count?.textContent) === here;
    const box = document.createElement("input");
    box.type = "checkbox";
    const label = document.createElement("label");
    label.append(box, ` ${link.textContent} `, ...(count ? [count] : []));
    item.replaceChildren(label);
    return [{ facet, value, box, count, link, whole }];
  });
}

export function choices(options: readonly Option[]): Chosen {
  const chosen = new Map<string, Set<string>>();
  for (const { facet, value, box } of options)
    if (box.checked) chosen.set(facet, (chosen.get(facet) ?? new Set()).add(value));
  return chosen;
}

export function matches(facets: Facets, chosen: Chosen): boolean {
  return [...chosen].every(([facet, values]) => valuesOf(facets, facet).some((value) => values.has(value)));
}

/** Writes beside each choice how many entries it would show, with the other facets as they are chosen. */
export function count(options: readonly Option[], entries: readonly Facets[], chosen: Chosen): void {
  for (const { facet, value, count } of options) {
    const wanted = new Map(chosen).set(facet, new Set([value]));
    if (count) count.textContent = String(entries.filter((entry) => matches(entry, wanted)).length);
  }
}

function valuesOf(entry: Facets, facet: string): string[] {
  return (entry[facet] ?? "").split(" ");
}
