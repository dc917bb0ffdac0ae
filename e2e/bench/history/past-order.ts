import type { IdPrefix } from '@micromart/ids'
import { toWire } from '@micromart/money'
import {
  type Changed,
  hear,
  type OrderCommand,
  obey,
  type PastOrder,
  type Placed,
  type SagaInput,
} from '@micromart/orders/testing'
import { evolve, openPayment, type PastPayment, type Payment, type PaymentChange } from '@micromart/payments/testing'
import type { Random } from '@micromart/testing/random'

/** How orders of long ago have ended, with how many of a thousand. */
const endings = {
  delivered: 850,
  refundedInPart: 20,
  returned: 60,
  cancelled: 40,
  declined: 20,
  outOfStock: 10,
} as const
/** `shipped` and `asked back` are not over: only a few of the youngest are so. */
export type Ending = keyof typeof endings | 'shipped' | 'askedBack'

export interface Good {
  variantId: string
  sku: string
  title: string
  /** Minor units. */
  price: bigint
}

export interface Buyer {
  id: string
  name: string
  paymentMethodId: string
}

interface Wanted {
  buyer: Buyer
  goods: readonly Good[]
  placedAt: Date
  ending: Ending
  random: Random
  /** One that no order has. */
  newNumber(): string
}

/** An order of long ago, as each service has it. */
export interface Past {
  order: PastOrder
  /** Null where nobody was ever asked for money. */
  payment: PastPayment | null
  /** What was sent. */
  shipped: boolean
  lines: Placed['lines']
}

const hourMs = 60 * 60_000
const currency = 'EUR'
const wire = (minor: bigint) => toWire({ minor, currency })
const shippingCost = 490n

/** How an order ends, by chance. */
export function someEnding(random: Random): Ending {
  let left = random.between(0, 999)
  for (const [ending, share] of Object.entries(endings) as [Ending, number][]) {
    left -= share
    if (left < 0) return ending
  }
  return 'delivered'
}

/** An id as it would have been made then: it sorts by time. */
export function idAt(prefix: IdPrefix, at: Date, random: Random): string {
  const some = (digits: number) =>
    random
      .between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0')
  return `${prefix}_${at.getTime().toString(16).padStart(12, '0')}7${some(7)}${some(6)}${some(6)}`
}

/** An order that went its whole way, by orders' and payments' own decisions, with nobody to ask. */
export function pastOrder(wanted: Wanted): Past {
  const life = new Life(wanted)
  live(life, wanted)
  return life.past()
}

/** What happens to an order, one thing after the other. */
class Life {
  readonly #placed: Placed
  readonly #random: Random
  readonly #events: PastOrder['events'][number][] = []
  readonly #actions: PastPayment['actions'][number][] = []
  #now: Changed
  #at: Date
  #payment: Payment

