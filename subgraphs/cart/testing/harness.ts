import { newId } from '@micromart/ids'
import { openHarness } from '@micromart/service/testing'
import { addToCart } from '../add-to-cart.ts'
import type { CartView } from '../cart-view-store.ts'
import type { CancelReason } from '../checkout.ts'
import type { Owner } from '../owner.ts'
import { showCart } from '../show-cart.ts'
import { cart } from '../subgraph.ts'
import { samplePlaced, sampleProduct, type Told } from './samples.ts'

const dayMs = 24 * 60 * 60_000

/** The cart service with the demo coupons and a catalog that the test tells it of. */
export async function openCart() {
  const harness = await openHarness(cart, { environment: { MICROMART_DEMO: '1' } })
  const { deps } = harness
  const tell = (product: { productId: string; variantId: string; version: number }, told?: Told) =>
    harness.hear('products.events', 'product.updated', sampleProduct(product, told), {
      subject: product.productId,
      version: product.version,
    })

  return {
    ...harness,
    /** The catalog says what a product is now. */
    tell,
    passDays: (days: number) => harness.passTime(days * dayMs),
    /** A variant that is for sale. */
    async sold(told?: Told) {
      const product = { productId: newId('prd'), variantId: newId('var'), version: 1 }
      await tell(product, told)
      return product
    },
    /** Puts something in a cart; a refusal fails the test. */
    async put(owner: Owner, variantId: string, quantity = 1) {
      const outcome = await addToCart(deps, owner, { variantId, quantity })
      if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
      return outcome
    },
    /** The cart as its owner sees it now. */
    shown: (owner: Owner) => showCart(deps, owner),
    /** Orders has placed an order of all that is in a cart. */
    hearPlaced: (ordered: CartView, orderId = newId('ord')) =>
      harness.hear('orders.events', 'order.placed', samplePlaced(ordered, orderId), { subject: orderId, version: 1 }),
    /** An order was cancelled. */
    hearCancelled: (orderId: string, reason: CancelReason) =>
      harness.hear(
        'orders.events',
        'order.cancelled',
        { orderId, number: 'MM-7F3K-22', customerId: newId('usr'), reason },
        { subject: orderId, version: 2 },
      ),
  }
}

export type CartHarness = Awaited<ReturnType<typeof openCart>>
