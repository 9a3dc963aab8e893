/** The repository on GitHub where the archive is edited: makes links to it. */
export class Repository {
  readonly url: string;
  readonly branch: string;

  /** @param url "https://github.com/owner/name", with or without a slash at the end. */
  constructor(url: string, branch = "main") {
    this.url = url.replace(/\/+$/, "").replace(/\.git$/, "");
    this.branch = encodePath(branch);
  }

  /** GitHub's page for editing a file. */
  edit(file: string): string {
    return `${this.url}/edit/${this.branch}/${encodePath(file)}`;
  }

  /** GitHub's page for a new file, with its name and text filled in. */
  newFile(file: string, text: string): string {
    return `${this.url}/new/${this.branch}?${new URLSearchParams({ filename: file, value: text })}`;
  }

  /** The form for an error or a reply (`.github/ISSUE_TEMPLATE/report-error.yml`), with title and page filled in. */
  reportError(title: string, page: string): string {
    return `${this.url}/issues/new?${new URLSearchParams({ template: "report-error.yml", title, page })}`;
  }

  /** The form by which anybody sends a press release (`.github/ISSUE_TEMPLATE/add-release.yml`). */
  sendRelease(): string {
    return `${this.url}/issues/new?template=add-release.yml`;
  }
}

function encodePath(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
