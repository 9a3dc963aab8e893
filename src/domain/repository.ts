/** The repository on GitHub where the archive is edited: makes the links that lead there. */
export class Repository {
  readonly url: string;

  /** @param url "https://github.com/owner/name", with or without a slash at the end. */
  constructor(url: string) {
    this.url = url.replace(/\/+$/, "").replace(/\.git$/, "");
  }

  /** GitHub's page for editing a file on main. */
  edit(file: string): string {
    return `${this.url}/edit/main/${encodePath(file)}`;
  }

  /** GitHub's page for a new file, with its name and text filled in. */
  newFile(file: string, text: string): string {
    return `${this.url}/new/main?${new URLSearchParams({ filename: file, value: text })}`;
  }

  /** GitHub's page for a new issue, with title and text filled in. */
  newIssue(title: string, body: string): string {
    return `${this.url}/issues/new?${new URLSearchParams({ title, body })}`;
  }
}

function encodePath(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
