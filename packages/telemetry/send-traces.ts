import { env } from 'node:process'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node'
import { exportersFor } from './exporters.ts'
import { resourceOf } from './resource.ts'
import { makeSpans } from './spans.ts'
import type { Sending } from './telemetry.ts'

/**
 * Of the traces that begin here, so many are made unless `OTEL_TRACES_SAMPLER` says otherwise: an order has hundreds of spans, and those
 * of every order would take more than 3 % of the shop's speed.
 */
const shareOfTraces = 0.1

/** Makes spans real and sends them. Batches are as the environment says (`OTEL_BSP_…`). */
export async function sendTraces({ process, target }: Sending): Promise<() => Promise<void>> {
  const { url, headers } = target
  const { OTLPTraceExporter } = await exportersFor(target)
  // The library reads the variable itself.
  const sampler = env.OTEL_TRACES_SAMPLER
    ? {}
    : { sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(shareOfTraces) }) }
  const provider = new NodeTracerProvider({
    ...sampler,
    resource: resourceOf(process),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, headers: { ...headers } }))],
  })
  provider.register()
  makeSpans(true)
  return () => provider.shutdown()
}
