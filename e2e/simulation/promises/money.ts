import { fromWire } from '@micromart/money'
import type { OrderStatus } from '@micromart/orders/testing/rules'
import type { Payment } from '@micromart/payments/testing/rules'
import type { OrderView } from '../shop/orders/record-checkout.ts'
import type { Charge } from '../world/provider.ts'
import type { Judged } from './judged.ts'

const sentOut: OrderStatus[] = ['SHIPPED', 'DELIVERED', 'RETURN_REQUESTED']

/** I2 and I8: by the provider's own books, each order has one charge at most, of what it has come to; a cancelled one's is undone. */
export function moneyFaults({ shop }: Judged): string[] {
  const payments = shop.databases.payments.committed<Payment>('payments')
  const charges = [...shop.provider.charges.values()]
  const ofOrders = shop.databases.orders.committed<OrderView>('order_views').flatMap((order) =>
    faultsOf(
      order,
      charges.filter(({ orderId }) => orderId === order.id),
      payments.find(({ orderId }) => orderId === order.id),
    ).map((fault) => `${order.id} is ${order.status}, and ${fault}`),
  )
  return ofOrders
}

const isEffective = ({ status, authorised }: Charge) => status === 'authorised' && authorised.minor > 0n

function faultsOf(order: OrderView, charges: readonly Charge[], payment: Payment | undefined): string[] {
  const effective = charges.filter(isEffective)
  if (effective.length > 1) return [`has ${effective.length} charges`]
  const [charge] = effective
  const captured = charge?.captured.minor ?? 0n
  const refunded = charge?.refunded.minor ?? 0n
  const faults: string[] = []
  if (charge && payment?.reference !== charge.reference) faults.push('its charge is not the one that payments knows')
  if (charge && (payment?.captured.minor !== captured || payment.refunded.minor !== refunded))
    faults.push("the provider's books differ from ours")
  if (order.status === 'CANCELLED' && charge && !(captured > 0n && captured === refunded))
    faults.push(`${charge.authorised.minor} are still authorised, ${captured} captured and ${refunded} refunded`)
  if (order.status === 'CONFIRMED' && charge?.authorised.minor !== fromWire(order.total).minor)
    faults.push('its money is not authorised')
  if (sentOut.includes(order.status) && captured !== fromWire(order.total).minor)
    faults.push(`${captured} were captured`)
  if (order.status === 'RETURNED' && captured !== refunded)
    faults.push(`${captured} were captured, ${refunded} refunded`)
  return faults
}
