import type { MessageOn } from '@micromart/events'
import type { OrderCommand } from '../decide.ts'
import type { OrderEvent, Placed } from '../order.ts'

/** What the saga knows of the order's stock: each `-ing` awaits a reply of inventory. */
export type StockState =
  | 'reserving'
  | 'reserved'
  | 'rejected'
  | 'committing'
  | 'committed'
  | 'shipping'
  | 'shipped'
  | 'releasing'
  | 'released'

/** What it knows of the money: each `-ing` awaits a reply of payments. */
export type PaymentState =
  | 'untouched'
  | 'authorising'
  | 'authorised'
  | 'declined'
  | 'capturing'
  | 'captured'
  | 'refused'
  | 'written off'
  | 'refunding'
  | 'refunded'
  | 'voiding'
  | 'voided'

/**
 * One order's way through stock and money. Confirming the order is the pivot: until then whatever fails cancels it,
 * after it every step is repeated until it succeeds. To undo is repeated without limit, too.
 */
export interface CheckoutSaga {
  orderId: string
  customerId: string
  placedAt: string
  lines: { variantId: string; sku: string; quantity: number }[]
  paymentMethodId: string
  total: Placed['total']
  phase: 'arranging' | 'confirmed' | 'cancelled' | 'returned'
  stock: StockState
  payment: PaymentState
  /** How often undoing was begun: a success that is heard of after it was undone is undone anew, under a new id. */
  releases: number
  voids: number
  /** How often the money was asked for; not there before, nor where an older version asked, once. */
  captures?: number
}

type Reply = Pick<MessageOn<'inventory.replies' | 'payments.replies'>, 'type' | 'data'>
type ReplyEvent = {
  [M in MessageOn<'inventory.replies' | 'payments.replies'> as M['type']]: { type: M['type']; data: M['data'] }
}[Reply['type']]

export type SagaInput = OrderEvent | ReplyEvent | { type: 'deadline passed' }

/** Where the saga is after an input, and what it asks of the order itself. What it asks of others follows from where it is. */
export interface Advance {
  saga: CheckoutSaga
  order: OrderCommand[]
}

export function begin({ orderId, customerId, placedAt, lines, paymentMethodId, total }: Placed): CheckoutSaga {
  return {
    orderId,
    customerId,
    placedAt,
    lines: lines.map(({ variantId, sku, quantity }) => ({ variantId, sku, quantity })),
    paymentMethodId,
    total,
    phase: 'arranging',
    stock: 'reserving',
    payment: 'untouched',
    releases: 0,
    voids: 0,
  }
}

