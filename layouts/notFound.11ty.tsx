import { addresses } from "../src/domain/addresses.ts";
import type { NotFoundProps } from "../src/pages/notFound.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";

export const data = entryInDocument;

/** What a reader gets where there is no page: the ways on. */
export default function NotFound({ entry }: LayoutData<NotFoundProps>) {
  const { latest } = entry.props();
  return (
    <>
      <PageHead heading="There is no page here">
        <p>
          The address may be mistyped. Published addresses of this archive do not change, so if a link on this
          site led here, that is an error of ours. Try the search above,{" "}
          <Link to={addresses.councils}>the councils A to Z</Link>,{" "}
          <Link to={addresses.years}>the years</Link> or <Link to={addresses.releases}>all releases</Link>.
        </p>
      </PageHead>
      <section aria-labelledby="latest">
        <h2 id="latest">The latest releases</h2>
        <ReleaseList releases={latest} />
      </section>
    </>
  );
}
