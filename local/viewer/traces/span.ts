import type { Attributes } from '../otlp/attributes.ts'

/** What one process did in a trace. Times are milliseconds, since 1970 where they are points in time. */
export interface Span {
  /** 32 hex digits. */
  traceId: string
  /** 16 hex digits. */
  spanId: string
  /** Missing of a trace's root. */
  parentSpanId?: string
  name: string
  kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer'
  service: string
  /** Which of a service's replicas. */
  instance?: string
  startMs: number
  durationMs: number
  attributes: Attributes
  events: { name: string; atMs: number; attributes: Attributes }[]
  /** Spans of other traces that have to do with it. */
  links: { traceId: string; spanId: string }[]
  failed: boolean
  /** Of a failure. */
  message?: string
}
