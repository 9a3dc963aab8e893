import { addresses } from "../src/domain/addresses.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Link } from "./components/frame/link.tsx";
import { PageHead } from "./components/text.tsx";

export const data = inDocument<PageData>(() => ({
  title: "Page not found",
  description: "There is no page at this address.",
  section: null,
  crumbs: [],
  hidden: true,
}));

/** What a reader sees at an address without a page: where else to look. */
export default function NotFound({ archive: { register, releases } }: PageData) {
  return (
    <PageHead heading="There is no page here">
      <p>
        The address may be mistyped. Published addresses of this archive do not change, so if a link on this
        site led here, that is an error of ours.
      </p>
      <p>
        Try the search above, <Link to={addresses.councils}>the {register.councils.size} councils</Link>,{" "}
        <Link to={addresses.years}>the years</Link>,{" "}
        <Link to={addresses.releases}>the {releases.length} releases</Link> or{" "}
        <Link to={addresses.inspections}>the {register.inspections.length} inspections</Link>.
      </p>
    </PageHead>
  );
}
