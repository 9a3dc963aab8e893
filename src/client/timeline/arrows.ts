/*
 * The name of the mark that the reader points at or has tabbed to is written below the drawing.
 *
 * The drawing is one stop for the Tab key, and arrow keys move in it: along a lane, and to the nearest mark of the next. On a phone
 * the lanes are upright, and the keys with them.
 */

export function moveByArrows(root: HTMLElement): void {
  const lanes = [...root.querySelectorAll(".lane")].map((lane) => [...lane.querySelectorAll("a")]);
  const links = lanes.flat();
  for (const [at, link] of links.entries()) link.tabIndex = at === 0 ? 0 : -1;
  root.addEventListener("focusin", ({ target }) => {
    for (const link of links) link.tabIndex = link === target ? 0 : -1;
  });
  const readout = document.createElement("p");
  readout.className = "readout";
  readout.ariaHidden = "true";
  root.closest("figure")?.append(readout);
  const show = ({ target }: Event) => {
    readout.textContent = (target as Element).closest("a")?.ariaLabel ?? "";
  };
  for (const event of ["focusin", "pointerover"]) root.addEventListener(event, show);
  for (const event of ["focusout", "pointerleave"])
    root.addEventListener(event, () => {
      readout.textContent = "";
    });
  root.addEventListener("keydown", (press) => {
    const here = links.find((link) => link === press.target);
    if (!here || press.ctrlKey || press.altKey || press.metaKey) return;
    const to = target(press.key, here, lanes);
    if (!to) return;
    press.preventDefault();
    to.focus();
  });
}

type Lanes = readonly (readonly HTMLElement[])[];

function target(key: string, here: HTMLElement, lanes: Lanes): HTMLElement | undefined {
  const { width, height } = here.closest(".lane")?.getBoundingClientRect() ?? { width: 1, height: 0 };
  const [time, other] = height > width ? (["top", "left"] as const) : (["left", "top"] as const);
  const place = (link: Element | undefined, side: "left" | "top") => link?.getBoundingClientRect()[side] ?? 0;
  const inOrder = lanes
    .filter((lane) => lane.length > 0)
    .sort(
      (a, b) =>
        place(a[0]?.closest(".lane") ?? undefined, other) - place(b[0]?.closest(".lane") ?? undefined, other),
    );
  const at = inOrder.findIndex((lane) => lane.includes(here));
  const lane = inOrder[at] ?? [];
  if (key === "Home") return lane[0];
  if (key === "End") return lane.at(-1);
  const step =
    key === "ArrowLeft" || key === "ArrowUp" ? -1 : key === "ArrowRight" || key === "ArrowDown" ? 1 : 0;
  if (step === 0) return undefined;
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  if (sideways === (time === "left")) return lane[lane.indexOf(here) + step];
  const distance = (link: Element) => Math.abs(place(link, time) - place(here, time));
  return [...(inOrder[at + step] ?? [])].sort((a, b) => distance(a) - distance(b))[0];
}
