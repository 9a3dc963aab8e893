import { Facets } from "./search/facets.ts";
import { type Found, pagefindFrom, type SearchOptions } from "./search/pagefind.ts";
import { element, resultItem } from "./search/results.ts";
import { meant, unknownWords } from "./search/words.ts";

/*
 * The search page. What is searched for stands in its address, so that it can be linked to and come back to. The page's
 * markup is the layout's; nothing of the index is loaded until someone searches.
 */

/** How many results are shown at a time. */
const STEP = 10;
/** How long, in milliseconds, typing must pause before it is searched for. */
const PAUSE = 250;

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

const root = document.getElementById("search");
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <Type extends HTMLElement>(selector: string) => root.querySelector(selector) as Type;
  const form = part<HTMLFormElement>("form");
  const field = part<HTMLInputElement>("#q");
  const order = part<HTMLSelectElement>("select");
  const narrow = part<HTMLDetailsElement>("details");
  const status = part("[role=status]");
  const clear = part("#clear");
  const list = part("ol");
  const more = part<HTMLButtonElement>("#more");
  const elsewhere = document.getElementById("elsewhere");
  const didYouMean = part(".did-you-mean");
  const names = (root.dataset.names ?? "").split(" ");
  const facets = new Facets(root.querySelectorAll<HTMLElement>("[data-facet]"));
  const load = pagefindFrom(root.dataset.index ?? "");
  const { title } = document;
  let asked = new URLSearchParams();
  let found: Found["results"] = [];
  let run = 0;

  /** Shows what the address asks for: as many results and as far down as when the reader left. */
  const show = async (place: Place = { shown: STEP, scroll: 0 }) => {
    const mine = ++run;
    asked = new URLSearchParams(location.search);
    const words = asked.get("q")?.trim() ?? "";
    const filtered = facets.names.some((name) => asked.has(name));
    if (field.value.trim() !== words) field.value = words;
    order.value = asked.get("order") ?? "";
    document.title = words ? `“${words}” – ${title}` : title;
    clear.hidden = !filtered;
    found = [];
    if (!words && !filtered) {
      narrow.hidden = true;
      finish("", []);
      return;
    }
    try {
      if (list.childElementCount === 0) status.textContent = "Searching…";
      const unknown = words ? await unknownWords(await load(), words) : [];
      if (mine !== run) return;
      if (unknown.length > 0) {
        narrow.hidden = true;
        finish(nowhere(unknown), [], meant(words, unknown, names));
        return;
      }
      const { results } = await search(words);
      if (mine !== run) return;
      const items = await itemsOf(results.slice(0, place.shown));
      if (mine !== run) return;
      found = results;
      narrow.hidden = found.length === 0 && !filtered;
      finish(summary(words, filtered), items);
      if (place.scroll) scrollTo({ top: place.scroll, behavior: "instant" });
    } catch (error) {
      if (mine !== run) return;
      narrow.hidden = true;
      finish(`The search could not be loaded: ${error instanceof Error ? error.message : error}`, []);
    }
  };

  const finish = (says: string, items: readonly HTMLElement[], suggestion: string | null = null) => {
    status.textContent = says;
    const link = element("a", { href: `?${new URLSearchParams({ q: suggestion ?? "" })}` }, suggestion ?? "");
    didYouMean.replaceChildren(...(suggestion ? ["Did you mean ", link, "?"] : []));
    list.replaceChildren(...items);
    more.hidden = list.childElementCount >= found.length;
    order.parentElement?.toggleAttribute("hidden", found.length < 2);
    elsewhere?.toggleAttribute("hidden", items.length > 0);
  };

  const search = async (words: string) => {
    const pagefind = await load();
    const narrowed = narrow.open || facets.names.some((name) => asked.has(name));
    if (narrowed) await pagefind.filters();
    const query = words || null;
    const answer = await pagefind.search(query, options());
    if (!narrowed) return answer;
    // A facet's values are counted as if none of them were chosen: each would add its own results.
    const counts = { ...answer.filters };
    for (const name of facets.names) {
      if (!asked.has(name)) continue;
      const others = await pagefind.search(query, options(name));
      counts[name] = others.filters[name] ?? {};
    }
    facets.offer(answer.totalFilters, counts, asked);
    return answer;
  };

  /** Any of a facet's values will do, and every facet must fit; one can be left out. */
  const options = (without?: string): SearchOptions => {
    const chosen = facets.names.filter((name) => name !== without && asked.has(name));
    const newest = asked.get("order") === "newest" || !asked.get("q")?.trim();
    return {
      filters: Object.fromEntries(chosen.map((name) => [name, { any: asked.getAll(name) }])),
      ...(newest && { sort: { date: "desc" } }),
    };
  };

  const summary = (words: string, filtered: boolean) => {
    const of = words ? ` for “${words}”` : "";
    if (found.length > 0)
      return `${found.length.toLocaleString("en-GB")} ${found.length === 1 ? "result" : "results"}${of}`;
    return `Nothing found${of}${filtered ? " with these filters" : ""}.`;
  };

  /** Puts into the address what the form holds: typing in place, a deliberate choice as a step to come back from. */
  const ask = (change: "pushState" | "replaceState") => {
    clearTimeout(timer);
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") wanted.append(name, String(value));
    const before = new URLSearchParams(location.search);
    // What was chosen while the choices were not yet on the page.
    for (const name of facets.names)
      if (!form.querySelector(`[name="${name}"]`))
        for (const value of before.getAll(name)) wanted.append(name, value);
    if (String(wanted) === String(before)) return;
    history[change](null, "", `${location.pathname}${wanted.size > 0 ? `?${wanted}` : ""}`);
    void show();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("pushState");
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask("replaceState"), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    if (target !== field) ask("pushState");
  });
  clear.addEventListener("click", () => {
    for (const box of form.querySelectorAll("input")) box.checked = false;
    ask("pushState");
    field.focus();
  });
  narrow.addEventListener("toggle", () => {
    if (narrow.open && !narrow.hidden) void show({ shown: list.childElementCount, scroll: 0 });
  });
  more.addEventListener("click", async () => {
    const mine = run;
    const shown = list.childElementCount;
    const items = await itemsOf(found.slice(shown, shown + STEP));
    if (mine !== run) return;
    list.append(...items);
    more.hidden = list.childElementCount >= found.length;
    items[0]?.querySelector("a")?.focus();
  });
  list.addEventListener("click", () => {
    const place: Place = { shown: list.childElementCount, scroll: scrollY };
    history.replaceState(place, "");
  });
  addEventListener("popstate", ({ state }) => void show(state ?? undefined));

  document.getElementById("search-off")?.remove();
  document.getElementById("or-browse")?.removeAttribute("hidden");
  root.hidden = false;
  void show(history.state ?? undefined);
}

/** "Nothing found: “westminister” is nowhere in the archive." */
function nowhere(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`).join(" and ");
  return `Nothing found: ${quoted} ${words.length === 1 ? "is" : "are"} nowhere in the archive.`;
}

function itemsOf(results: Found["results"]): Promise<HTMLElement[]> {
  return Promise.all(results.map(async (result) => resultItem(await result.data())));
}