/** Input in, state and commands out. An input that says nothing new, such as a repeated reply, changes nothing. */
export function advance(saga: CheckoutSaga, input: SagaInput): Advance {
  switch (input.type) {
    case 'order.confirmed':
      return to(saga, { phase: 'confirmed', stock: 'committing' })
    case 'order.cancelled':
      return { saga: undone({ ...saga, phase: 'cancelled' }), order: [] }
    case 'order.shipment_requested':
      return to(saga, { payment: 'capturing', captures: askedFor(saga) + 1 })
    case 'order.payment_retried':
      return to(saga, {
        payment: 'capturing',
        captures: askedFor(saga) + 1,
        paymentMethodId: input.data.paymentMethodId,
      })
    case 'order.payment_written_off':
      return to(saga, { payment: 'written off' }, { type: 'send out' })
    case 'order.shipped':
      return to(saga, { stock: 'shipping' })
    case 'order.return_received':
      return to(saga, { phase: 'returned', ...(saga.payment === 'captured' && { payment: 'refunding' }) })
    case 'deadline passed':
      return saga.phase === 'arranging' ? to(saga, {}, { type: 'cancel', reason: 'TIMED_OUT' }) : to(saga, {})
    case 'inventory.reserved':
      if (saga.stock !== 'reserving') return { saga: lateStock(saga), order: [] }
      return to(saga, { stock: 'reserved', payment: 'authorising' }, { type: 'record stock reserved' })
    case 'inventory.rejected':
      if (saga.stock === 'releasing') return to(saga, { stock: 'rejected' })
      if (saga.stock !== 'reserving') return to(saga, {})
      return to(
        saga,
        { stock: 'rejected' },
        { type: 'record stock rejected', short: input.data.short },
        { type: 'cancel', reason: 'OUT_OF_STOCK' },
      )
    case 'inventory.committed':
      return saga.stock === 'committing' ? to(saga, { stock: 'committed' }) : { saga: lateStock(saga), order: [] }
    case 'inventory.commit_rejected':
      // The hold had expired and inventory found no stock to hold anew: what cannot be shipped is not charged either.
      if (saga.stock === 'releasing') return to(saga, { stock: 'rejected' })
      if (saga.stock !== 'committing') return to(saga, {})
      return to(saga, { stock: 'rejected' }, { type: 'cancel', reason: 'OUT_OF_STOCK' })
    case 'inventory.released':
      return saga.stock === 'releasing' ? to(saga, { stock: 'released' }) : to(saga, {})
    case 'inventory.shipped':
      return saga.stock === 'shipping' ? to(saga, { stock: 'shipped' }) : to(saga, {})
    case 'payments.authorised': {
      if (saga.payment !== 'authorising') return { saga: latePayment(saga), order: [] }
      const { paymentId, amount } = input.data
      return to(
        saga,
        { payment: 'authorised' },
        { type: 'record payment authorised', paymentId, amount },
        { type: 'confirm' },
      )
    }
    case 'payments.declined': {
      if (saga.payment === 'voiding') return to(saga, { payment: 'declined' })
      if (saga.payment !== 'authorising') return to(saga, {})
      const { paymentId, declineCode } = input.data
      return to(
        saga,
        { payment: 'declined' },
        { type: 'record payment declined', paymentId, declineCode },
        { type: 'cancel', reason: 'PAYMENT_DECLINED' },
      )
    }
    case 'payments.voided':
      return saga.payment === 'voiding' ? to(saga, { payment: 'voided' }) : to(saga, {})
    case 'payments.captured': {
      if (saga.payment !== 'capturing') return to(saga, {})
      // An older version shipped first: a return may have come in while the capture was still being repeated.
      if (saga.phase === 'returned') return to(saga, { payment: 'refunding' })
      const { paymentId, amount } = input.data
      return to(
        saga,
        { payment: 'captured' },
        { type: 'record payment captured', paymentId, amount },
        { type: 'send out' },
      )
    }
    case 'payments.capture_refused': {
      if (saga.payment !== 'capturing') return to(saga, {})
      const { paymentId, declineCode, message } = input.data
      return to(saga, { payment: 'refused' }, { type: 'record payment refused', paymentId, declineCode, message })
    }
    case 'payments.refunded':
      return saga.payment === 'refunding' ? to(saga, { payment: 'refunded' }) : to(saga, {})
    default:
      return to(saga, {})
  }
}

const to = (saga: CheckoutSaga, change: Partial<CheckoutSaga>, ...order: OrderCommand[]): Advance => ({
  saga: { ...saga, ...change },
  order,
})

const release = (saga: CheckoutSaga): CheckoutSaga => ({ ...saga, stock: 'releasing', releases: saga.releases + 1 })
const voidPayment = (saga: CheckoutSaga): CheckoutSaga => ({ ...saga, payment: 'voiding', voids: saga.voids + 1 })

const askedFor = ({ captures, payment }: CheckoutSaga): number => captures ?? (payment === 'authorised' ? 0 : 1)

/** Begins to undo all that was done, and all that was begun: a command under way may yet succeed. */
function undone(saga: CheckoutSaga): CheckoutSaga {
  const held: StockState[] = ['reserving', 'reserved', 'committing', 'committed']
  const charged: PaymentState[] = ['authorising', 'authorised', 'capturing']
  const stock = held.includes(saga.stock) ? release(saga) : saga
  return charged.includes(saga.payment) ? voidPayment(stock) : stock
}

/** Stock that was got for an order which is cancelled by now goes back, unless it is on its way already. */
const lateStock = (saga: CheckoutSaga): CheckoutSaga =>
  saga.phase === 'cancelled' && saga.stock !== 'releasing' ? release(saga) : saga

const latePayment = (saga: CheckoutSaga): CheckoutSaga =>
  saga.phase === 'cancelled' && saga.payment !== 'voiding' ? voidPayment(saga) : saga
