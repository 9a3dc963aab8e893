/** A choice of the filters. */
export interface Option {
  readonly facet: string;
  readonly value: string;
  readonly box: HTMLInputElement;
  readonly count: Element | null;
}

/** What the filters match of an entry: by facet, its values with spaces between them. */
export type Facets = Readonly<Record<string, string | undefined>>;

/** What is chosen, by facet: any of a facet's values will do, and every facet must fit. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** Puts a checkbox in the place of each link of a group. */
export function makeGroup(group: HTMLElement): Option[] {
  const facet = group.dataset.facet ?? "";
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", group.querySelector(".legend")?.id ?? "");
  return [...group.querySelectorAll("li")].flatMap((item) => {
    const link = item.querySelector("a");
    const value = item.dataset.value;
    if (!link || value === undefined) return [];
    const box = document.createElement("input");
    box.type = "checkbox";
    const label = document.createElement("label");
    const count = item.querySelector(".count");
    label.append(box, ` ${link.textContent} `, ...(count ? [count] : []));
    item.replaceChildren(label);
    return [{ facet, value, box, count }];
  });
}

export function choices(options: readonly Option[]): Chosen {
  const chosen = new Map<string, Set<string>>();
  for (const { facet, value, box } of options)
    if (box.checked) chosen.set(facet, (chosen.get(facet) ?? new Set()).add(value));
  return chosen;
}

export function matches(facets: Facets, chosen: Chosen): boolean {
  return [...chosen].every(([facet, values]) =>
    (facets[facet] ?? "").split(" ").some((value) => values.has(value)),
  );
}

/** Writes beside each choice how many entries it would show, with the other facets as they are chosen. */
export function count(options: readonly Option[], entries: readonly Facets[], chosen: Chosen): void {
  for (const facet of new Set(options.map((option) => option.facet))) {
    const others = new Map([...chosen].filter(([name]) => name !== facet));
    const counts = new Map<string, number>();
    for (const entry of entries)
      if (matches(entry, others))
        for (const value of (entry[facet] ?? "").split(" ")) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const option of options)
      if (option.facet === facet && option.count)
        option.count.textContent = String(counts.get(option.value) ?? 0);
  }
}
