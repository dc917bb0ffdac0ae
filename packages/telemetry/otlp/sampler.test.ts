import { ROOT_CONTEXT, SpanKind, TraceFlags, trace } from '@opentelemetry/api'
import { SamplingDecision } from '@opentelemetry/sdk-trace-node'
import { expect, it } from 'vitest'
import { samplerOf } from './sampler.ts'

/** Of the traces from first to last, evenly. */
const traceIds = Array.from({ length: 100 }, (_, nth) => {
  const part = Math.floor(((nth + 0.5) / 100) * 0xffffffff)
  return `${'0'.repeat(24)}${part.toString(16).padStart(8, '0')}`
})

/** How many of a hundred are made. @param parent whether whoever asks makes the trace; undefined where it begins here */
function madeOf(environment: Record<string, string>, parent?: boolean): number {
  const sampler = samplerOf(environment)
  return traceIds.filter((traceId) => {
    const traceFlags = parent ? TraceFlags.SAMPLED : TraceFlags.NONE
    const context =
      parent === undefined
        ? ROOT_CONTEXT
        : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: 'b7ad6b7169203331', traceFlags, isRemote: true })
    const { decision } = sampler.shouldSample(context, traceId, 'a span', SpanKind.SERVER, {}, [])
    return decision === SamplingDecision.RECORD_AND_SAMPLED
  }).length
}

it.each([
  [undefined, undefined, [10, 100, 0]],
  [undefined, '0.5', [50, 100, 0]],
  ['always_on', undefined, [100, 100, 100]],
  ['always_on', '0.5', [100, 100, 100]],
  ['always_off', undefined, [0, 0, 0]],
  ['traceidratio', '0.25', [25, 25, 25]],
  ['traceidratio', undefined, [100, 100, 100]],
  ['parentbased_always_on', undefined, [100, 100, 0]],
  ['parentbased_always_off', undefined, [0, 100, 0]],
  ['parentbased_traceidratio', '0.25', [25, 100, 0]],
  ['parentbased_traceidratio', '0', [0, 100, 0]],
])('%s with %s makes of a hundred: its own, those that are made elsewhere, those that are not', (said, ratio, made) => {
  const environment = { OTEL_TRACES_SAMPLER: said ?? '', OTEL_TRACES_SAMPLER_ARG: ratio ?? '' }
  expect([madeOf(environment), madeOf(environment, true), madeOf(environment, false)]).toEqual(made)
})
