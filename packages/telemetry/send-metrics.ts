import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { metricsOf } from './prometheus-metrics.ts'
import { resourceOf } from './resource.ts'
import type { Sending } from './telemetry.ts'

/** Sends what `/metrics` shows, every so often: `OTEL_METRIC_EXPORT_INTERVAL`. */
export function sendMetrics({ process, registry, target: { url, headers, everyMs } }: Sending): () => Promise<void> {
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
