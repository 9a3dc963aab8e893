import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { CouncilChart, hasChart } from "../../layouts/components/councilChart.tsx";
import { CountryChart } from "../../layouts/components/countryChart.tsx";
import { councilTable } from "../archive/registerTables.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { OutputFile } from "./output.ts";
import { tableToCsv } from "./serialise.ts";

/** The charts of the country and of each council as files of their own, and the councils' as CSV. */
export function* charts({ archive }: Site): Generator<OutputFile> {
  const { register, councils } = archive;
  yield {
    address: addresses.chartSvg(addresses.country),
    make: () => svgFile(<CountryChart archive={archive} standalone />),
  };
  for (const council of councils) {
    if (!hasChart(register, council)) continue;
    const page = addresses.council(council.slug);
    yield {
      address: addresses.chartSvg(page),
      make: () => svgFile(<CouncilChart register={register} council={council} standalone />),
    };
    yield { address: addresses.chartCsv(page), make: () => tableToCsv(councilTable(register, council)) };
  }
}

function svgFile(chart: VNode): string {
  return `${renderToString(chart)}\n`;
}
