import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { Repository } from "../../src/domain/repository.ts";

const repository = new Repository("https://github.com/example/archive.git/");
const URL_OF = "https://github.com/example/archive";

/** What a link to a form asks for: the form’s fields by their ids, and the query’s own “title”. */
function asked(address: string) {
  const { origin, pathname, searchParams } = new URL(address);
  expect(origin + pathname).toBe(`${URL_OF}/issues/new`);
  const { template = "", ...fields } = Object.fromEntries(searchParams);
  const form = z
    .object({ body: z.array(z.object({ id: z.string().optional() })) })
    .parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${template}`, "utf8")));
  return { template, fields, ids: form.body.map(({ id }) => id) };
}

it("an error is reported in the form for it, with the title and the page’s field filled in", () => {
  const { template, fields, ids } = asked(
    repository.reportError("Error on “A & B”", "https://example.org/a/?b#c"),
  );
  expect(template).toBe("report-error.yml");
  expect(fields).toEqual({ title: "Error on “A & B”", page: "https://example.org/a/?b#c" });
  expect(ids).toContain("page");
});

it("a press release is sent in the form for it", () => {
  expect(asked(repository.sendRelease())).toMatchObject({ template: "add-release.yml", fields: {} });
});

it("a file is edited, or created, on main", () => {
  expect(repository.edit("content/releases/2019/a b.md")).toBe(
    `${URL_OF}/edit/main/content/releases/2019/a%20b.md`,
  );
  const made = new URL(repository.newFile("content/releases/2026/x.md", "---\ntitle: A & B\n"));
  expect(made.origin + made.pathname).toBe(`${URL_OF}/new/main`);
  expect(Object.fromEntries(made.searchParams)).toEqual({
    filename: "content/releases/2026/x.md",
    value: "---\ntitle: A & B\n",
  });
});
