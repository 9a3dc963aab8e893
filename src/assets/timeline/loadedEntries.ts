import type { Facets } from "./choices.ts";
import type { Entries } from "./entries.ts";

/*
 * The timeline of a large archive. What each entry is comes from a small file for each year, which is loaded when something is chosen;
 * the entries that fit are then taken, some at a time, from the pages of their years.
 */

/** How many entries are shown at a time. */
const STEP = 10;

/** A year as `src/output/timelineFiles.ts` writes it. */
interface YearFile {
  readonly year: number;
  readonly pages: readonly {
    readonly address: string;
    readonly events: readonly (readonly [council: string, rating: string, event: string, source: string])[];
  }[];
}

interface LoadedEntry extends Facets {
  readonly year: string;
  readonly yearAddress: string;
  /** The page on which it stands, and as which of its entries. */
  readonly page: string;
  readonly place: string;
}

/** @param files The addresses of the years' files, newest first. */
export function loadedEntries(files: readonly string[]): Entries<LoadedEntry> {
  const whole = [...document.querySelectorAll<HTMLElement>(".year-of, .earlier")];
  const found = document.createElement("div");
  const more = document.createElement("button");
  more.type = "button";
  more.className = "more-entries";
  more.hidden = true;
  whole[0]?.before(found, more);
  const load = remembered(async (file: string) => entriesOf((await (await get(file)).json()) as YearFile));
  const page = remembered(async (address: string) =>
    new DOMParser().parseFromString(await (await get(address)).text(), "text/html"),
  );
  let left: readonly LoadedEntry[] = [];
  let run = 0;

  /** The next entries, as they stand on their pages. */
  const next = () =>
    Promise.all(
      left.slice(0, STEP).map(async (entry) => {
        const event = (await page(entry.page)).querySelectorAll<HTMLElement>(".event")[Number(entry.place)];
        if (!event || event.dataset.council !== entry.council)
          throw new Error("the archive has changed since this page was loaded");
        return { entry, event: asOnFrontPage(event) };
      }),
    );
  const append = (made: Awaited<ReturnType<typeof next>>) => {
    for (const { entry, event } of made) listOf(found, entry).append(event);
    left = left.slice(made.length);
    more.hidden = left.length === 0;
    more.textContent = "Show more";
  };
  more.addEventListener("click", async () => {
    const mine = run;
    try {
      const made = await next();
      if (mine !== run) return;
      append(made);
      made[0]?.event.querySelector("a")?.focus();
    } catch {
      more.textContent = "Show more: they could not be loaded, try again";
    }
  });
  return {
    all: async () => (await Promise.all(files.map(load))).flat(),
    async show(entries) {
      const mine = ++run;
      left = entries ?? [];
      const made = await next();
      if (mine !== run) return;
      // Taken away, not hidden: an entry must not stand on the page twice.
      if (entries) for (const part of whole) part.remove();
      else more.after(...whole);
      found.replaceChildren();
      append(made);
    },
  };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there`);
  return response;
}

/** Each asked for once; what failed may be asked for again. */
function remembered<Value>(load: (address: string) => Promise<Value>): (address: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (address) => {
    const value = known.get(address) ?? load(address);
    known.set(address, value);
    value.catch(() => known.delete(address));
    return value;
  };
}

function entriesOf({ year, pages }: YearFile): LoadedEntry[] {
  return pages.flatMap(({ address, events }) =>
    events.map(([council, rating, event, source], at) => ({
      council,
      rating,
      event,
      source,
      year: String(year),
      yearAddress: pages[0]?.address ?? address,
      page: address,
      place: String(at),
    })),
  );
}

/** The list of an entry's year among those found, made when it has none. */
function listOf(found: HTMLElement, { year, yearAddress }: LoadedEntry): Element {
  const last = found.lastElementChild;
  const list = last instanceof HTMLElement && last.dataset.year === year ? last.querySelector("ol") : null;
  if (list) return list;
  const link = document.createElement("a");
  link.href = yearAddress;
  link.textContent = year;
  const heading = document.createElement("h3");
  heading.append(link);
  const events = document.createElement("ol");
  events.className = "events";
  const section = document.createElement("section");
  section.className = "year-of";
  section.dataset.year = year;
  section.append(heading, events);
  found.append(section);
  return events;
}

/** An entry of a year's page, with its headings two levels lower, as the front page has them. */
function asOnFrontPage(event: HTMLElement): HTMLElement {
  const copy = document.importNode(event, true);
  for (const heading of copy.querySelectorAll("h2, h3")) {
    const lower = document.createElement(heading.localName === "h2" ? "h4" : "h5");
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return copy;
}
