import { type HrTime, ValueType } from '@opentelemetry/api'
import type { Resource } from '@opentelemetry/resources'
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics'
import type { MetricObjectWithValues, MetricValue, Registry } from 'prom-client'

type Metric = MetricObjectWithValues<MetricValue<string>>
type Value = MetricValue<string> & { metricName?: string }

/** Default labels that are attributes of the resource in OTLP. */
const ofResource = new Set(['service', 'service_version', 'service_instance_id'])

/**
 * What a Prometheus registry holds, in OpenTelemetry's data model
 * (https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/). Names stay as they are.
 */
export function metricsOf(registry: Registry, resource: Resource): MetricProducer {
  const since = hrTime()
  return {
    async collect() {
      const held = (await registry.getMetricsAsJSON()) as Metric[]
      const span = { startTime: since, endTime: hrTime() }
      const metrics = held.flatMap((metric) => inOtlp(metric, span) ?? [])
      return { resourceMetrics: { resource, scopeMetrics: [{ scope: { name: 'micromart' }, metrics }] }, errors: [] }
    },
  }
}

interface Span {
  startTime: HrTime
  endTime: HrTime
}

/** Undefined for what is of no kind that OTLP knows, such as summaries' quantiles. */
function inOtlp(metric: Metric, span: Span): MetricData | undefined {
  const base = {
    descriptor: { name: metric.name, description: metric.help, unit: unitOf(metric.name), valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  }
  // The types say a number; it is the word.
  const kind = String(metric.type)
  const points = () =>
    metric.values.filter(isKnown).map(
      ({ labels, value }): DataPoint<number> => ({
        ...span,
        attributes: attributes(labels),
        value,
      }),
    )
  if (kind === 'counter') return { ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints: points() }
  if (kind === 'gauge') return { ...base, dataPointType: DataPointType.GAUGE, dataPoints: points() }
  if (kind !== 'histogram') return undefined
  return { ...base, dataPointType: DataPointType.HISTOGRAM, dataPoints: histograms(metric, span) }
}

/**
 * What could not be read is NaN there, and there is no such number in JSON: in its place would stand null, for which a collector may refuse
 * all that comes with it.
 */
const isKnown = ({ value }: { value: number }) => Number.isFinite(value)

/** Prometheus says how many are at most as large as a bound; OTLP, how many lie between two of them. */
function histograms({ name, values }: Metric, span: Span): DataPoint<Histogram>[] {
  const series = new Map<
    string,
    { labels: Value['labels']; bounds: number[]; upTo: number[]; sum: number; count: number }
  >()
  for (const { labels, value, metricName } of values as Value[]) {
    const { le, ...own } = labels
    const key = JSON.stringify(own)
    const one = series.get(key) ?? { labels: own, bounds: [], upTo: [], sum: 0, count: 0 }
    series.set(key, one)
    if (metricName === `${name}_sum`) one.sum = value
    else if (metricName === `${name}_count`) one.count = value
    else if (le !== '+Inf' && le !== undefined) {
      one.bounds.push(Number(le))
      one.upTo.push(value)
    }
  }
  return [...series.values()].map(({ labels, bounds, upTo, sum, count }) => ({
    ...span,
    attributes: attributes(labels),
    value: {
      buckets: { boundaries: bounds, counts: [...upTo, count].map((many, nth) => many - (upTo[nth - 1] ?? 0)) },
      sum,
      count,
    },
  }))
}

const attributes = (labels: Value['labels']) =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => !ofResource.has(name)))

/** By the suffix that Prometheus has for it. */
const unitOf = (name: string) => (/_seconds(_total)?$/.test(name) ? 's' : /_bytes(_total)?$/.test(name) ? 'By' : '')

function hrTime(): HrTime {
  const ms = Date.now()
  return [Math.floor(ms / 1000), (ms % 1000) * 1_000_000]
}
