import type { Client } from '../client.ts'

const none = {}

/** The trace of a client's request, for log lines that are about it; where spans are made, every line has theirs. */
export const tracedBy = ({ traceparent }: Client): { trace_id?: string } =>
  traceparent === undefined ? none : { trace_id: traceparent.slice(3, 35) }
