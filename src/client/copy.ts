/* Adds buttons that copy a link to a quotation or a claim, and the citation. Without it the links are there to be copied. */

for (const link of document.querySelectorAll<HTMLAnchorElement>("a.permalink"))
  link.after(
    " ",
    copyButton("Copy the link", () => link.href),
  );
for (const citation of document.querySelectorAll<HTMLElement>(".citation"))
  citation.after(copyButton("Copy the citation", () => citation.textContent?.trim() ?? ""));

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
