import {
  type Attributes,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { isTraceparent, newTraceparent } from './traceparent.ts'

let spansAreMade = false

/** Where none are made, nothing here costs anything: no context is kept. */
export function makeSpans(made: boolean): void {
  spansAreMade = made
}

const tracer = () => trace.getTracer('micromart')

interface SpanOptions {
  attributes?: Attributes
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
  const { attributes = {}, kind = 'internal' } = options
  return tracer().startActiveSpan(name, { attributes, kind: kinds[kind] }, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' })
      throw error
    } finally {
      span.end()
    }
  })
}

/** Adds to the span that is running, if any. */
export function addSpanAttributes(attributes: Attributes): void {
  if (spansAreMade) trace.getActiveSpan()?.setAttributes(attributes)
}

/** The W3C `traceparent` of what is running now, to be sent along; undefined outside of any trace. */
export function currentTraceparent(): string | undefined {
  if (!spansAreMade) return undefined
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** The id of the trace that is running now, for log lines. */
export function currentTraceId(): string | undefined {
  if (!spansAreMade) return undefined
  const span = trace.getActiveSpan()?.spanContext()
  return span && isSpanContextValid(span) ? span.traceId : undefined
}

/** Runs `work` as a child of the caller's trace; without a sane `traceparent` it begins a trace of its own. */
export function withRemoteParent<T>(traceparent: string | undefined, work: () => T): T {
  if (!spansAreMade) return work()
  return context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), work)
}

/**
 * The `traceparent` for whoever carries it along itself, where no spans are made: the sender's, or without a sane one that of a new trace.
 * Undefined where spans are made: {@link currentTraceparent} has theirs.
 */
export function carriedTraceparent(sent: unknown): string | undefined {
  if (spansAreMade) return undefined
  return isTraceparent(sent) ? sent : newTraceparent()
}
