import { isStaff } from '@micromart/auth'
import type { Live, RequestContext } from '@micromart/service'
import type { Viewer } from './actions.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import type { Order } from './order.ts'
import type { Counter } from './place-order.ts'

export interface Context extends RequestContext {
  counter: Counter
  live: Pick<Live, 'on'>
  loaders: Loaders
}

export function contextOf(counter: Counter, live: Pick<Live, 'on'>): Omit<Context, keyof RequestContext> {
  return { counter, live, loaders: createLoaders(counter.db) }
}

/** Who the caller is to an order. */
export function viewerOf(context: RequestContext, order: Pick<Order, 'customerId'>): Viewer {
  return { isOwner: context.principal?.userId === order.customerId, isStaff: isStaff(context.principal) }
}

/**
 * Whether the caller may know of an order. A sibling that asks on the shop's own behalf, with nobody's token, may know
 * of all; with somebody's token it sees what they see.
 */
export function maySee(context: RequestContext, order: Pick<Order, 'customerId'>): boolean {
  const { isOwner, isStaff } = viewerOf(context, order)
  return isOwner || isStaff || (context.caller === 'service' && context.principal === null)
}
