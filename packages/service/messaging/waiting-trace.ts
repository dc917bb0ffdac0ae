import { currentTraceContext, type TraceContext } from '@micromart/telemetry'

/**
 * Columns of a table whose rows wait for a worker: the trace of whoever asked for what is to be done. Without them it would end where it waits, and
 * nobody who looks for an order would find what became of it.
 */
export interface TraceColumns {
  traceparent: string | null
  tracestate: string | null
}

/** What is noted of a trace: of the one that is running now, unless it is told otherwise. */
export const traceColumns = ({ traceparent, tracestate }: TraceContext = currentTraceContext()): TraceColumns => ({
  traceparent: traceparent ?? null,
  tracestate: tracestate ?? null,
})

/** The trace that a row was noted in, to go on with. */
export const traceOf = ({ traceparent, tracestate }: TraceColumns): TraceContext => ({
  traceparent: traceparent ?? undefined,
  tracestate: tracestate ?? undefined,
})
