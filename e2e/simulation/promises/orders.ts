import { orderFaults } from '@micromart/invariants/legal-transitions'
import { type CheckoutSaga, evolve, type Order, pendingTimeouts } from '@micromart/orders/testing/rules'
import { type MailRow, mailed } from '../shop/notifications.ts'
import { newerType, type Stream } from '../shop/orders/order-store.ts'
import type { OrderView } from '../shop/orders/record-checkout.ts'
import type { Judged } from './judged.ts'

const streamsOf = ({ shop }: Judged): Stream[] =>
  shop.databases.orders.committed<Stream>('streams').filter(({ isNewer }) => !isNewer)

const knownOf = ({ events }: Stream) => events.filter(({ type }) => (type as string) !== newerType)

/** I6 and I14: versions have no gaps, what is read is what has happened, and no status goes back. */
export function orderFaultsOf(judged: Judged): string[] {
  const views = judged.shop.databases.orders.committed<OrderView>('order_views')
  return streamsOf(judged).flatMap((stream) => {
    const { orderId, events } = stream
    const known = knownOf(stream)
    const faults = orderFaults(known.map(({ type }) => type)).map((fault) => `${orderId} ${fault}`)
    if (events.some(({ aggregateversion }, nth) => aggregateversion !== nth + 1)) faults.push(`${orderId} has a gap`)
    const { version: _, ...view } = views.find(({ id }) => id === orderId) ?? ({} as OrderView)
    const replayed = known.reduce<Order | null>(evolve, null)
    if (JSON.stringify(view) !== JSON.stringify(replayed)) faults.push(`${orderId} is not read as it has happened`)
    return faults
  })
}

/** I7: no checkout awaits anything, and no order is only placed. */
export function ordersEnd(judged: Judged): string[] {
  const sagas = judged.shop.databases.orders.committed<CheckoutSaga>('sagas').filter(({ phase }) => phase !== undefined)
  const awaiting = sagas.flatMap((saga) =>
    pendingTimeouts(saga).map((timeout) => `the saga of ${saga.orderId} still awaits ${timeout}`),
  )
  const views = judged.shop.databases.orders.committed<OrderView>('order_views')
  const undecided = views.filter(({ status }) => status === 'PLACED').map(({ id }) => `${id} is still PLACED`)
  return [...awaiting, ...undecided]
}

/** I3: a wish comes to one order, the one that its buyer was told of. */
export function oneOrderPerWish(judged: Judged): string[] {
  const { bought } = judged
  const views = judged.shop.databases.orders.committed<OrderView>('order_views')
  return bought.flatMap(({ wish, orderId }, nth) => {
    const orders = views.filter(({ customerId }) => customerId === `usr_${nth + 1}`).map(({ id }) => id)
    if (orders.length > 1) return [`${wish} came to ${orders.length} orders: ${orders.join(', ')}`]
    return orders[0] === (orderId ?? undefined)
      ? []
      : [`${wish} came to ${orders[0]}, and its buyer heard of ${orderId}`]
  })
}

/** I9: each mail once, whatever was said twice. */
export function mailFaults(judged: Judged): string[] {
  const mails = judged.shop.databases.notifications.committed<MailRow>('mails')
  return streamsOf(judged).flatMap((stream) =>
    knownOf(stream)
      .filter(({ type }) => mailed.includes(type))
      .flatMap(({ id, type }) => {
        const count = mails.filter(({ event }) => event === id).length
        return count === 1 ? [] : [`${count} mails about ${type} of ${stream.orderId}`]
      }),
  )
}

/** How soon an order is decided though a process stands still, in ms: what it held is somebody else's by then. */
const decidedMs = 30_000

/** I18: while one process of several stands still, orders go on beside it. */
export function progressBesideOneFrozen({ shop, ledger, bought, befell }: Judged): string[] {
  if (shop.of('orders').length < 2) return []
  return bought.flatMap(({ orderId, buyer }) => {
    const order = orderId === null ? undefined : ledger.orders.get(orderId)
    if (!order || buyer.card !== 'works') return []
    const { placedAt, decidedAt = Number.POSITIVE_INFINITY, reason } = order
    // What was before may have its effects still.
    const beside = befell.filter(({ began, ended }) => began <= placedAt + decidedMs && ended >= placedAt - 15_000)
    if (beside.some(({ name }) => name !== 'frozen') || new Set(beside.map(({ what }) => what)).size !== 1) return []
    const isStuck = decidedAt > placedAt + decidedMs || reason === 'TIMED_OUT'
    return isStuck ? [`${orderId} was not decided within ${decidedMs / 1_000} s, while one process stood still`] : []
  })
}
