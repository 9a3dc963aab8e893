import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { LONGEST_PART, slugOf } from "../domain/slugs.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { buildRegister, findCouncil, type Register } from "../register/register.ts";
import { fileProblem, type Problem, problemAt } from "./problems.ts";
import { checkRelease, councilHelp } from "./releaseChecks.ts";
import type { ProseRecord, ReleaseRecord } from "./releases.ts";
import type { Loaded } from "./schemaErrors.ts";
import type { InspectionNotes, PersonFields, WrittenSite } from "./siteSchema.ts";

/** Everything that could be read, drafts included; null if a file was faulty, so that nothing can be said of what depends on it. */
export interface Readable {
  readonly site: Loaded<WrittenSite> | null;
  readonly people: Loaded<PersonFields[]> | null;
  readonly inspectionNotes: Loaded<Record<string, InspectionNotes>> | null;
  readonly councils: readonly Council[] | null;
  readonly inspections: readonly Inspection[] | null;
  readonly releases: readonly ReleaseRecord[];
  readonly pages: readonly ProseRecord[];
}

/** Inconsistencies between files. `today` is the day after which a date is in the future. */
export function crossChecks(all: Readable, today: CalendarDay): Problem[] {
  const { site, people, inspectionNotes, councils, inspections, releases, pages } = all;
  const register =
    councils && inspections && buildRegister(councils, inspections, site?.fields.register.as_at ?? today);
  return [
    ...releases.flatMap((release) => checkRelease(release, register, today)),
    ...checkAddresses(releases, pages, register),
    ...(site ? checkSite(site, register, today) : []),
    ...(people ? checkPeople(people) : []),
    ...(inspectionNotes && register ? checkNotes(inspectionNotes, register) : []),
  ];
}

function checkSite(
  { fields, origin }: Loaded<WrittenSite>,
  register: Register | null,
  today: CalendarDay,
): Problem[] {
  const problems: Problem[] = [];
  const complain = (path: readonly PropertyKey[], message: string, severity?: Problem["severity"]) => {
    const label = path.filter((part) => typeof part === "string").join(", ");
    problems.push(problemAt(origin, path, `${label}: ${message}`, severity));
  };
  const { years, focus } = fields;
  const asAt = fields.register.as_at;
  if (years.from !== undefined && years.to !== undefined && years.from > years.to)
    complain(["years", "to"], `${years.to} is before ${years.from}. Put the years in order`);
  for (const [index, slug] of focus.entries())
    if (register && !register.councils.has(slug))
      complain(
        ["focus", index],
        `${quoted(slug)} is not a council in the register.${councilHelp(slug, register)}`,
      );
    else if (focus.indexOf(slug) < index)
      complain(["focus", index], `${quoted(slug)} is listed twice. Remove one`);
  if (asAt > today)
    complain(
      ["register", "as_at"],
      `${asAt} is in the future. Write the day to which the register is complete`,
    );
  const newest = register?.inspections.at(-1);
  if (newest && newest.published > asAt)
    complain(
      ["register", "as_at"],
      `is ${asAt}, but the register has a report of ${newest.published} (${newest.id}). Write the day to which the register is complete`,
      "warning",
    );
  return problems;
}

/** People who would share a page, and names that belong to two of them. */
function checkPeople({ fields, origin }: Loaded<PersonFields[]>): Problem[] {
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  return fields.flatMap((person, index) => {
    const problems: Problem[] = [];
    const complain = (path: readonly PropertyKey[], message: string) =>
      problems.push(problemAt(origin, [index, ...path], `item ${index + 1} (${person.name}): ${message}`));
    const slug = person.slug ?? slugOf(person.name);
    const owner = slugs.get(slug);
    if (slug === "") complain(["name"], "no address can be made of the name. Add a “slug”");
    else if (slug.length > LONGEST_PART)
      complain(["name"], "the name is too long for an address. Add a “slug”");
    else if (owner !== undefined)
      complain(
        [person.slug ? "slug" : "name"],
        `has the address ${addresses.person(slug)}, and so has ${owner}. Give one of them its own “slug”`,
      );
    else slugs.set(slug, person.name);
    for (const [at, name] of [person.name, ...person.spellings].entries()) {
      const other = names.get(name);
      if (other === undefined) names.set(name, person.name);
      else
        complain(
          at === 0 ? ["name"] : ["spellings", at - 1],
          `${quoted(name)} is already a name of ${other === person.name ? "the same person" : other}. Remove one`,
        );
    }
    return problems;
  });
}

