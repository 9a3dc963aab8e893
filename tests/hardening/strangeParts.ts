/**
 * What the page that is open has in it that the site never makes: handlers, styles, scripts and frames of others, forms and links that
 * lead astray. It runs in the browser, so it uses nothing of this file’s surroundings.
 *
 * @param base The path of the site: "/archive/".
 */
export function strangeParts(base: string): string[] {
  const shown = (element: Element) => element.outerHTML.slice(0, 120);
  const ours = (address: string) => {
    const url = new URL(address, document.baseURI);
    return url.origin === location.origin && url.pathname.startsWith(base);
  };
  const strange: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      if (/^(?:on|style$|srcdoc$|formaction$|ping$|background$)/i.test(attribute))
        strange.push(shown(element));
      if (/(?:^|:)(?:href|src|action|data)$/i.test(attribute) && !value.startsWith("#")) {
        const { protocol } = new URL(value, document.baseURI);
        if (!["http:", "https:", "mailto:"].includes(protocol)) strange.push(shown(element));
        if (name !== "a" && !ours(value) && element.getAttribute("rel") !== "canonical")
          strange.push(shown(element));
      }
    }
    if (name === "script") {
      const isData = element.getAttribute("type") === "application/ld+json";
      if (isData) JSON.parse(element.textContent ?? "");
      else if (!element.hasAttribute("src")) strange.push(shown(element));
    }
    const never =
      /^(?:iframe|frame|object|embed|applet|base|style|math|audio|video|source|img|image|animate|set|noscript|template|textarea|marquee|slot)$/i;
    if (never.test(name)) strange.push(shown(element));
    if (
      name === "meta" &&
      element.hasAttribute("http-equiv") &&
      element.getAttribute("http-equiv") !== "Content-Security-Policy"
    )
      strange.push(shown(element));
    if (name === "link" && element.closest("body")) strange.push(shown(element));
  }
  return strange;
}
