import type { Span } from '../traces/span.ts'

export const traceId = (nth: number) => nth.toString(16).padStart(32, '0')
export const spanId = (nth: number) => nth.toString(16).padStart(16, '0')

/** A span of trace 1, the first one, at 1 s and for 10 ms, unless told otherwise. */
export function aSpan(told: Partial<Span> = {}): Span {
  return {
    traceId: traceId(1),
    spanId: spanId(1),
    name: 'POST /graphql',
    kind: 'server',
    service: 'router',
    startMs: 1_000,
    durationMs: 10,
    attributes: {},
    events: [],
    links: [],
    failed: false,
    ...told,
  }
}
