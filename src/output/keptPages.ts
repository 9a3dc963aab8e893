import { createHash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KeptPages, Page } from "../pages/page.ts";
import type { Frame } from "../pages/site.ts";
import { MADE_OF } from "./besideSite.ts";
import { fileOf, writeOutput } from "./writeOutput.ts";

/** A hash of what each page showed, by address; and of what all pages share. */
interface MadeOf {
  readonly frame: string;
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * Takes over from the site built before the pages that would come out the same, so that only the others are rendered. A page's
 * bytes depend on its head and props, on the frame (what layouts may use of the site) and on the code, and on nothing else: the
 * types of the layouts see to it. Where anything is in doubt (another code, no record of the last site, a file that was changed since
 * or can't be linked) the page is rendered.
 */
export class PreviousPages implements KeptPages {
  readonly #into: string;
  readonly #frame: string;
  readonly #made = new Map<string, string>();
  readonly #previous: {
    readonly folder: string;
    readonly written: number;
    readonly pages: MadeOf["pages"];
  } | null;
  readonly #takenOver = new Set<string>();

  /**
   * @param into The folder of the new site.
   * @param previous The folder of the site built before; undefined where there is none.
   * @param code A hash of the code that makes the site.
   */
  constructor(into: string, previous: string | undefined, frame: Frame, code: string) {
    this.#into = into;
    this.#frame = frameKey(frame, code);
    this.#previous = previous === undefined ? null : readPrevious(previous, this.#frame);
  }

  /** How many pages were taken over. */
  get count(): number {
    return this.#takenOver.size;
  }

  takeOver(page: Page<unknown>): boolean {
    const { address } = page;
    const known = this.#previous?.pages[address];
    if (!this.#previous || known === undefined) return false;
    if (this.#takenOver.has(address)) return true;
    if (known !== keyOf(page, page.props())) return false;
    const from = fileOf(this.#previous.folder, address);
    const to = fileOf(this.#into, address);
    try {
      if (statSync(from).mtimeMs > this.#previous.written) return false;
      mkdirSync(path.dirname(to), { recursive: true });
      linkSync(from, to);
    } catch {
      return false;
    }
    this.#made.set(address, known);
    this.#takenOver.add(address);
    return true;
  }

  rendered(page: Page<unknown>, props: unknown): void {
    this.#made.set(page.address, keyOf(page, props));
  }

  write({ address }: Page<unknown>, html: string): void {
    writeOutput(this.#into, [{ address, content: html }]);
  }

  /** Writes beside the new site what its pages were made of. To be called when all are written. */
  record(): void {
    const madeOf: MadeOf = { frame: this.#frame, pages: Object.fromEntries(this.#made) };
    writeFileSync(this.#into + MADE_OF, JSON.stringify(madeOf));
  }
}

function readPrevious(folder: string, frame: string) {
  try {
    const file = folder + MADE_OF;
    const madeOf: MadeOf = JSON.parse(readFileSync(file, "utf8"));
    return madeOf.frame === frame ? { folder, written: statSync(file).mtimeMs, pages: madeOf.pages } : null;
  } catch {
    return null;
  }
}

/** What a page shows. Props are plain data (`pagesOf` sees to it), so that their JSON tells all of them. */
function keyOf({ props: _props, share, ...head }: Page<unknown>, props: unknown): string {
  return hashOf([head, share?.(), props]);
}

function frameKey(
  { archive, location, repository, assets, liveReload, shareImages }: Frame,
  code: string,
): string {
  return hashOf([code, archive.site, location, repository, [...assets], liveReload, shareImages]);
}

function hashOf(value: unknown): string {
  return createHash("sha1").update(JSON.stringify(value)).digest("base64url");
}
