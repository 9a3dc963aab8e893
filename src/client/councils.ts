/*
 * The finder on the page of all councils: narrows and orders the rows of its table in place. What is chosen is in the page's
 * address, so that it can be linked to. Without it the page has links by grade, region and letter.
 */

const form = document.getElementById("finder");
const body = document.querySelector<HTMLTableSectionElement>("#found tbody");
if (form instanceof HTMLFormElement && body) start(form, body);

function start(form: HTMLFormElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows];
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("button");

  const read = () => {
    const wanted = new URLSearchParams(location.search);
    for (const field of fields(form)) field.value = wanted.get(field.name) ?? "";
  };
  const chosen = () =>
    fields(form)
      .map(({ name, value }) => [name, value.trim()] as const)
      .filter(([, value]) => value !== "");

  const show = () => {
    const wanted = new Map(chosen());
    const order = wanted.get("order");
    wanted.delete("order");
    for (const row of rows) row.hidden = ![...wanted].every(([name, value]) => fits(row, name, value));
    body.append(...(order ? rows.toSorted(byDay(order)) : rows));
    const count = rows.filter(({ hidden }) => !hidden).length;
    if (status)
      status.textContent =
        count === 0
          ? "No council fits all of these choices."
          : `${count === rows.length ? "All" : `${count} of`} ${rows.length} councils`;
    clear?.toggleAttribute("hidden", wanted.size === 0);
  };

  const choose = () => {
    show();
    const query = new URLSearchParams(chosen().map(([name, value]) => [name, value])).toString();
    history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
  };

  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  read();
  show();
  form.hidden = false;
}

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
}

/** A name fits if each of its words begins one of the council's, a year if it is that of the report; everything else if the row has it. */
function fits(row: HTMLTableRowElement, name: string, value: string): boolean {
  if (name === "year") return dayOf(row).startsWith(value);
  if (name !== "name") return (row.dataset.is ?? "").split(" ").includes(value);
  const words = wordsOf(`${row.cells[0]?.textContent} ${row.dataset.names}`);
  return wordsOf(value).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** Words in small letters without punctuation. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .split(/[\s-]+/);
}

function dayOf(row: HTMLTableRowElement): string {
  return row.querySelector("time")?.dateTime ?? "";
}

function byDay(order: string): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
  const sign = order === "newest" ? -1 : 1;
  return (a, b) => sign * dayOf(a).localeCompare(dayOf(b));
}
