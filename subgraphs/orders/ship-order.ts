import { type CollectPaymentOutcome, collectPayment } from './collect-payment.ts'
import type { Deps } from './deps.ts'
import type { Parcel } from './input.ts'
import type { Order } from './order.ts'

/**
 * Sends an order out once its money is taken, and answers what became of that: a parcel whose payment is refused stays. The
 * same parcel again waits for, or tells of, what is on its way. Throws CollectionUnderWay.
 */
export function shipOrder(deps: Deps, id: string, parcel: Parcel): Promise<CollectPaymentOutcome> {
  const isIt = ({ status, shipmentRequest }: Order) =>
    (status === 'CONFIRMED' || status === 'SHIPPED') &&
    shipmentRequest?.carrier === parcel.carrier &&
    shipmentRequest.trackingNumber === parcel.trackingNumber
  return collectPayment(deps, id, { type: 'ship', ...parcel, at: deps.clock().toISOString() }, isIt)
}
