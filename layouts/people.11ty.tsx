import { claimsIn } from "../src/archive/claims.ts";
import { rolesOf, roleText } from "../src/archive/people.ts";
import { addresses } from "../src/domain/addresses.ts";
import { counted, startSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { Tally } from "./components/tally.tsx";
import { PageHead } from "./components/text.tsx";

export const data = inDocument(() => ({
  title: "People",
  description: "The office holders and directors quoted in the archive, by surname.",
  section: "quotes",
  crumbs: [],
}));

/** The people who have a page. */
export default function People({ archive }: PageData) {
  return (
    <>
      <PageHead heading="People">
        <p>
          Office holders and directors who are quoted in the archive, by surname. The names of others are with
          their words, and nowhere else.
        </p>
      </PageHead>
      <ul class="people">
        {archive.people.map((person) => {
          const [role] = rolesOf(person);
          const quotations = [...new Set(person.printings.map(({ quotation }) => quotation))];
          return (
            <li key={person.slug}>
              <h2>
                <Link to={addresses.person(person.slug)}>{person.name}</Link>
              </h2>
              <p>
                {role ? `${roleText(role)}. ` : ""}
                {startSentence(counted(quotations.length, "quotation"))}.{" "}
                <Tally claims={quotations.flatMap(claimsIn)} />
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