/** Notes on inspections that the register doesn’t have. */
function checkNotes(
  { fields, origin }: Loaded<Readonly<Record<string, InspectionNotes>>>,
  register: Register,
): Problem[] {
  const ids = [...register.inspectionsById.keys()];
  return Object.keys(fields)
    .filter((id) => !register.inspectionsById.has(id))
    .map((id) => {
      const instead =
        didYouMean(id, ids) ||
        " Write the day its report was published and the council, as in 2019-10-15-ashmere";
      return problemAt(origin, [id], `${quoted(id)} is not an inspection in the register.${instead}`);
    });
}

/** Prose pages that the site itself links to. */
const PROSE = ["about", "method", "glossary"];

/** First parts of the addresses of the site’s own pages. */
const TAKEN = new Set([
  ...Object.values(addresses).flatMap((address) =>
    typeof address === "string" ? (address.split("/")[1] ?? "") : [],
  ),
  "assets",
  "feed.xml",
  "feed.json",
  "pagefind",
  "page",
]);

/** Addresses that two pages would have. */
function checkAddresses(
  releases: readonly ReleaseRecord[],
  pages: readonly ProseRecord[],
  register: Register | null,
): Problem[] {
  const pageAt = new Map([
    ...releases.map(({ slug, origin }) => [addresses.release(slug), origin.file] as const),
    ...pages.map(({ slug, origin }) => [addresses.prose(slug), origin.file] as const),
  ]);
  const aliasOf = new Map<string, string>();
  return [
    ...pages
      .filter(({ slug }) => TAKEN.has(slug) && !PROSE.includes(slug))
      .map(({ slug, origin }) =>
        fileProblem(
          origin.file,
          `has the address ${addresses.prose(slug)}, which is a page of the site. Rename the file`,
        ),
      ),
    ...releases.flatMap(({ aliases, origin }) =>
      aliases.flatMap((alias, index) => {
        const address = normal(alias);
        const own = isOwnPage(address, register) ? "a page of the site" : undefined;
        const taken = pageAt.get(address) ?? own ?? aliasOf.get(address);
        const above = foldersOf(address).find((folder) => pageAt.has(folder));
        if (taken === undefined && above === undefined) {
          aliasOf.set(address, `${origin.file}, as an alias`);
          return [];
        }
        const is =
          taken === undefined
            ? `is below ${above}, where that page keeps its files`
            : `is the address of ${taken === origin.file ? "this release already" : taken}`;
        return [
          problemAt(origin, ["aliases", index], `aliases: ${quoted(alias)} ${is}. Remove or correct it`),
        ];
      }),
    ),
  ];
}

/** An address as hosts and readers see it: capitals, "index.html" and the last "/" make no difference. */
function normal(address: string): string {
  return `${address.toLowerCase().replace(/(?:\/index\.html|\/)$/, "")}/`;
}

/** The addresses above an address, without the front page: of "/a/b/c/" those are "/a/b/" and "/a/". */
function foldersOf(address: string): string[] {
  const parts = address.split("/").slice(1, -2);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}/`);
}

/** Whether the site makes a page there, or may when it has grown. */
function isOwnPage(address: string, register: Register | null): boolean {
  const [first = "", second = ""] = address.split("/").slice(1);
  if (first === "" || second === "")
    return first === "" || TAKEN.has(first) || /^sitemap-\d+\.xml$/.test(first);
  if (second === "page") return TAKEN.has(first);
  if (first === "councils") return register !== null && findCouncil(register, second) !== undefined;
  if (first === "inspections") return register?.inspectionsById.has(second) ?? false;
  return TAKEN.has(first) && first !== "releases" && first !== "people";
}
