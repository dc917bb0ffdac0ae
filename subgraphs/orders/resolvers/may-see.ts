import { isStaff } from '@micromart/auth'
import { maySeeThingsOf, type RequestContext } from '@micromart/service'
import type { Viewer } from '../actions.ts'
import type { Order } from '../order.ts'

/** Who the caller is to an order. */
export function viewerOf({ principal }: RequestContext, { customerId }: Pick<Order, 'customerId'>): Viewer {
  return { isOwner: principal?.userId === customerId, isStaff: isStaff(principal) }
}

/** Whether the caller may know of an order; to everybody else it is not there. */
export const maySee = (context: RequestContext, { customerId }: Pick<Order, 'customerId'>): boolean =>
  maySeeThingsOf(customerId, context)
