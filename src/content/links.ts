import { quoted } from "../domain/suggestions.ts";

/**
 * Why a link may not lead where it does; null where it may: to the web, to a mailbox, to a page of this site ("/councils/…") or
 * to an anchor ("#…"). Whether such a page exists is found when the site is built.
 * @param href The address as markdown-it encodes it.
 */
export function linkFault(href: string): string | null {
  if (/^https?:\/\/[^/]/i.test(href))
    return URL.canParse(href)
      ? null
      : `the link to ${quoted(href)} is not a web address. Look for a slip in it`;
  if (/^mailto:/i.test(href))
    return /^mailto:[^@\s]+@[^@\s]+$/i.test(href)
      ? null
      : `the link to ${quoted(href)} names no mailbox. Write mailto:name@example.org`;
  if (/^\/(?![/\\])/.test(href) || /^#./.test(href)) return null;
  if (href === "" || href === "#")
    return "a link leads nowhere. Write its address between the brackets: [text](https://…)";
  return `the link to ${quoted(href)} is not allowed. ${instead(href)}`;
}

function instead(href: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https")
    return "Look for a slip in it: a web address starts with https://";
  if (scheme !== undefined)
    return "Links may lead to https://…, to mailto:…, to a page of this site (/councils/…) or to a heading (#…)";
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(href) && !/\.md$/.test(href))
    return `Start it with https://, as in https://${href.replace(/^\/\//, "")}`;
  return "Start the address of a page of this site with “/”, as in /councils/leeds/; start any other with https://";
}
