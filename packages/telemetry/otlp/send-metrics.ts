import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import type { Sending } from '../telemetry.ts'
import { exportersFor } from './exporters.ts'
import { metricsOf } from './prometheus-metrics.ts'
import { resourceOf } from './resource.ts'

/** Sends what `/metrics` shows, every so often. */
export async function sendMetrics({ process, registry, target }: Sending): Promise<() => Promise<void>> {
  const { url, headers, everyMs, withinMs } = target
  const { OTLPMetricExporter } = await exportersFor(target)
  const resource = resourceOf(process)
  const provider = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url, headers: { ...headers } }),
        exportIntervalMillis: everyMs,
        exportTimeoutMillis: withinMs,
        metricProducers: [metricsOf(registry, resource)],
      }),
    ],
  })
  return () => provider.shutdown()
}
