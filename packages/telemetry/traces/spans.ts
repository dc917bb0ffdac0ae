import {
  type Attributes,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api'
import { goesAlong } from './along.ts'
import { readTraceContext, type TraceContext } from './trace-context.ts'
import { newTraceparent } from './traceparent.ts'

let spansAreMade = false
/** Holds what goes along where no spans are made. */
const carried = goesAlong<TraceContext>('trace')
let tracesAreCarried = false

/** Where none are made, nothing here costs anything. Who made them so far lets go of the API, which takes one at a time. */
export function makeSpans(made: boolean): void {
  spansAreMade = made
  if (made) return
  for (const api of [trace, context, propagation]) api.disable()
}

/** Has the trace of whoever asks go along to what is asked for it, without any span of ours in it. */
export function carryTraces(isCarried: boolean): void {
  tracesAreCarried = isCarried
}

const tracer = () => trace.getTracer('micromart')

export interface SpanOptions {
  attributes?: Attributes | undefined
  kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer'
}

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
}

/** Runs `work` inside a span of that name; a throw marks the span as failed and goes on up. */
export function withSpan<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T> {
  if (!spansAreMade) return work()
  return tracer().startActiveSpan(name, spanOptions(options), async (span) => {
    try {
      return await work()
    } catch (error) {
      fail(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** The same of what is done at once. */
export function withSpanSync<T>(name: string, options: SpanOptions, work: () => T): T {
  if (!spansAreMade) return work()
  return tracer().startActiveSpan(name, spanOptions(options), (span) => {
    try {
      return work()
    } catch (error) {
      fail(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** Tells what would be costly to tell for nothing: false where nobody hears it. */
export const isTraced = (): boolean => spansAreMade && trace.getActiveSpan()?.isRecording() === true

/** A message may hold what is secret, such as an address: only the kind of fault is told. */
function fail(span: Span, error: unknown): void {
  const kind = kindOf(error)
  span.setStatus({ code: SpanStatusCode.ERROR, message: kind })
  span.setAttribute('error.type', kind)
}

/** The code of a system's or a database's error, such as ECONNREFUSED or 23505, be it what caused this one; else the error's name. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  const causes = [error, error.cause, (error.cause as Error | undefined)?.cause]
  return causes.map(codeOf).find((code) => code !== undefined) ?? error.name
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : undefined
}

const spanOptions = ({ attributes, kind = 'internal' }: SpanOptions) => ({
  kind: kinds[kind],
  ...(attributes && { attributes }),
})

/**
 * Tells afterwards of something that was done for another's trace, such as one of many that were done together.
 * @param startedAt in ms since the epoch
 * @param error what it failed with
 */
export function tellSpan(
  name: string,
  { parent, startedAt, error, ...options }: SpanOptions & { parent: TraceContext; startedAt: number; error?: unknown },
): void {
  if (!spansAreMade) return
  const within = propagation.extract(ROOT_CONTEXT, parent)
  const span = tracer().startSpan(name, { ...spanOptions(options), startTime: startedAt }, within)
  if (error !== undefined) fail(span, error)
  span.end()
}

/** Whether spans are made at all, for what is costly to gather. */
export const spansMade = (): boolean => spansAreMade

/** Adds to the span that is running, if any. */
export function addSpanAttributes(attributes: Attributes): void {
  if (spansAreMade) trace.getActiveSpan()?.setAttributes(attributes)
}

/** Names the span that is running, if any, by what is known only once its work is under way, such as a route. */
export function nameSpan(name: string): void {
  if (spansAreMade) trace.getActiveSpan()?.updateName(name)
}

/** Marks the span that is running, if any, as failed, by a word such as a code or a status. */
export function failSpan(kind: string): void {
  const span = spansAreMade ? trace.getActiveSpan() : undefined
  span?.setStatus({ code: SpanStatusCode.ERROR, message: kind }).setAttribute('error.type', kind)
}

/** The span that is running, for others to lead to; undefined where none is made. */
export const currentSpan = (): SpanContext | undefined =>
  isTraced() ? trace.getActiveSpan()?.spanContext() : undefined

/** Has the span that is running, if any, lead to another one, which did something for it too. */
export function linkSpan(context: SpanContext | undefined): void {
  if (spansAreMade && context) trace.getActiveSpan()?.addLink({ context })
}

/** The trace of what is running now, to be sent along; of nothing outside of any. */
export function currentTraceContext(): TraceContext {
  if (!spansAreMade) return carried.get() ?? {}
  const carrier: Record<string, string> = {}
  propagation.inject(context.active(), carrier)
  const { traceparent, tracestate } = carrier
  return { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) }
}

/**
 * The trace that is running now, and the span where there is one, for log lines: whoever looks for a trace with flags of `00` finds none, since
 * it is not among those that are made.
 */
export function currentTrace(): { trace_id: string; span_id?: string; trace_flags?: '00' } | undefined {
  if (!spansAreMade) {
    const traceparent = carried.get()?.traceparent
    return traceparent === undefined ? undefined : { trace_id: traceparent.slice(3, 35) }
  }
  const span = trace.getActiveSpan()?.spanContext()
  if (!span || !isSpanContextValid(span)) return undefined
  const { traceId: trace_id, spanId: span_id, traceFlags } = span
  return traceFlags & TraceFlags.SAMPLED ? { trace_id, span_id } : { trace_id, span_id, trace_flags: '00' }
}

/**
 * Runs `work` as a child of the caller's trace; without a sane `traceparent` it begins a trace of its own.
 *
 * @param sent what came along: trace context, or a `traceparent` alone. Baggage is not heard: whoever calls from outside would choose it.
 */
export function withRemoteParent<T>(sent: TraceContext | string | undefined, work: () => T): T {
  const { traceparent, tracestate }: TraceContext = typeof sent === 'string' ? { traceparent: sent } : (sent ?? {})
  if (spansAreMade) return context.with(propagation.extract(ROOT_CONTEXT, { traceparent, tracestate }), work)
  if (!tracesAreCarried) return work()
  return carried.with(readTraceContext({ traceparent, tracestate }) ?? { traceparent: newTraceparent() }, work)
}

/**
 * The trace for whoever carries it along itself, where no spans are made: the sender's, or without a sane `traceparent` a new one. Undefined
 * where spans are made: {@link currentTraceContext} has theirs.
 */
export function carriedTraceContext(sent: TraceContext): TraceContext | undefined {
  if (spansAreMade) return undefined
  return readTraceContext(sent) ?? { traceparent: newTraceparent() }
}
