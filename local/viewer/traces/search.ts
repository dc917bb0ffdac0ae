import type { LogStore } from '../logs/log-store.ts'
import { ordersOf, typedOrderNumber } from './orders.ts'
import type { Span } from './span.ts'
import type { Summary } from './summary.ts'
import type { TraceStore } from './trace-store.ts'

/** Spans that are looked at for one search. */
const MOST_SPANS = 2_000
const MOST_LINES = 200

/**
 * The traces that somebody looks for who types an order's number or id, a trace's or a request's id, or anything that an attribute, a span's
 * name or a log line says. Those in which an attribute says just that come before those where it is part of something; within these, the trace
 * that began first, which is the one that placed the order.
 */
export function searchTraces(traces: TraceStore, logs: LogStore, typed: string): Summary[] {
  const text = typed.trim()
  if (text === '') return []
  const own = /^[\da-f]{32}$/i.test(text) ? traces.summaryOf(text.toLowerCase()) : undefined
  if (own) return [own]

  const exact = new Map<string, Summary>()
  const loose = new Map<string, Summary>()
  const note = (found: Map<string, Summary>, traceId: string) => {
    const summary = traces.summaryOf(traceId)
    if (summary) found.set(traceId, summary)
  }
  const look = (words: string): Span[] => {
    const spans = traces.matching(patternOf(words), MOST_SPANS)
    for (const span of spans) note(says(span, words) ? exact : loose, span.traceId)
    return spans
  }
  const number = typedOrderNumber(text)
  if (number !== null) {
    // Those who ship or cancel it later say its id alone.
    const ids = new Set(
      look(number)
        .filter((span) => says(span, number))
        .flatMap((span) => ordersOf(span).ids),
    )
    for (const id of ids) look(id)
  }
  if (number !== text) look(text)
  for (const { traceId } of logs.newest({ pattern: patternOf(number ?? text), most: MOST_LINES })) {
    if (traceId !== undefined && !exact.has(traceId)) note(loose, traceId)
  }
  for (const traceId of exact.keys()) loose.delete(traceId)
  const byStart = (found: Map<string, Summary>) => [...found.values()].sort((a, b) => a.startMs - b.startMs)
  return [...byStart(exact), ...byStart(loose)]
}

const says = ({ spanId, attributes }: Span, words: string) =>
  spanId === words || Object.values(attributes).some((value) => String(value).toLowerCase() === words.toLowerCase())

/** Finds text in JSON as it is written there, in any case. */
export function patternOf(text: string): RegExp {
  const written = JSON.stringify(text).slice(1, -1)
  return new RegExp(written.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')
}
