import {
  collectDefaultMetrics,
  type Gauge,
  type Metric,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client'
import { processIdentity } from '../process-identity.ts'

/**
 * Between looks at the event loop's lag, in ms. prom-client's own 10 wake each process of a shop at rest a hundred times a second, and were most
 * of what some of them took; what stands still for longer than this is seen.
 */
const lagEveryMs = 100

/**
 * The metrics of this process, each series of them with whose it is: `service`, `service_version` and `service_instance_id`, as
 * its spans say, too. What the Node process itself has to tell is in it.
 *
 * @param service such as `orders`
 */
export function openRegistry(service: string): Registry {
  const registry = new ReadableRegistry()
  const { version, instance } = processIdentity(service)
  registry.setDefaultLabels({ service, service_version: version, service_instance_id: instance })
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagEveryMs })
  tellLateness(registry)
  return registry
}

/** Where one metric cannot be read, as its folder is gone, it has no series; all others are told. */
class ReadableRegistry extends Registry {
  override registerMetric<Label extends string>(metric: Metric<Label>): void {
    const read = metric.get.bind(metric) as () => Promise<Read>
    const unread = (): Read => {
      const { name, help, type } = metric as unknown as Read
      return { name, help, type, aggregator: 'sum', values: [] }
    }
    Object.assign(metric, { get: () => read().catch(unread) })
    super.registerMetric(metric)
  }
}

type Read = Omit<MetricObjectWithValues<MetricValue<string>>, 'collect'>

/** What is measured is how long it was from one look at the event loop to the next. How much later that came than it should have is the lag. */
function tellLateness(registry: Registry): void {
  for (const which of ['min', 'max', 'mean', 'p50', 'p90', 'p99']) {
    const gauge = registry.getSingleMetric(`nodejs_eventloop_lag_${which}_seconds`) as Gauge
    const measured = gauge.get.bind(gauge)
    gauge.get = async () => {
      const { values, ...rest } = await measured()
      return { ...rest, values: values.map((one) => ({ ...one, value: latenessOf(one.value) })) }
    }
  }
}

/** Between two scrapes that follow at once nobody has looked: what is said of none is no number, or one of centuries. */
const latenessOf = (seconds: number) => (seconds < 1e9 ? Math.max(0, seconds - lagEveryMs / 1_000) : 0)
