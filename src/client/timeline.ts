import { choices, count, makeGroup, matches } from "./timeline/choices.ts";

/* Turns the choices above the timeline into filters in place. Without it they are links to pages that show the same. */

const filters = document.getElementById("filters");
const events = [...document.querySelectorAll<HTMLElement>(".event")];
if (filters && events.length > 0) enhance(filters, events);

function enhance(root: HTMLElement, events: readonly HTMLElement[]): void {
  const options = [...root.querySelectorAll<HTMLElement>(".filter")].flatMap(makeGroup);
  const years = [...document.querySelectorAll<HTMLElement>(".year-of")];
  const all = events.map((event) => event.dataset);
  const { element, say, onClear } = makeStatus();
  root.append(element);

  const apply = () => {
    const chosen = choices(options);
    let fitting = 0;
    for (const event of events) {
      event.hidden = !matches(event.dataset, chosen);
      if (!event.hidden) fitting += 1;
    }
    for (const year of years) year.hidden = !year.querySelector(".event:not([hidden])");
    count(options, all, chosen);
    say(chosen.size > 0 ? summary(fitting, all.length) : "", chosen.size > 0);
  };
  const read = () => {
    const wanted = new URLSearchParams(location.search);
    for (const { facet, value, box } of options) {
      box.checked = wanted.getAll(facet).includes(value);
      const folded = box.closest("details");
      if (box.checked && folded) folded.open = true;
    }
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
    // The first that can be seen: not in a list that is folded.
    options.find(({ box }) => box.checkVisibility?.() ?? true)?.box.focus();
  });
  addEventListener("popstate", read);
  read();
}

/** "3 of 12 entries". */
function summary(fitting: number, all: number): string {
  if (fitting === 0) return "No entry fits all of these choices.";
  const [of, among] = [fitting, all].map((number) => number.toLocaleString("en-GB"));
  return `${of} of ${among} ${all === 1 ? "entry" : "entries"}`;
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
  const say = (says: string, filtered: boolean) => {
    words.textContent = says;
    clear.hidden = !filtered;
  };
  return { element, say, onClear: (act: () => void) => clear.addEventListener("click", act) };
}
