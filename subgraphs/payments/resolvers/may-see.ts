import { maySeeThingsOf, type RequestContext } from '@micromart/service'
import type { Payment } from '../mappers.ts'

/** A payment as far as the caller may know of it; to everybody but its customer and staff there is none. */
export const visible = (context: RequestContext, payment: Payment | null): Payment | null =>
  payment && maySeeThingsOf(payment.customerId, context, 'payments:read') ? payment : null
