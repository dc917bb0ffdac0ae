import { isTransient } from '@micromart/messaging'
import { obey, type Placed } from '@micromart/orders/testing/rules'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import { type OrderView, recordCheckout } from './record-checkout.ts'

export interface Wish {
  key: string
  customerId: string
  cartLineIds: readonly string[]
  lines: readonly { variantId: string; quantity: number }[]
  card: string
}

interface KeyRow {
  key: string
  orderId: string
}

/**
 * Mirrors `placeOrder` of subgraphs/orders/placing/place-order.ts: the key, the cart's lines, the order, its saga and the outbox in one
 * transaction. Null: another order has taken what was in the cart.
 */
export async function placeOrder(deps: Deps, wish: Wish): Promise<OrderView | null> {
  const earlier = await replay(deps, wish.key)
  if (earlier) return earlier
  const orderId = deps.newId('ord')
  try {
    const order = await deps.db.transaction(deps.process, (trx) => write(trx, deps, orderId, wish))
    return order ?? replay(deps, wish.key)
  } catch (error) {
    // As it was: what may have been written is written once more, as something new.
    if (!deps.asItWas.has('new-id') || !isTransient(error)) throw error
    return deps.db.transaction(deps.process, (trx) =>
      write(trx, deps, deps.newId('ord'), { ...wish, key: deps.newId('req'), cartLineIds: [] }),
    )
  }
}

async function write(trx: Transaction, deps: Deps, orderId: string, wish: Wish): Promise<OrderView | null> {
  const { key, cartLineIds } = wish
  const claimed = await trx.ask('INSERT key', () => trx.insert('keys', key, { key, orderId } satisfies KeyRow))
  if (!claimed) return null
  const taken = await trx.ask('INSERT ordered lines', () =>
    [...cartLineIds].sort().every((id) => trx.insert('ordered_lines', id, { id, orderId })),
  )
  if (!taken) throw new Error('another order has a line of this cart')
  const placed = obey(null, { type: 'place', order: draft(orderId, wish, deps.clock()) })
  if ('problem' in placed) throw new Error(`a new order is ${placed.status}`)
  return recordCheckout(trx, deps, null, placed)
}

async function replay({ db, process }: Deps, key: string): Promise<OrderView | null> {
  return db.statement(process, 'SELECT key', (trx) => {
    const known = trx.get<KeyRow>('keys', key)
    return (known && trx.get<OrderView>('order_views', known.orderId)) ?? null
  })
}

const eur = (pieces: number) => ({ amount: `${pieces * 10}.00`, currency: 'EUR' })

/** Each piece costs ten euros: what is tried out here is not the reckoning. */
function draft(orderId: string, { customerId, lines, card }: Wish, at: Date): Placed {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    orderId,
    number: `MM-${orderId}`,
    customerId,
    cartId: `crt_${customerId}`,
    cartVersion: 1,
    lines: lines.map(({ variantId, quantity }, nth) => ({
      lineId: `lin_${orderId}_${nth}`,
      cartLineId: `lin_${customerId}_${nth}`,
      variantId,
      sku: variantId.toUpperCase(),
      title: variantId,
      quantity,
      unitPrice: eur(1),
      lineTotal: eur(quantity),
    })),
    shipTo: { name: '', line1: '', city: '', postalCode: '', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: card,
    subtotal: eur(pieces),
    discount: eur(0),
    shipping: eur(0),
    tax: eur(0),
    total: eur(pieces),
    placedAt: at.toISOString(),
  }
}
