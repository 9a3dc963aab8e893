/** What was given can't be read as a press text; the message tells an editor what it is and what to do. */
export class InputError extends Error {
  override name = "InputError";
}

/** The most a file or page may hold, in bytes: far above any press release. */
export const MOST_BYTES = 20_000_000;
/** The most characters of text that are one press release. */
const MOST_CHARACTERS = 100_000;

/** Refuses a text that is empty, or so long that it is no release. */
export function checkLength(text: string): void {
  if (text.trim() === "")
    throw new InputError("There is no text in it. If it is a scan, paste the text instead.");
  if (text.length > MOST_CHARACTERS)
    throw new InputError(
      `It holds ${text.length.toLocaleString("en-GB")} characters, far more than a press release. Cut the release out of it.`,
    );
}
