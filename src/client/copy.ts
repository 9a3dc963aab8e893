/* Adds buttons that copy a quotation with its source, a link, the citation. Without it all of them are on the page to be copied. */

for (const quotation of document.querySelectorAll<HTMLElement>(".quotation"))
  quotation.querySelector("p:has(.permalink)")?.append(
    " ",
    copyButton("Copy the quotation", () => quotationText(quotation)),
  );
for (const link of document.querySelectorAll<HTMLAnchorElement>(".claim-foot .permalink"))
  link.after(
    " ",
    copyButton("Copy the link", () => link.href),
  );
for (const citation of document.querySelectorAll<HTMLElement>(".citation"))
  citation.after(copyButton("Copy the citation", () => citation.textContent?.trim() ?? ""));

/** The words, without the numbers of claims in them, who said them, where and when, and the address. */
function quotationText(quotation: HTMLElement): string {
  const words = quotation.querySelector("blockquote")?.cloneNode(true) as HTMLElement;
  for (const number of words.querySelectorAll("sup")) number.remove();
  const paragraphs = [...words.querySelectorAll("p")].map(({ textContent }) => textContent?.trim());
  const address = quotation.querySelector<HTMLAnchorElement>(".permalink")?.href ?? location.href;
  return [...paragraphs, quotation.dataset.source, address].join("\n\n");
}

function copyButton(words: string, text: () => string): HTMLElement {
  const frame = document.createElement("span");
  frame.className = "copy";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  frame.append(button, " ", said);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.textContent = "Copied";
    } catch {
      said.textContent = "The browser does not allow it";
    }
    setTimeout(() => said.replaceChildren(), 3000);
  });
  return frame;
}
