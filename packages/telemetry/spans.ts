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
  trace.getActiveSpan()?.setAttributes(attributes)
}

/** The W3C `traceparent` of what is running now, to be sent along; undefined outside of any trace. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** The id of the trace that is running now, for log lines. */
export function currentTraceId(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext()
  return span && isSpanContextValid(span) ? span.traceId : undefined
}

/** Runs `work` as a child of the caller's trace; without a sane `traceparent` it begins a trace of its own. */
export function withRemoteParent<T>(traceparent: string | undefined, work: () => T): T {
  return context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), work)
}
