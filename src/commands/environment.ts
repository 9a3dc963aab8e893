import { UsageError } from "./options.ts";

/** What a host says of the site it builds. */
export interface HostAddresses {
  /** `SITE_URL`: where the site will stand; goes before `address` in site.yaml. */
  readonly siteUrl: string | undefined;
  /** `REPOSITORY_URL`, else GitHub's own `GITHUB_SERVER_URL` and `GITHUB_REPOSITORY`; goes before `repository` in site.yaml. */
  readonly repositoryUrl: string | undefined;
}

/**
 * Reads the addresses from the environment; a variable that is empty counts as absent.
 *
 * @throws UsageError for one that is not a web address.
 */
export function hostAddresses(environment: Readonly<NodeJS.ProcessEnv>): HostAddresses {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  const onGitHub =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
  return {
    siteUrl: webAddress("SITE_URL", environment.SITE_URL),
    repositoryUrl: webAddress("REPOSITORY_URL", environment.REPOSITORY_URL) ?? onGitHub,
  };
}

function webAddress(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new UsageError(
    `${name} is “${value}”, which is not a web address: write it whole, as in https://www.example.org/.`,
  );
}
