import type { OrderEventType, OrderStatus } from '../../generated/graphql.ts'

/** The way of an order, as shoppers follow it. */
export const steps = [
  ['placed', 'ORDER_PLACED'],
  ['reserved', 'STOCK_RESERVED'],
  ['authorised', 'PAYMENT_AUTHORISED'],
  ['confirmed', 'ORDER_CONFIRMED'],
  ['shipped', 'ORDER_SHIPPED'],
  ['delivered', 'ORDER_DELIVERED'],
] as const

export type StepName = (typeof steps)[number][0] | 'cancelled' | 'returnRequested' | 'returned'

export interface Step {
  name: StepName
  /** When it was; null when it is yet to come. */
  at: string | null
  /** The one that is waited for. */
  isNext: boolean
}

interface Happened {
  type: OrderEventType
  at: string
}

/** Ends that an order may come to, in place of what was yet to come or after it. */
const ends = [
  ['cancelled', 'ORDER_CANCELLED'],
  ['returnRequested', 'RETURN_REQUESTED'],
  ['returned', 'RETURN_RECEIVED'],
] as const

/** What has been, and what is yet to come of an order that goes on. */
export function timelineOf(events: readonly Happened[], status: OrderStatus): Step[] {
  const when = (type: OrderEventType) => events.find((event) => event.type === type)?.at ?? null
  const way = steps.map(([name, type]) => ({ name, at: when(type) }))
  const last = way.findLastIndex(({ at }) => at !== null)
  const isOver = status === 'CANCELLED'
  const shown = way
    // What was passed over, or will never be, is not shown.
    .filter(({ at }, nth) => at !== null || (nth > last && !isOver))
    .map(({ name, at }): Step => ({ name, at, isNext: false }))
  const next = shown.find(({ at }) => at === null)
  if (next) next.isNext = true
  const ended = ends.flatMap(([name, type]): Step[] => {
    const at = when(type)
    return at === null ? [] : [{ name, at, isNext: false }]
  })
  return [...shown, ...ended]
}

/** Whether anything can happen yet that one may watch. */
export const goesOn = (status: OrderStatus) => !['CANCELLED', 'RETURNED'].includes(status)
