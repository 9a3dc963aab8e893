import mammoth from "mammoth";
import type { PressText } from "../pressText.ts";
import { readHtml } from "./html.ts";
import { checkZip } from "./zipSizes.ts";

/** The release in a Word file. Run it in a process of its own: see `readApart`. */
export async function readDocx(bytes: Uint8Array): Promise<PressText> {
  checkZip(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
  );
  const { blocks } = readHtml(`<body>${value}</body>`);
  return { blocks };
}
