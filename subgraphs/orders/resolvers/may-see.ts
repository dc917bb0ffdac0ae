import { may, type Scope } from '@micromart/auth'
import { maySeeThingsOf, requirePrincipal } from '@micromart/service'
import type { Viewer } from '../actions.ts'
import type { Context } from '../deps.ts'
import type { Order } from '../order.ts'

type Seen = Pick<Order, 'id' | 'customerId'>

/** Somebody who may have an order to see: who is signed in, or sends an order's token. Throws UNAUTHENTICATED. */
export function requireViewer(context: Context): void {
  if (context.orderToken === null) requirePrincipal(context, "send the order's token as x-order-token")
}

/** Whether the caller has the token of that order, which is a guest's. */
export const hasToken = ({ orderToken, deps }: Context, order: Seen): boolean =>
  orderToken !== null && deps.guestSecrets.opens(orderToken, order)

/** Who the caller is to an order. */
export function viewerOf(context: Context, order: Seen): Viewer {
  const { principal } = context
  const isOwner = principal?.userId === order.customerId || hasToken(context, order)
  return { isOwner, may: (scope) => may(principal, scope) }
}

/** Whether an order is the caller's, by their account or its token, or that scope of theirs is enough; to everybody else it is not there. */
export const maySee = (context: Context, order: Seen, scope: Scope): boolean =>
  maySeeThingsOf(order.customerId, context, scope) || hasToken(context, order)
