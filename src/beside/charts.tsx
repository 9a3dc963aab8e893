import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { CouncilChart } from "../../layouts/components/councilChart.tsx";
import { CountryChart } from "../../layouts/components/countryChart.tsx";
import type { Site } from "../archive/site.ts";
import { councilTable } from "../archive/tables/councilTable.ts";
import { councilChart } from "../pages/views/councilChart.ts";
import { countryChart } from "../pages/views/countryChart.ts";
import { tableToCsv } from "./csv.ts";
import type { OutputFile } from "./files.ts";

/** The charts of the country and of each council as files of their own, from the same parts as on the pages, and the councils' as CSV. */
export function* charts({ archive }: Site): Generator<OutputFile> {
  const country = countryChart(archive);
  yield {
    address: country.svgAddress,
    make: () => svgFile(<CountryChart chart={country} standalone />),
  };

  for (const council of archive.register.councils.values()) {
    const chart = councilChart(archive.register, council);
    if (chart === null) continue;
    yield {
      address: chart.svgAddress,
      make: () => svgFile(<CouncilChart chart={chart} standalone />),
    };
    yield {
      address: chart.csvAddress,
      make: () => tableToCsv(councilTable(archive.register, council)),
    };
  }
}

function svgFile(chart: VNode): string {
  return `${renderToString(chart)}\n`;
}
