/** The colours of a chart that stands in a file of its own, where the site's stylesheet does not reach. On white. */
export function ChartStyle() {
  return (
    <style>{`
      svg { background: #fff; color: #16191c; font: 13px "Helvetica Neue", Arial, sans-serif }
      .grid, .axis { stroke: #d9d4c8 } .tick, .row, .share { fill: #16191c; stroke: none } .stood { stroke: currentColor; stroke-width: 2 }
      .hit { fill: none } .veil { fill: #fff; fill-opacity: .65 } .mark { stroke: #16191c; stroke-dasharray: 2 3 } .band { stroke: #fff; stroke-width: 1 }
      .outstanding { color: #095a4e } .good { color: #245184 } .requires-improvement { color: #754500 } .inadequate { color: #9a2121 }
      .not-given { color: #6a6f75 } .band.outstanding { fill: #0f7a69 } .band.good { fill: #86aede } .band.requires-improvement { fill: #e9b765 }
      .band.inadequate { fill: #9a2121 } .band.not-given { fill: #b9bcc0 }
    `}</style>
  );
}
