import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { resourceOf } from './resource.ts'
import { makeSpans } from './spans.ts'
import type { Sending } from './telemetry.ts'

// A module of its own, to be imported only where it is needed: a bundle knows the names of an ES module it loads late,
// and not those of a CommonJS one.

/** Makes spans real and sends them. Samplers and batches are as the environment says (`OTEL_TRACES_SAMPLER`, `OTEL_BSP_…`). */
export function sendTraces({ process, target: { url, headers } }: Sending): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: resourceOf(process),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, headers: { ...headers } }))],
  })
  provider.register()
  makeSpans(true)
  return () => provider.shutdown()
}
