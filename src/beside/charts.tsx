import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { CouncilChart, hasChart } from "../../layouts/components/charts/councilChart.tsx";
import { ShareChartFile, shareSeries } from "../../layouts/components/charts/shareChart.tsx";
import { describe, finding } from "../../layouts/components/charts/shareFigure.tsx";
import type { Archive } from "../archive/model.ts";
import { councilTable } from "../archive/registerTables.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { OutputFile } from "./output.ts";
import { tableToCsv } from "./serialise.ts";

/** The charts of the country and of each council as files of their own, and the councils' as CSV. */
export function* charts({ archive }: Site): Generator<OutputFile> {
  const { register, councils } = archive;
  yield { address: addresses.chartSvg(addresses.country), make: () => svgFile(countryChart(archive)) };
  for (const council of councils) {
    if (!hasChart(register, council)) continue;
    const page = addresses.council(council.slug);
    yield {
      address: addresses.chartSvg(page),
      make: () => svgFile(<CouncilChart register={register} council={council} />),
    };
    yield { address: addresses.chartCsv(page), make: () => tableToCsv(councilTable(register, council)) };
  }
}

function countryChart(archive: Archive): VNode {
  const series = shareSeries(archive, archive.councils);
  const to = archive.register.asAt;
  return (
    <ShareChartFile
      series={series}
      from={series.from}
      to={to}
      title={finding(series)}
      description={describe(series, to)}
    />
  );
}

function svgFile(chart: VNode): string {
  return `${renderToString(chart)}\n`;
}
