/* Leads from an old address to the new one, and to the same place on its page. */

const link = document.querySelector("a");
if (link) location.replace(link.href + location.hash);
