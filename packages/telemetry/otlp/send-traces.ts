import { env } from 'node:process'
import type { BatchTarget } from '@micromart/settings'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Sending } from '../telemetry.ts'
import { contextsAlong } from '../traces/along.ts'
import { makeSpans } from '../traces/spans.ts'
import { batchesOf } from './batches.ts'
import { exportersFor } from './exporters.ts'
import { resourceOf } from './resource.ts'
import { samplerOf } from './sampler.ts'

/** Makes spans real and sends them. How much one may say is for the library to read (`OTEL_SPAN_…_LIMIT`). */
export async function sendTraces({ process, target }: Sending<BatchTarget>): Promise<() => Promise<void>> {
  const { url, headers } = target
  const { OTLPTraceExporter } = await exportersFor(target)
  const provider = new NodeTracerProvider({
    sampler: samplerOf(env),
    resource: resourceOf(process),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url, headers: { ...headers } }), batchesOf(target)),
    ],
  })
  provider.register({ contextManager: contextsAlong })
  makeSpans(true)
  return () => provider.shutdown()
}
