import { moveByArrows } from "./timeline/arrows.ts";
import { choices, count, makeChoices, matches, type Option } from "./timeline/choices.ts";

/* Turns the choices above the timeline into filters in place, and lets arrow keys move in its drawing. Without it they are links. */

const filters = document.getElementById("filters");
const events = [...document.querySelectorAll<HTMLElement>(".event")];
if (filters && events.length > 0) enhance(filters, events);
const lanes = document.getElementById("lanes");
if (lanes) moveByArrows(lanes);

function enhance(root: HTMLElement, events: readonly HTMLElement[]): void {
  const all = events.map((event) => event.dataset);
  const options = [...root.querySelectorAll<HTMLElement>("[data-facet]")].flatMap((list) =>
    makeChoices(list, all),
  );
  const years = [...document.querySelectorAll<HTMLElement>(".year-of")];
  const { say, clear } = makeStatus(root);

  const apply = () => {
    const chosen = choices(options);
    let fitting = 0;
    for (const event of events) {
      event.hidden = !matches(event.dataset, chosen);
      if (!event.hidden) fitting += 1;
    }
    for (const year of years) year.hidden = !year.querySelector(".event:not([hidden])");
    count(options, all, chosen);
    for (const filter of root.querySelectorAll<HTMLElement>(".filter"))
      filter.toggleAttribute("data-chosen", filter.querySelector("input:checked") !== null);
    say(
      chosen.size > 0 ? summary(fitting, all.length) : null,
      root.hasAttribute("data-partial") ? options : [],
    );
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
  clear.addEventListener("click", () => {
    for (const { box } of options) box.checked = false;
    write();
    root.querySelector("summary")?.focus();
  });
  chooseYears(options, write);
  closeOutside(root);
  addEventListener("popstate", read);
  read();
}

/** A year in the drawing chooses it among the filters, if this page has its entries. */
function chooseYears(options: readonly Option[], write: () => void): void {
  document.getElementById("lanes")?.addEventListener("click", (click) => {
    const { year } = (click.target as Element).closest<HTMLElement>("[data-year]")?.dataset ?? {};
    const option = options.find(({ facet, value, whole }) => facet === "year" && value === year && whole);
    if (!option || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    option.box.checked = !option.box.checked;
    write();
  });
}

/** A list of choices closes with Escape, and when the reader turns elsewhere. */
function closeOutside(root: HTMLElement): void {
  const open = () => root.querySelector<HTMLDetailsElement>("details[open]");
  document.addEventListener("click", ({ target }) => {
    const list = open();
    if (list && target instanceof Node && !list.contains(target)) list.open = false;
  });
  root.addEventListener("keydown", ({ key }) => {
    const list = open();
    if (key !== "Escape" || !list) return;
    list.open = false;
    list.querySelector("summary")?.focus();
  });
}

/** "3 of 12 entries". */
function summary(fitting: number, all: number): string {
  if (fitting === 0) return "No entry fits all of these choices.";
  const [of, among] = [fitting, all].map((number) => number.toLocaleString("en-GB"));
  return `${of} of ${among} ${all === 1 ? "entry" : "entries"}`;
}

function makeStatus(root: HTMLElement) {
  const element = root.querySelector(".filter-status");
  const words = element?.querySelector("[role=status]");
  const unfiltered = words?.textContent ?? "";
  const more = document.createElement("span");
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Clear";
  clear.hidden = true;
  element?.append(more, clear);
  /** Says how many entries fit; if the page has only the latest, links to the pages that have all. */
  const say = (says: string | null, options: readonly Option[]) => {
    if (words) words.textContent = says ?? unfiltered;
    clear.hidden = says === null;
    const links = options.filter(({ box }) => box.checked).map(({ link }) => link.cloneNode(true));
    more.replaceChildren(...(links.length > 0 ? ["All of: "] : []), ...links.flatMap((link) => [link, " "]));
  };
  return { say, clear };
}
