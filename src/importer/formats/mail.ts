import { createRequire } from "node:module";
import { londonDay } from "../dates.ts";
import { InputError, type PressText, textLength } from "../text.ts";
import { blocksOfHtml } from "./html.ts";
import { blocksOfPlainText } from "./plainText.ts";

/** A file that came with an e-mail and may be the release. */
interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An e-mail as its format has it. */
interface Mail {
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** An instant, in ISO 8601 or as in RFC 5322. */
  readonly date?: string | undefined;
  readonly attachments: readonly Attachment[];
}

/** The release in an e-mail, with the London day on which it was sent; or the attachment that holds it. */
interface MailRelease {
  readonly text: PressText;
  readonly attachment: Attachment | null;
}

/** An e-mail with more characters is the release itself, whatever is attached. */
const A_RELEASE = 900;

/** Reads an e-mail as most programs save it (.eml). */
export async function readEml(bytes: Uint8Array): Promise<MailRelease> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new InputError("The e-mail is broken. Save it again as .eml, or paste its text.");
  });
  const attachments = mail.attachments.map(({ filename, content, mimeType }) => ({
    name: filename ?? (mimeType === "application/pdf" ? "attachment.pdf" : ""),
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  return releaseIn({ ...mail, attachments });
}

/** Reads an e-mail as Outlook saves it (.msg). */
export async function readMsg(bytes: Uint8Array): Promise<MailRelease> {
  // A CommonJS module whose default export each loader gives in another way.
  const library: { readonly default: typeof import("@kenjiuno/msgreader")["default"] } = createRequire(
    import.meta.url,
  )("@kenjiuno/msgreader");
  const reader = new library.default(Uint8Array.from(bytes).buffer);
  const mail = reader.getFileData();
  if (mail.error) throw new InputError("The e-mail is broken. Save it again, or paste its text.");
  const attachments = (mail.attachments ?? []).map((attachment) => {
    const { fileName, content } = reader.getAttachment(attachment);
    return { name: fileName, bytes: content };
  });
  const html = mail.html ? new TextDecoder().decode(mail.html) : mail.bodyHtml;
  const date = mail.clientSubmitTime ?? mail.messageDeliveryTime;
  return releaseIn({ subject: mail.subject, text: mail.body, html, date, attachments });
}

async function releaseIn({ subject, text = "", html = "", date, attachments }: Mail): Promise<MailRelease> {
  const blocks = text.trim() === "" ? await blocksOfHtml(html) : blocksOfPlainText(unquoted(text));
  const title = subject
    ?.replace(
      /^(?:\s*(?:re|fwd?|press release|news release|media release|for immediate release|embargoed?)\s*[:|-]\s*)+/i,
      "",
    )
    .trim();
  const sent = date ? londonDay(date) : null;
  const attached = attachments.find(({ name }) => /\.(?:docx|odt|pdf)$/i.test(name));
  return {
    text: { blocks, ...(title && { title }), ...(sent && { sent }) },
    attachment: textLength(blocks) < A_RELEASE ? (attached ?? null) : null,
  };
}

/** A mail that was forwarded or answered, without the marks before its lines. */
function unquoted(text: string): string {
  const lines = text.split(/\r?\n/);
  const full = lines.filter((line) => line.trim() !== "");
  const quoted = full.filter((line) => line.startsWith(">"));
  return quoted.length > full.length / 2
    ? lines.map((line) => line.replace(/^(?:> ?)+/, "")).join("\n")
    : text;
}