  constructor(wanted: Wanted) {
    const { buyer, placedAt, random } = wanted
    this.#random = random
    this.#placed = placedOf(wanted)
    this.#at = placedAt
    this.#now = this.#noted(obeyed(obey(null, { type: 'place', order: this.#placed })))
    this.#payment = openPayment({
      ...{ id: idAt('pay', placedAt, random), orderId: this.#placed.orderId, customerId: buyer.id },
      ...{ methodId: buyer.paymentMethodId, asked: moneyOf(this.#placed.total) },
    })
  }

  get at(): Date {
    return this.#at
  }

  get placed(): Placed {
    return this.#placed
  }

  get payment(): Payment {
    return this.#payment
  }

  pass(ms: number): void {
    this.#at = new Date(this.#at.getTime() + ms)
  }

  tell(command: OrderCommand): void {
    this.#now = this.#noted(obeyed(obey(this.#now, command)))
  }

  answer(input: SagaInput): void {
    this.#now = this.#noted(hear(this.#now, input))
  }

  pay(kind: PastPayment['actions'][number]['kind'], change: PaymentChange, refusedBecause?: string): void {
    const { minor: amount } = 'amount' in change ? change.amount : this.#payment.asked
    const id = idAt('cmd', this.#at, this.#random)
    this.#actions.push({ id, kind, amount, at: this.#at, ...(refusedBecause && { refusedBecause }) })
    this.#payment = evolve(this.#payment, change)
  }

  past(): Past {
    const { orderId, number, lines, placedAt } = this.#placed
    const { saga } = this.#now
    const payment = { payment: this.#payment, at: new Date(Date.parse(placedAt) + 1_000), actions: this.#actions }
    return {
      order: { orderId, number, events: this.#events, saga, endedAt: this.#at },
      payment: this.#actions.length > 0 ? payment : null,
      shipped: saga.stock === 'shipped',
      lines,
    }
  }

  #noted(changed: Changed): Changed {
    this.#events.push(...changed.events.map((event) => ({ event, at: this.#at })))
    return changed
  }
}

function live(life: Life, { ending, random }: Wanted): void {
  const { orderId, lines } = life.placed
  const data = { orderId }
  life.pass(1_000)
  if (ending === 'outOfStock') {
    const short = lines.map(({ sku, quantity: wanted }) => ({ sku, wanted, available: 0 }))
    life.answer({ type: 'inventory.rejected', data: { orderId, short } })
    return
  }
  life.answer({ type: 'inventory.reserved', data })
  const reference = idAt('req', life.at, random)
  if (ending === 'declined') {
    const declineCode = 'card_declined'
    life.pay('AUTHORISE', { type: 'declined', reference, declineCode }, 'The card was declined.')
    life.answer({ type: 'payments.declined', data: { orderId, paymentId: life.payment.id, declineCode } })
    life.answer({ type: 'inventory.released', data })
    return
  }
  const paid = { orderId, paymentId: life.payment.id, amount: life.placed.total }
  life.pay('AUTHORISE', { type: 'authorised', reference, amount: life.payment.asked })
  life.answer({ type: 'payments.authorised', data: paid })
  life.answer({ type: 'inventory.committed', data })
  life.pass(random.between(1, 30) * hourMs)
  if (ending === 'cancelled') {
    life.tell({ type: 'cancel', reason: 'CUSTOMER_REQUEST' })
    life.pay('VOID', { type: 'voided' })
    life.answer({ type: 'payments.voided', data })
    life.answer({ type: 'inventory.released', data })
    return
  }
  const trackingNumber = `H${random.between(1e8, 1e9 - 1)}`
  life.tell({ type: 'ship', carrier: 'DHL', trackingNumber, at: life.at.toISOString() })
  life.pay('CAPTURE', { type: 'captured', amount: life.payment.asked })
  life.answer({ type: 'payments.captured', data: paid })
  life.answer({ type: 'inventory.shipped', data })
  if (ending !== 'shipped') afterwards(life, ending, random)
}

/** What becomes of an order that has gone out. */
function afterwards(life: Life, ending: Ending, random: Random): void {
  const { orderId, total } = life.placed
  life.pass(random.between(20, 90) * hourMs)
  life.tell({ type: 'mark delivered', at: life.at.toISOString() })
  if (ending === 'delivered') return
  life.pass(random.between(10, 200) * hourMs)
  if (ending === 'refundedInPart') {
    life.pay('REFUND', { type: 'refunded', amount: { minor: 100n, currency } })
    return
  }
  life.tell({ type: 'request return', reason: 'It is too big.' })
  if (ending === 'askedBack') return
  life.pass(random.between(20, 90) * hourMs)
  life.tell({ type: 'receive return', refundable: total })
  life.pay('REFUND', { type: 'refunded', amount: life.payment.asked })
  life.answer({ type: 'payments.refunded', data: { orderId, paymentId: life.payment.id, amount: total } })
}

function obeyed(changed: ReturnType<typeof obey>): Changed {
  if ('problem' in changed) throw new Error(`an order is ${changed.status}`)
  return changed
}

function placedOf({ buyer, goods, placedAt, random, newNumber }: Wanted): Placed {
  const lines = goods.map(({ price, ...good }) => {
    const quantity = random.between(1, 3)
    const ids = { lineId: idAt('lin', placedAt, random), cartLineId: idAt('lin', placedAt, random) }
    return { ...ids, ...good, quantity, unitPrice: wire(price), lineTotal: wire(price * BigInt(quantity)) }
  })
  const subtotal = lines.reduce((sum, { lineTotal }) => sum + minorOf(lineTotal.amount), 0n)
  const tax = (subtotal * 19n) / 100n
  return {
    orderId: idAt('ord', placedAt, random),
    number: newNumber(),
    customerId: buyer.id,
    cartId: idAt('crt', placedAt, random),
    cartVersion: lines.length,
    coupon: null,
    lines,
    shipTo: { name: buyer.name, line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: buyer.paymentMethodId,
    subtotal: wire(subtotal),
    discount: wire(0n),
    shipping: wire(shippingCost),
    tax: wire(tax),
    total: wire(subtotal + shippingCost + tax),
    placedAt: placedAt.toISOString(),
  }
}

const moneyOf = ({ amount }: Placed['total']) => ({ minor: minorOf(amount), currency })

/** Of an amount with two decimals. */
const minorOf = (amount: string): bigint => BigInt(amount.replace('.', ''))
