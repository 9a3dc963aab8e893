import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, yearOf } from "../domain/dates.ts";
import { LONGEST_PART, slugOf } from "../domain/slugs.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import type { Register } from "../register/register.ts";
import type { Loaded } from "./contentFile.ts";
import { MOST, type Problem, problemAt } from "./problems.ts";
import type { InspectionNotes, PersonFields, SiteFields } from "./siteSchema.ts";

/** What `site.yaml` says, held against itself and the register. */
export function checkSite(
  { fields, origin }: Loaded<SiteFields>,
  register: Register | null,
  today: CalendarDay,
): Problem[] {
  const problems: Problem[] = [];
  const complain = (path: readonly PropertyKey[], message: string, severity?: Problem["severity"]) =>
    problems.push(problemAt(origin, path, message, severity));
  const { years, focus } = fields;
  if (years.from > years.to)
    complain(["years", "to"], `years, to: ${years.to} is before ${years.from}. Put the years in order`);
  for (const [index, slug] of focus.entries()) {
    if (register && !register.councils.has(slug))
      complain(
        ["focus", index],
        `focus: ${quoted(slug)} is not a council of the register.${didYouMean(slug, register.councils.keys()) || " Look for its slug in register/councils.csv"}`,
      );
    else if (focus.indexOf(slug) < index)
      complain(["focus", index], `focus: ${quoted(slug)} is listed twice. Take one out`);
  }
  const latest = register?.inspections.findLast(({ council }) => focus.includes(council));
  if (latest && years.from <= years.to && yearOf(latest.published) > years.to)
    complain(
      ["years", "to"],
      `years, to: is ${years.to}, and the register has a report of ${latest.published} on a council in focus (${latest.id}). Write ${yearOf(latest.published)}, and see that “headline” and “standfirst” still hold`,
      "warning",
    );
  if (fields.register.as_at > today)
    complain(
      ["register", "as_at"],
      `register, as_at: ${fields.register.as_at} is in the future. Write the day to which the register is complete`,
    );
  const newest = register?.inspections.at(-1);
  if (newest && newest.published > fields.register.as_at)
    complain(
      ["register", "as_at"],
      `register, as_at: is ${fields.register.as_at}, and the register has a report of ${newest.published} (${newest.id}). Write the day to which the register is complete`,
      "warning",
    );
  return problems;
}

/** People who would share a page, and names that are given to two of them. */
export function checkPeople({ fields, origin }: Loaded<PersonFields[]>): Problem[] {
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  return fields.flatMap((person, index) => {
    const problems: Problem[] = [];
    const complain = (path: readonly PropertyKey[], message: string) =>
      problems.push(problemAt(origin, [index, ...path], `item ${index + 1} (${person.name}): ${message}`));
    const slug = person.slug ?? slugOf(person.name);
    const owner = slugs.get(slug);
    if (slug === "") complain(["name"], "the name gives no address. Add a “slug”");
    else if (slug.length > LONGEST_PART)
      complain(["name"], "the name is too long for an address. Add a “slug”");
    else if (owner !== undefined)
      complain(
        [person.slug ? "slug" : "name"],
        `has the address ${addresses.person(slug)}, and so has ${owner}. Give one of them a “slug” of its own`,
      );
    else slugs.set(slug, person.name);
    for (const [at, name] of [person.name, ...person.spellings].entries()) {
      const path = at === 0 ? ["name"] : ["spellings", at - 1];
      const other = names.get(name);
      if (other === undefined) names.set(name, person.name);
      else
        complain(
          path,
          `${quoted(name)} is a name of ${other === person.name ? "the same person" : other} already. Take one out`,
        );
    }
    return problems;
  });
}

/** Notes on inspections that the register doesn’t have. */
export function checkNotes(
  { fields, origin }: Loaded<Readonly<Record<string, InspectionNotes>>>,
  register: Register,
): Problem[] {
  const unknown = Object.keys(fields).filter((id) => !register.inspectionsById.has(id));
  return unknown.slice(0, MOST + 1).flatMap((id) => {
    const near = didYouMean(id, register.inspectionsById.keys());
    return [
      problemAt(
        origin,
        [id],
        `${quoted(id)} is not an inspection of the register.${near || " Write the day its report came out and the council, as in 2019-10-15-leeds"}`,
      ),
    ];
  });
}
