import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import { LegendDisplayMode, LegendPlacement, VizLegendOptionsBuilder } from '@grafana/grafana-foundation-sdk/common'
import type { Dashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard'
import { DashboardBuilder, DatasourceVariableBuilder, RowBuilder } from '@grafana/grafana-foundation-sdk/dashboard'
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus'
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { PanelBuilder as TimeseriesBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import { saidOfMetrics } from './metric-words.ts'

/** PromQL, and what its series are called in the legend. */
export type Query = readonly [expr: string, legend: string]

interface PanelOptions {
  title: string
  /** What a person sees in it, before what docs/metrics.md says of its metrics. */
  says?: string
  /** As Grafana spells it: `s`, `bytes`, `percentunit`, `ops`; a number without one. */
  unit?: string
  queries: readonly Query[]
}

type Row = readonly [title: string, ...panels: readonly Builder<Panel>[]]

const perRow = 3
const gridWidth = 24
/** Grafana's own, of each panel's width: no scrape is missed, and none is counted twice. */
export const range = '$__rate_interval'

/** @param uid stays, so that links to it do. */
export function dashboard(uid: string, title: string, ...rows: Row[]): Dashboard {
  const builder = new DashboardBuilder(title)
    .uid(uid)
    .tags(['micromart'])
    .refresh('30s')
    .time({ from: 'now-1h', to: 'now' })
    .timezone('browser')
    .withVariable(new DatasourceVariableBuilder('datasource').label('Prometheus').type('prometheus'))
  for (const [title, ...panels] of rows) {
    builder.withRow(new RowBuilder(title))
    for (const panel of panels) builder.withPanel(panel)
  }
  const built = builder.build()
  built.panels?.forEach((panel, nth) => {
    panel.id = nth + 1
  })
  return built
}

const legend = new VizLegendOptionsBuilder()
  .showLegend(true)
  .displayMode(LegendDisplayMode.List)
  .placement(LegendPlacement.Bottom)

/** Lines over time. */
export const lines = (options: PanelOptions): Builder<Panel> =>
  filled(new TimeseriesBuilder().fillOpacity(10).lineWidth(1).legend(legend), options)

/** One number for each series, as it is now. */
export const numbers = (options: PanelOptions): Builder<Panel> => filled(new StatBuilder(), options)

function filled(panel: TimeseriesBuilder | StatBuilder, { title, says, unit, queries }: PanelOptions): Builder<Panel> {
  panel
    .title(title)
    .height(8)
    .span(gridWidth / perRow)
    .datasource({ type: 'prometheus', uid: '$' + '{datasource}' })
  const metrics = saidOfMetrics(queries.map(([expr]) => expr))
  panel.description([says, metrics].filter(Boolean).join('\n\n'))
  panel.unit(unit ?? 'short')
  for (const [nth, [expr, legend]] of queries.entries()) {
    const target = new DataqueryBuilder()
      .expr(expr)
      .legendFormat(legend)
      .refId(String.fromCharCode(65 + nth))
    // Points on the panel that lead to traces; buckets alone have them.
    panel.withTarget(expr.includes('_bucket') ? target.exemplar(true) : target)
  }
  return panel
}

/** How often something is counted, a second. @param by labels that it is told apart by. */
export const rate = (metric: string, by: string, matchers = '') =>
  `sum by (${by}) (rate(${metric}${matchers && `{${matchers}}`}[${range}]))`

/** What a share of a histogram's values is below of, in its unit. @param share such as 0.99. */
export const quantile = (share: number, histogram: string, by = '', matchers = '') =>
  `histogram_quantile(${share}, sum by (${['le', by].filter(Boolean).join(', ')}) (rate(${histogram}_bucket${matchers && `{${matchers}}`}[${range}])))`
