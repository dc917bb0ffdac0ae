import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { exportersFor } from './exporters.ts'
import { metricsOf } from './prometheus-metrics.ts'
import { resourceOf } from './resource.ts'
import type { Sending } from './telemetry.ts'

/** Sends what `/metrics` shows, every so often: `OTEL_METRIC_EXPORT_INTERVAL`. */
export async function sendMetrics({ process, registry, target }: Sending): Promise<() => Promise<void>> {
  const { url, headers, everyMs } = target
  const { OTLPMetricExporter } = await exportersFor(target)
  const resource = resourceOf(process)
  const provider = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url, headers: { ...headers } }),
        exportIntervalMillis: everyMs,
        // No export may be under way for longer than until the next begins.
        exportTimeoutMillis: everyMs && Math.min(everyMs, 30_000),
        metricProducers: [metricsOf(registry, resource)],
      }),
    ],
  })
  return () => provider.shutdown()
}
