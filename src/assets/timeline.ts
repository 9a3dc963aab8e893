import { choices, count, makeGroup, matches } from "./timeline/choices.ts";
import { type Entries, entriesOnPage } from "./timeline/entries.ts";
import { loadedEntries } from "./timeline/loadedEntries.ts";

/* Turns the choices above the timeline into filters in place. Without it they are links to pages that show the same. */

/** How long, in milliseconds, nobody asks what is going on. */
const PATIENCE = 300;

const filters = document.getElementById("filters");
const files = filters?.dataset.entries?.split(" ");
const entries = files ? loadedEntries(files) : entriesOnPage();
if (filters && entries) enhance(filters, entries);

function enhance(root: HTMLElement, entries: Entries): void {
  const options = [...root.querySelectorAll<HTMLElement>(".filter")].flatMap(makeGroup);
  const { element, say, onClear } = makeStatus();
  root.append(element);
  let run = 0;

  const apply = async () => {
    const mine = ++run;
    const chosen = choices(options);
    const filtered = chosen.size > 0;
    // Counts as they were loaded are right until something is chosen.
    if (!filtered && !touched) return;
    touched = true;
    const waiting = setTimeout(() => say("Loading the entries…", filtered), PATIENCE);
    try {
      const all = await entries.all();
      if (mine !== run) return;
      const fitting = all.filter((entry) => matches(entry, chosen));
      await entries.show(filtered ? fitting : null);
      if (mine !== run) return;
      count(options, all, chosen);
      say(filtered ? summary(fitting.length, all.length) : "", filtered);
    } catch (error) {
      if (mine !== run) return;
      say(`The entries could not be loaded: ${error instanceof Error ? error.message : error}.`, true);
    } finally {
      clearTimeout(waiting);
    }
  };
  let touched = false;
  const read = () => {
    const wanted = new URLSearchParams(location.search);
    for (const { facet, value, box } of options) {
      box.checked = wanted.getAll(facet).includes(value);
      const folded = box.closest("details");
      if (box.checked && folded) folded.open = true;
    }
    void apply();
  };
  const write = () => {
    const address = new URL(location.href);
    address.search = String(
      new URLSearchParams(options.filter(({ box }) => box.checked).map(({ facet, value }) => [facet, value])),
    );
    address.hash = "";
    history.pushState(null, "", address);
    void apply();
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
