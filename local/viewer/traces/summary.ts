import { ordersOf } from './orders.ts'
import type { Span } from './span.ts'

const MOST_ORDERS = 8
const MOST_SERVICES = 32

/** What lists tell of a trace. */
export interface Summary {
  traceId: string
  /** Of its root, or of the earliest span as long as the root has not come. */
  name: string
  service: string
  startMs: number
  /** What the one who asked waited for: the root's. */
  durationMs: number
  /** Until the last of what followed from it, beyond the log too. */
  wholeMs: number
  spans: number
  failures: number
  services: string[]
  /** Numbers, or ids where no number was told, of the orders it has to do with. */
  orders: string[]
  /** Spans that came and were not kept: the trace is too big. */
  dropped: number
  hasRoot: boolean
}

export const startSummary = (traceId: string): Summary => ({
  traceId,
  name: '',
  service: '',
  startMs: Number.POSITIVE_INFINITY,
  durationMs: 0,
  wholeMs: 0,
  spans: 0,
  failures: 0,
  services: [],
  orders: [],
  dropped: 0,
  hasRoot: false,
})

export function noteSpan(summary: Summary, span: Span): void {
  const isRoot = span.parentSpanId === undefined
  if ((isRoot && !summary.hasRoot) || (!summary.hasRoot && span.startMs < summary.startMs)) {
    summary.name = titleOf(span)
    summary.service = span.service
    summary.durationMs = span.durationMs
    summary.hasRoot ||= isRoot
  }
  const endMs = Math.max(span.startMs + span.durationMs, summary.spans === 0 ? 0 : summary.startMs + summary.wholeMs)
  summary.startMs = Math.min(summary.startMs, span.startMs)
  summary.wholeMs = endMs - summary.startMs
  summary.spans++
  if (span.failed) summary.failures++
  if (summary.services.length < MOST_SERVICES && !summary.services.includes(span.service)) {
    summary.services.push(span.service)
  }
  const { numbers, ids } = ordersOf(span)
  for (const order of numbers.length > 0 ? numbers : ids) noteOrder(summary.orders, order)
}

/** Numbers are what people say: where there is one, ids need not be told. */
function noteOrder(orders: string[], order: string): void {
  if (orders.includes(order)) return
  const numbers = orders.filter((one) => !isId(one))
  if (isId(order) && numbers.length > 0) return
  if (!isId(order)) orders.splice(0, orders.length, ...numbers)
  if (orders.length < MOST_ORDERS) orders.push(order)
}

const isId = (order: string) => order.startsWith('ord_')

/** A span's name, with the operation that it carries out where that is told apart. */
export function titleOf({ name, attributes }: Span): string {
  const operation = attributes['graphql.operation.name']
  return typeof operation === 'string' && operation !== '' && !name.includes(operation)
    ? `${operation} · ${name}`
    : name
}
