import path from "node:path";
import { buildArchive } from "../archive/buildArchive.ts";
import type { DecidedChecks } from "../archive/checkClaims.ts";
import { type DataFile, Site } from "../archive/site.ts";
import { loadContent, ReadBefore, type Records } from "../content/load.ts";
import { ContentError, compareProblems, type Problem } from "../content/problems.ts";
import { Location } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { Repository } from "../domain/repository.ts";
import { type Assets, buildAssets } from "./assets.ts";
import { dataFiles } from "./dataFiles.ts";
import { makePictures } from "./pictures.ts";

/** Where the content is, where the site will be published, and what counts as an error. */
export interface SiteOptions {
  /** The content folder. */
  readonly content: string;
  /** The address of the site's root; undefined: the one in `site.yaml`, else `hostUrl`, else http://localhost:8080/. */
  readonly siteUrl: string | undefined;
  /** The address that the host gives the site. */
  readonly hostUrl?: string | undefined;
  /** The repository's address; undefined: the one in `site.yaml`. */
  readonly repositoryUrl: string | undefined;
  /** The branch where the content is edited; undefined: main. */
  readonly repositoryBranch?: string | undefined;
  /** Whether drafts are included. */
  readonly drafts: boolean;
  /** Whether warnings are errors. */
  readonly strict: boolean;
  /** Today in London: only drafts may have later dates. */
  readonly today: CalendarDay;
  /** Whether pages load the script that reloads them. */
  readonly liveReload?: boolean;
  /** The folder that caches share pictures; absent: none are drawn. */
  readonly shareImages?: string | undefined;
  /** The folder that caches the sizes of images; by default one in the folder where the build is run. */
  readonly pictures?: string | undefined;
}

/** What is kept between loads of the same content, so that only what has changed is read and decided again. */
export class EarlierLoads {
  readonly files = new ReadBefore();
  readonly #decided: DecidedChecks = new Map();
  #register: Records["inspections"] | undefined;

  /** The checks decided so far; none if the register has changed since. */
  decidedBy({ inspections }: Records): DecidedChecks {
    if (inspections !== this.#register) this.#decided.clear();
    this.#register = inspections;
    return this.#decided;
  }
}

const LOCAL = "http://localhost:8080/";

/**
 * Reads the content and links the archive.
 *
 * @throws ContentError with every problem of every file, if any is an error; otherwise warnings are returned, unless `strict`
 *   makes them errors.
 */
export async function loadSite(
  options: SiteOptions & { readonly earlier?: EarlierLoads | undefined },
  assets: Assets | Promise<Assets> = buildAssets(),
): Promise<{ site: Site; warnings: readonly Problem[] }> {
  const { records, problems: found } = await loadContent({
    directory: options.content,
    drafts: options.drafts,
    today: options.today,
    before: options.earlier?.files,
  });
  const built = records && buildArchive(records, options.earlier?.decidedBy(records));
  const { pictures, problems: unreadable } = await makePictures(
    records ?? { releases: [] },
    options.pictures ?? path.resolve(".cache", "pictures"),
  );
  const hosting = records ? checkHosting(records, options) : [];
  const problems = [...found, ...(built?.problems ?? []), ...hosting, ...unreadable].toSorted(
    compareProblems,
  );
  const fatal = problems.some(({ severity }) => severity === "error" || options.strict);
  if (!built || fatal) throw new ContentError(problems);
  const { archive } = built;
  const repository = options.repositoryUrl ?? archive.site.repository;
  const { addressOf, files } = await assets;
  let data: readonly DataFile[] | undefined;
  const site: Site = new Site({
    archive,
    location: new Location(options.siteUrl ?? archive.site.address ?? options.hostUrl ?? LOCAL),
    repository: repository === undefined ? null : new Repository(repository, options.repositoryBranch),
    assets: addressOf,
    assetFiles: files,
    liveReload: options.liveReload ?? false,
    shareImages: options.shareImages !== undefined,
    dataFiles: () => {
      data ??= [...dataFiles(site)];
      return data;
    },
    pictures,
  });
  return { site, warnings: problems };
}

/** What a site for publishing lacks that its content or its host must say. A build for this computer needs neither. */
function checkHosting(
  { site, origins }: Records,
  { siteUrl, hostUrl, repositoryUrl, strict }: SiteOptions,
): Problem[] {
  const hasAddress = [siteUrl, site.address, hostUrl].some((address) => address !== undefined);
  const problems: Problem[] = [];
  if (strict && !hasAddress)
    problems.push({
      severity: "error",
      file: origins.site.file,
      message: `has no address, so that feeds, the site map and citations would lead to ${LOCAL}. Add address: https://…/ here, or set SITE_URL`,
    });
  if (
    (strict || hasAddress) &&
    site.contact === undefined &&
    (repositoryUrl ?? site.repository) === undefined
  )
    problems.push({
      severity: "warning",
      file: origins.site.file,
      message:
        "has neither contact nor repository, so that readers can’t report an error, ask for a reply or send a release. Add contact: an e-mail address, or repository: https://github.com/…",
    });
  return problems;
}
