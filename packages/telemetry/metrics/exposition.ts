import {
  type Metric,
  type MetricObjectWithValues,
  type MetricValue,
  type OpenMetricsContentType,
  Registry,
} from 'prom-client'

interface Exposition {
  contentType: string
  text: string
}

const openMetrics = 'application/openmetrics-text'

/**
 * The metrics of a registry as whoever asks likes them best: as OpenMetrics 1.0, which has exemplars, or else in Prometheus' own text format.
 *
 * @param accept the header; who says nothing, or anything, gets Prometheus' format, as ever
 */
export async function exposition(registry: Registry, accept: string | undefined): Promise<Exposition> {
  if (!prefersOpenMetrics(accept ?? '')) return { contentType: registry.contentType, text: await registry.metrics() }
  return { contentType: Registry.OPENMETRICS_CONTENT_TYPE, text: await inOpenMetrics(registry) }
}

/**
 * Prometheus names both, and what it would rather have first or of the higher `q`; of versions that it names there is one of each today. What
 * is named by itself is judged by that, and else by the `*` that it is among: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
function prefersOpenMetrics(accept: string): boolean {
  const ranges = accept.split(',').map(rangeIn)
  const quality = (...names: string[]) => {
    const judging = names.map((name) => ranges.filter((range) => range.name === name)).find(({ length }) => length > 0)
    return Math.max(0, ...(judging ?? []).map(({ q }) => q))
  }
  const wanted = quality(openMetrics)
  return wanted > 0 && wanted >= quality('text/plain', 'text/*', '*/*')
}

function rangeIn(text: string): { name: string; q: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, q: Number(q?.slice(2) ?? 1) || 0 }
}

type Value = MetricValue<string> & { metricName?: string }
type Said = Omit<MetricObjectWithValues<Value>, 'type'> & { type: unknown }

/**
 * prom-client writes it, too, but a registry of its either knows that format alone or the other: it takes `_total` off the names of its
 * counters for good.
 */
async function inOpenMetrics(registry: Registry): Promise<string> {
  const writer = new Registry<OpenMetricsContentType>()
  writer.setContentType(Registry.OPENMETRICS_CONTENT_TYPE)
  for (const metric of (await registry.getMetricsAsJSON()) as Said[]) {
    const said = asItWants(metric)
    // Whatever can be asked for values is a metric to it, though its types say more.
    writer.registerMetric({ name: metric.name, get: async () => said } as unknown as Metric)
  }
  return writer.metrics()
}

/** Counters without `_total`, which only their series have there, and bounds of buckets as floating-point numbers. */
function asItWants({ name, type, values, ...rest }: Said) {
  return {
    ...rest,
    type,
    name: type === 'counter' ? name.replace(/_total$/, '') : name,
    values: type === 'histogram' ? values.map(withFloat) : values,
  }
}

function withFloat(value: Value): Value {
  const { le } = value.labels
  return Number.isInteger(Number(le)) ? { ...value, labels: { ...value.labels, le: `${le}.0` } } : value
}
