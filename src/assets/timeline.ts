/* Turns the choices above the timeline into filters in place. Without it they are links to pages that show the same. */

interface Option {
  readonly facet: string;
  readonly value: string;
  readonly box: HTMLInputElement;
  readonly count: Element | null;
}

const filters = document.getElementById("filters");
const events = [...document.querySelectorAll<HTMLElement>(".event")];
const years = [...document.querySelectorAll<HTMLElement>(".year-of")];
if (filters && events.length > 0) enhance(filters);

function enhance(root: HTMLElement): void {
  const options = [...root.querySelectorAll<HTMLElement>(".filter")].flatMap(makeGroup);
  const { element, say, onClear } = makeStatus();
  root.append(element);

  const apply = () => {
    const chosen = choices(options);
    const shown = events.filter((event) => matches(event, chosen));
    for (const event of events) event.hidden = !shown.includes(event);
    for (const year of years) year.hidden = !year.querySelector(".event:not([hidden])");
    for (const { facet, value, count } of options)
      if (count) count.textContent = String(countIf(chosen, facet, value));
    say(shown.length, chosen.size > 0);
  };
  const read = () => {
    const wanted = new URLSearchParams(location.search);
    for (const { facet, value, box } of options) box.checked = wanted.getAll(facet).includes(value);
    apply();
  };
  const write = () => {
    const address = new URL(location.href);
    address.search = String(
      new URLSearchParams(options.filter(({ box }) => box.checked).map(({ facet, value }) => [facet, value])),
    );
    address.hash = "";
    history.pushState(null, "", address);
    apply();
  };
  root.addEventListener("change", write);
  onClear(() => {
    for (const { box } of options) box.checked = false;
    write();
    options[0]?.box.focus();
  });
  addEventListener("popstate", read);
  read();
}

/** Puts a checkbox in the place of each link of a group. */
function makeGroup(group: HTMLElement): Option[] {
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

function makeStatus() {
  const element = document.createElement("p");
  element.className = "filter-status";
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Clear the filters";
  clear.hidden = true;
  element.append(words, clear);
  const say = (shown: number, filtered: boolean) => {
    const entries = events.length === 1 ? "entry" : "entries";
    words.textContent = filtered
      ? shown === 0
        ? "No entry fits all of these choices."
        : `${shown} of ${events.length} ${entries}`
      : "";
    clear.hidden = !filtered;
  };
  return { element, say, onClear: (act: () => void) => clear.addEventListener("click", act) };
}

/** What is chosen, by facet: any of a facet's values will do, and every facet must fit. */
function choices(options: readonly Option[]): Map<string, Set<string>> {
  const chosen = new Map<string, Set<string>>();
  for (const { facet, value, box } of options)
    if (box.checked) chosen.set(facet, (chosen.get(facet) ?? new Set()).add(value));
  return chosen;
}

function matches(event: HTMLElement, chosen: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...chosen].every(([facet, values]) =>
    (event.dataset[facet] ?? "").split(" ").some((value) => values.has(value)),
  );
}

/** How many entries a value would show, with the other facets as they are chosen. */
function countIf(chosen: ReadonlyMap<string, ReadonlySet<string>>, facet: string, value: string): number {
  const others = new Map([...chosen].filter(([name]) => name !== facet));
  return events.filter((event) => matches(event, others.set(facet, new Set([value])))).length;
}
