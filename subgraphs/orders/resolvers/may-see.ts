import { may, type Scope } from '@micromart/auth'
import { maySeeThingsOf, type RequestContext } from '@micromart/service'
import type { Viewer } from '../actions.ts'
import type { Order } from '../order.ts'

/** Who the caller is to an order. */
export function viewerOf({ principal }: RequestContext, { customerId }: Pick<Order, 'customerId'>): Viewer {
  return { isOwner: principal?.userId === customerId, may: (scope) => may(principal, scope) }
}

/** Whether an order is the caller's, or that scope of theirs is enough; to everybody else it is not there. */
export const maySee = (context: RequestContext, { customerId }: Pick<Order, 'customerId'>, scope: Scope): boolean =>
  maySeeThingsOf(customerId, context, scope)
