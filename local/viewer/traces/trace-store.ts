import { byteSize } from '../byte-size.ts'
import type { Span } from './span.ts'
import { noteSpan, type Summary, startSummary } from './summary.ts'

/** Beside its text: the string, its place in the list, and its part of its trace. */
const SPAN_OVERHEAD = 64
const TRACE_OVERHEAD = 2_048

export interface TraceStore {
  add(spans: readonly Span[]): void
  /** All spans that came of a trace, in the order in which they came; undefined of one that is not here, or no longer. */
  spansOf(traceId: string): Span[] | undefined
  summaryOf(traceId: string): Summary | undefined
  /** Newest first. */
  summaries(): Summary[]
  /** Spans whose text matches, those of newer traces first, as many as `most`. */
  matching(pattern: RegExp, most: number): Span[]
  /** What is kept, and what was let go, since the start. */
  size(): { traces: number; spans: number; bytes: number; dropped: number }
}

interface Kept {
  summary: Summary
  /** As JSON: its size is known, and the garbage collector has little to walk through. */
  spans: string[]
  bytes: number
}

/**
 * Keeps the newest traces, within a bound.
 * @param bound `bytes` of all traces; the oldest are let go. `traceBytes` of one: what comes beyond that is dropped, so that one trace without end
 * does not push out all others.
 */
export function openTraceStore(bound: { bytes: number; traceBytes: number }): TraceStore {
  const traces = new Map<string, Kept>()
  let bytes = 0
  let spans = 0
  let dropped = 0

  const makeRoom = () => {
    for (const [id, trace] of traces) {
      if (bytes <= bound.bytes) return
      traces.delete(id)
      bytes -= trace.bytes
      spans -= trace.spans.length
      dropped += trace.spans.length
    }
  }
  const open = (id: string): Kept => {
    const trace = { summary: startSummary(id), spans: [], bytes: TRACE_OVERHEAD }
    traces.set(id, trace)
    bytes += TRACE_OVERHEAD
    return trace
  }
  const add = (span: Span) => {
    const trace = traces.get(span.traceId) ?? open(span.traceId)
    const text = JSON.stringify(span)
    const size = byteSize(text) + SPAN_OVERHEAD
    if (trace.bytes + size > bound.traceBytes) {
      trace.summary.dropped++
      dropped++
      return
    }
    trace.spans.push(text)
    trace.bytes += size
    bytes += size
    spans++
    noteSpan(trace.summary, span)
  }
  const parse = (text: string): Span => JSON.parse(text)
  const newestFirst = () => [...traces.values()].reverse()

  return {
    add(all) {
      for (const span of all) add(span)
      makeRoom()
    },
    spansOf: (id) => traces.get(id)?.spans.map(parse),
    summaryOf: (id) => traces.get(id)?.summary,
    summaries: () => newestFirst().map(({ summary }) => summary),
    matching(pattern, most) {
      const found: Span[] = []
      for (const { spans } of newestFirst()) {
        for (const text of spans) {
          if (pattern.test(text) && found.push(parse(text)) >= most) return found
        }
      }
      return found
    },
    size: () => ({ traces: traces.size, spans, bytes, dropped }),
  }
}
