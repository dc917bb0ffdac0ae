import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { exportersFor } from './exporters.ts'
import { resourceOf } from './resource.ts'
import { makeSpans } from './spans.ts'
import type { Sending } from './telemetry.ts'

/** Makes spans real and sends them. Samplers and batches are as the environment says (`OTEL_TRACES_SAMPLER`, `OTEL_BSP_…`). */
export async function sendTraces({ process, target }: Sending): Promise<() => Promise<void>> {
  const { url, headers } = target
  const { OTLPTraceExporter } = await exportersFor(target)
  const provider = new NodeTracerProvider({
    resource: resourceOf(process),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, headers: { ...headers } }))],
  })
  provider.register()
  makeSpans(true)
  return () => provider.shutdown()
}
