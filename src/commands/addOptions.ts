import { parsePartialDate } from "../domain/dates.ts";
import type { Reading } from "../import/readRelease.ts";
import type { Register } from "../register/register.ts";
import { type Command, UsageError } from "./options.ts";

/** `npm run add`, as its help shows it. */
export const addCommand = {
  run: "npm run add",
  about:
    "Reads a press release – a text, Markdown, a saved web page, a Word file, a PDF, an e-mail, an address, or standard input – and writes the release file. At a terminal it asks about what it is not sure of; otherwise it writes a draft.",
  options: {
    url: { value: "URL", help: "The address it was published at." },
    date: {
      value: "DATE",
      help: "When it came out, where the text doesn’t say: 2019-10-15, 2019-10 or 2019.",
    },
    council: {
      value: "SLUG",
      help: "The council it is about, or several with commas, where the text doesn’t say.",
    },
    rights: { value: "full", help: "Keep the whole text as the body; needs --licence or --permission." },
    licence: { value: "TEXT", help: "The licence of the text, with --rights full." },
    permission: { value: "TEXT", help: "Who permitted the text, and when, with --rights full." },
    content: { value: "DIR", default: "content", help: "The folder with the content." },
    "dry-run": { help: "Write nothing; show the file that would be written." },
    json: { help: "Write nothing; print what was read as one JSON object." },
    draft: { help: "Ask nothing: write a draft, as without a terminal." },
    "allow-local": { help: "Fetch from this machine or its network too." },
  },
  arguments: "FILE|URL|-",
} satisfies Command<string>;

/** What `npm run add` was asked. */
export type AddOptions = Readonly<Partial<Record<keyof typeof addCommand.options, string>>>;

/** A reading with what the options say in place of what the text doesn't. */
export function corrected(reading: Reading, options: AddOptions, register: Register): Reading {
  const without = (field: string) => reading.doubts.filter((doubt) => doubt.field !== field);
  let answer = reading;
  if (options.date !== undefined) {
    if (!parsePartialDate(options.date))
      throw new UsageError(`--date ${options.date} is not a date: write 2019-10-15, 2019-10 or 2019.`);
    answer = { ...answer, date: options.date, dateFrom: "text", doubts: without("date") };
  }
  if (options.council !== undefined) {
    const councils = options.council.split(",").map((slug) => slug.trim());
    const unknown = councils.find((slug) => !register.councils.has(slug));
    if (unknown !== undefined)
      throw new UsageError(`--council ${unknown} is not a council’s slug, as in north-yorkshire.`);
    answer = { ...answer, councils, doubts: answer.doubts.filter((doubt) => doubt.field !== "council") };
  }
  return answer;
}

/** The leave to keep the whole text; null where none is given. */
export function rightsIn(options: AddOptions): { licence?: string; permission?: string } | null {
  const { rights, licence, permission } = options;
  if (rights !== undefined && rights !== "full")
    throw new UsageError("--rights can only be “full”: without it the body is your own account.");
  if (rights === undefined && (licence ?? permission) !== undefined)
    throw new UsageError("--licence and --permission go with --rights full.");
  if (rights === undefined) return null;
  if (licence === undefined && permission === undefined)
    throw new UsageError("--rights full needs --licence or --permission: whose leave is it?");
  return { ...(licence && { licence }), ...(permission && { permission }) };
}

/** @throws UsageError for what is no web address. */
export function webAddress(url: string): string {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new UsageError(`${url} is not a web address: write it whole, as in https://www.example.org/page.`);
}
