import { UsageError } from "./command.ts";

/** What the environment says about where the site and its repository are. */
export interface HostAddresses {
  /** `SITE_URL`: the address of the site. Takes precedence over `address` in site.yaml. */
  readonly siteUrl: string | undefined;
  /** `REPOSITORY_URL`, else GitHub's own `GITHUB_SERVER_URL` and `GITHUB_REPOSITORY`. Takes precedence over `repository` in site.yaml. */
  readonly repositoryUrl: string | undefined;
  /** `REPOSITORY_BRANCH`: the branch where the content is edited. */
  readonly repositoryBranch: string | undefined;
  /** `PAGES_URL`: the address that the host gives the site. Used if neither `SITE_URL` nor site.yaml has one. */
  readonly hostUrl: string | undefined;
}

/**
 * Reads the addresses from the environment. An empty variable counts as absent.
 *
 * @throws UsageError if one is not a web address.
 */
export function hostAddresses(environment: Readonly<NodeJS.ProcessEnv>): HostAddresses {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  const onGitHub =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
  return {
    siteUrl: readAddress("SITE_URL", environment.SITE_URL),
    repositoryUrl: readAddress("REPOSITORY_URL", environment.REPOSITORY_URL) ?? onGitHub,
    repositoryBranch: environment.REPOSITORY_BRANCH || undefined,
    hostUrl: readAddress("PAGES_URL", environment.PAGES_URL),
  };
}

function readAddress(name: string, value: string | undefined): string | undefined {
  return value ? webAddress(value, name) : undefined;
}

/** @throws UsageError if the text is not a whole web address. `name` is what it was given as: "SITE_URL". */
export function webAddress(text: string, name: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new UsageError(
    `${name} is “${text}”, which is not a web address. Write it in full, as in https://www.example.org/page.`,
  );
}
