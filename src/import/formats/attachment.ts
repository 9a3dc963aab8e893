import { type FetchedPage, fetchPage } from "./fetchPage.ts";

/** A file that was dropped into an issue, as GitHub links it. The old kind of link names the repository. */
const ATTACHED = /https:\/\/github\.com\/(?:user-attachments|[\w.-]+\/[\w.-]+)\/files\/\d+\/[\w.%~+-]+/g;

/** Where GitHub keeps such files: it sends on to one of these. */
const STORES = [
  "github-production-repository-file-5c1aeb.s3.amazonaws.com",
  "github-production-user-asset-6210df.s3.amazonaws.com",
];

/** The addresses of the files attached to a text, each once. */
export function attachmentsIn(text: string): string[] {
  return [...new Set(text.match(ATTACHED))];
}

/** Whether an address is one of GitHub's own, where attached files are: never any other, wherever it sends on to. */
export function isGitHubs(url: URL): boolean {
  const { protocol, hostname, port } = url;
  return (
    protocol === "https:" &&
    port === "" &&
    (hostname === "github.com" || hostname.endsWith(".githubusercontent.com") || STORES.includes(hostname))
  );
}

/**
 * Fetches an attached file, from GitHub only, with the bounds of `fetchPage`.
 *
 * @throws InputError with what went wrong.
 */
export function fetchAttachment(address: string): Promise<FetchedPage> {
  return fetchPage(address, { allowLocal: false, mayAsk: isGitHubs });
}
