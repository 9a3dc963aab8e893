/*
 * Functions that run in the page. Each returns what is wrong, in words; nothing if all is well.
 */

/**
 * What of a page can't be read as it is laid out: text beyond the edge of the page, cut by a box around it, or over other text.
 * Text in a box that scrolls by itself is not lost; text only for screen readers is not seen at all.
 */
export function losses(): string[] {
  const page = document.documentElement;
  const found: string[] = page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} px wide`] : [];
  const seen: { text: Text; box: DOMRect }[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = words.nextNode(); text instanceof Text; text = words.nextNode()) {
    const holder = text.parentElement;
    if (!holder?.checkVisibility() || text.data.trim() === "") continue;
    if (holder.closest(".visually-hidden, .visually-hidden, .skip, .find label")) continue;
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let right = page.clientWidth;
    let cut = false;
    for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      if (overflowX === "auto" || overflowX === "scroll") right = Number.POSITIVE_INFINITY;
      if (overflowX !== "hidden" && overflowX !== "clip") continue;
      const edge = box.getBoundingClientRect();
      cut ||= boxes.some((one) => one.right > edge.right + 1 || one.bottom > edge.bottom + 1);
    }
    if (cut) found.push(`cut: ${text.data.trim()}`);
    if (boxes.some((box) => box.left < -1 || box.right > right + 1))
      found.push(`outside: ${text.data.trim()}`);
    if (right === page.clientWidth) seen.push(...boxes.map((box) => ({ text: text as Text, box })));
  }
  seen.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of seen.entries()) {
    for (const other of seen.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // Line boxes are higher than their letters: neighbouring lines may share a little.
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const letters = Math.min(one.box.height, other.box.height);
      if (one.text !== other.text && across > 1 && down > letters / 2)
        found.push(`over each other: ${one.text.data.trim()} | ${other.text.data.trim()}`);
    }
  }
  return found;
}

/** Words in drawings whose contrast with the paper, which axe does not look at, is below 7 to 1. */
export function faintWords(): string[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (colour: string) => {
    if (!canvas) return 0;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour: string) => {
    const ink = luminance(colour);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  };
  return [...document.querySelectorAll("svg text")]
    .filter((text) => contrast(getComputedStyle(text).fill) < 7)
    .map((text) => `“${text.textContent}”: ${contrast(getComputedStyle(text).fill).toFixed(2)}`);
}

/** Headings and paragraphs that are not shown in the order in which they are read out. */
export function misplaced(): string[] {
  const blocks = [
    ...document.querySelectorAll("h1, h2, h3, h4, h5, main p, blockquote, figcaption, footer p"),
  ].filter(
    (block) =>
      block.checkVisibility() && !block.closest(".visually-hidden, .visually-hidden, table, .multiples"),
  );
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  return blocks
    .filter((_block, at) => (tops[at] ?? 0) + 1 < Math.max(...tops.slice(0, at)))
    .map(({ textContent }) => `misplaced: ${textContent?.trim().slice(0, 60)}`);
}

/** Elements that a style puts into another order than the document's. */
export function reordered(): string[] {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      const { order, flexDirection } = getComputedStyle(element);
      return order !== "0" || flexDirection.endsWith("reverse");
    })
    .map(({ outerHTML }) => `reordered: ${outerHTML.slice(0, 80)}`);
}

/** Marks that can't be told from the paper. */
export function unseenMarks(): string[] {
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll("svg.bars, svg.shape")]
    .filter((mark) => getComputedStyle(mark).color === paper)
    .map((mark) => `visually-hidden mark: ${mark.parentElement?.textContent ?? ""}`);
}

/** What would be wrong on paper: navigation and controls, cut boxes, coloured paper. */
export function printFaults(): string[] {
  const onScreenOnly = "nav, form, input, button, select, .skip, .permalink, .copy, .filters";
  const controls = [...document.querySelectorAll(onScreenOnly)].filter((element) =>
    element.checkVisibility(),
  );
  const cut = [...document.querySelectorAll("main *")].filter(
    (box) =>
      box.clientWidth > 1 &&
      box.scrollWidth > box.clientWidth + 1 &&
      getComputedStyle(box).overflowX !== "visible" &&
      !box.closest(".visually-hidden, .visually-hidden"),
  );
  const page = document.documentElement;
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [
    ...controls.map(({ outerHTML }) => `a control: ${outerHTML.slice(0, 60)}`),
    ...cut.map(({ className }) => `cut: ${className}`),
    ...(page.scrollWidth > page.clientWidth ? ["too wide"] : []),
    ...(backgroundColor === "rgba(0, 0, 0, 0)" ? [] : [`coloured paper: ${backgroundColor}`]),
    ...(Number(/\d+/.exec(color)?.[0]) < 100 ? [] : [`light ink: ${color}`]),
  ];
}

/** How far the parts of the page have moved since it was first drawn: 0 if nothing has, up to 1. */
export function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}
