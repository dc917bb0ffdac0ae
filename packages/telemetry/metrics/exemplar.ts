import { currentSpan, spansMade } from '../traces/spans.ts'
import { readTraceparent } from '../traces/traceparent.ts'

/**
 * Leads from a measure to a trace that it was made in:
 * https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/#exemplars
 */
export interface Exemplar extends Record<string, string> {
  trace_id: string
}

/** The span that is running now; undefined where it is not among those that are made, since whoever looked for it would find nothing. */
export function currentExemplar(): Exemplar | undefined {
  const span = currentSpan()
  return span && { trace_id: span.traceId, span_id: span.spanId }
}

/** The same of a trace that somebody else says, as a `traceparent`. */
export function exemplarOf(traceparent: string | undefined): Exemplar | undefined {
  const sane = spansMade() ? readTraceparent(traceparent) : undefined
  const isSampled = sane !== undefined && (Number.parseInt(sane.slice(-2), 16) & 1) === 1
  return isSampled ? { trace_id: sane.slice(3, 35) } : undefined
}
