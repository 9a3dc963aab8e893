import { DateTime } from "luxon";
import PostalMime from "postal-mime";
import type { PressText } from "../pressText.ts";
import { readHtml } from "./html.ts";
import { InputError } from "./inputError.ts";
import { blocksOfPlainText } from "./plainText.ts";

/** A Word file or PDF that came with an e-mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Above so many characters an e-mail's own text is the release, whatever is attached. */
const A_RELEASE = 900;

/** The release in an e-mail, with the London day on which it was sent; or the attachment that holds it. */
export async function readEmail(
  bytes: Uint8Array,
): Promise<{ text: PressText; attachment: Attachment | null }> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new InputError("The e-mail is broken. Save it again as .eml, or paste its text.");
  });
  const plain = mail.text?.trim() ?? "";
  const read: PressText =
    plain !== "" || !mail.html ? { blocks: blocksOfPlainText(plain) } : readHtml(mail.html);
  const title = mail.subject
    ?.replace(
      /^(?:\s*(?:re|fwd?|press release|news release|media release|for immediate release|embargoed?)\s*[:|-]\s*)+/i,
      "",
    )
    .trim();
  const sent = mail.date ? londonDay(mail.date) : null;
  const attached = (mail.attachments ?? []).flatMap(({ filename, content, mimeType }) =>
    /\.(?:docx|pdf)$/i.test(filename ?? "") || /pdf|wordprocessingml/.test(mimeType)
      ? [{ name: filename ?? "attachment", bytes: bytesOf(content) }]
      : [],
  );
  const length = read.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const attachment = length < A_RELEASE ? (attached[0] ?? null) : null;
  return { text: { ...read, ...(title && { title }), ...(sent && { sent }) }, attachment };
}

/** The calendar day in London of an instant. */
export function londonDay(instant: string): string | null {
  const day = DateTime.fromISO(instant, { setZone: true });
  return day.isValid ? day.setZone("Europe/London").toFormat("yyyy-LL-dd") : null;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
