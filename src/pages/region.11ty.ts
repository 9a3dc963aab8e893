import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { GRADES, type Grade, gradeLabel } from "../domain/grades.ts";
import type { Council } from "../domain/inspection.ts";
import { groupBy } from "../domain/order.ts";
import { type Page, pagesOf } from "./page.ts";
import { type CouncilListing, councilListing } from "./views/councilListing.ts";

export interface RegionProps {
  readonly region: string;
  readonly asAt: CalendarDay;
  readonly councils: readonly CouncilListing[];
  /** How many councils of the region hold each grade; grades that none holds are left out. */
  readonly counts: readonly { readonly grade: Grade; readonly label: string; readonly count: number }[];
  readonly withoutGrade: number;
}

export const data = pagesOf<RegionProps>("region.11ty.tsx", (site) =>
  [...groupBy(site.archive.register.councils.values(), ({ region }) => region)].map(
    ([region, councils]): Page<RegionProps> => ({
      address: addresses.region(region),
      title: `${region}: councils and their grades`,
      description: `The councils of the region ${region}, with the latest overall grade of their children’s services in this register.`,
      section: "councils",
      crumbs: [{ label: "Councils", address: addresses.councils }],
      props: () => regionProps(site, region, councils),
    }),
  ),
);

function regionProps({ archive }: Site, region: string, councils: readonly Council[]): RegionProps {
  const listings = councils.map((council) => councilListing(archive, council));
  const counts = GRADES.map((grade) => ({
    grade,
    label: gradeLabel(grade),
    count: listings.filter(({ latest }) => latest?.grade === grade).length,
  }));
  return {
    region,
    asAt: archive.register.asAt,
    councils: listings,
    counts: counts.filter(({ count }) => count > 0),
    withoutGrade: listings.length - counts.reduce((sum, { count }) => sum + count, 0),
  };
}
