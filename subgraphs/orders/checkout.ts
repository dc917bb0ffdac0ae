import { decide, type OrderCommand } from './decide.ts'
import { evolve, type Order, type OrderEvent } from './order.ts'
import type { ProblemOf } from './problem.ts'
import { type Advance, advance, begin, type CheckoutSaga, type SagaInput } from './saga/checkout-saga.ts'

/** An order and its saga: they change together, in one transaction, or not at all. */
export interface Checkout {
  order: Order
  saga: CheckoutSaga
}

/** A checkout after a change, with the events that made the change. */
export interface Changed extends Checkout {
  events: OrderEvent[]
}

/** Has the order obey a command, and the saga hear of what followed. `null` is an order that is yet to be placed. */
export function obey(before: Checkout | null, command: OrderCommand): Changed | ProblemOf<'not allowed now'> {
  const decision = decide(before?.order ?? null, command)
  return 'problem' in decision ? decision : happen(before && { ...before, events: [] }, decision.event)
}

/** Has the saga hear a reply or a timeout, and the order obey what it asks for then. */
export function hear(before: Checkout, input: SagaInput): Changed {
  return follow({ ...before, events: [] }, advance(before.saga, input))
}

function happen(now: Changed | null, event: OrderEvent): Changed {
  const order = evolve(now?.order ?? null, event)
  const events = [...(now?.events ?? []), event]
  if (event.type === 'order.placed') return { order, events, saga: begin(event.data) }
  if (!now) throw new Error(`${event.type} of an order that was never placed`)
  return follow({ order, events, saga: now.saga }, advance(now.saga, event))
}

function follow(now: Changed, { saga, order: commands }: Advance): Changed {
  return commands.reduce<Changed>(
    (so, command) => {
      const decision = decide(so.order, command)
      // The order has gone another way meanwhile; the saga has heard of that, and undoes what is left to undo.
      return 'problem' in decision ? so : happen(so, decision.event)
    },
    { ...now, saga },
  )
}
