import { createTraceState } from '@opentelemetry/api'
import { readTraceparent } from './traceparent.ts'

/** W3C trace context as headers and messages carry it: https://www.w3.org/TR/trace-context/ */
export interface TraceContext {
  traceparent?: string | undefined
  /** What others who have a part in the trace say for each other; never without a `traceparent`. */
  tracestate?: string | undefined
}

/** What of it may be sent on; null where its `traceparent` is none. Of a `tracestate` that is not as it should be, what is so, if anything. */
export function readTraceContext({ traceparent: sent, tracestate }: TraceContext): TraceContext | null {
  const traceparent = readTraceparent(sent)
  if (traceparent === undefined) return null
  const state = tracestate && createTraceState(tracestate).serialize()
  return state ? { traceparent, tracestate: state } : { traceparent }
}
