import { newId } from '@micromart/ids'
import { customer, guest, type Somebody, staff } from '@micromart/service/testing'
import { sampleProduct } from './cart/testing/samples.ts'
import { openInventory } from './inventory/testing/harness.ts'
import type { ServiceName } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { openOrders } from './orders/testing/harness.ts'
import { anotherCart } from './orders/testing/samples.ts'
import { openPayments } from './payments/testing/harness.ts'
import { thingsIn } from './things-there.fixture.ts'
import { knowPeople } from './users/testing/know-people.ts'

/** Where wishes can be granted: a subgraph, and the ids of things in it that wishes name as `$variant` or so. */
interface World {
  shop: Pick<Awaited<ReturnType<typeof openAlone>>, 'ask' | 'db' | 'close' | 'schema'>
  ids: Readonly<Record<string, string>>
}

export const wishers: Readonly<Record<string, Somebody>> = {
  customer: customer(),
  staff: staff(),
  guest: guest('guest_kept'),
}

/** Of each service that takes keys. */
export const worlds: Partial<Record<ServiceName, () => Promise<World>>> = {
  async users() {
    const shop = await openAlone('users')
    await knowPeople(shop.db)
    return { shop, ids: {} }
  },
  products: async () => ({ shop: await openAlone('products'), ids: {} }),
  async inventory() {
    const shop = await openInventory()
    return { shop: shop as never, ids: { variant: await shop.stocked(5) } }
  },
  async cart() {
    const shop = await openAlone('cart')
    const sold = { productId: newId('prd'), variantId: newId('var') }
    await shop.hear('products.events', 'product.updated', sampleProduct(sold), { subject: sold.productId, version: 1 })
    return { shop, ids: { variant: sold.variantId } }
  },
  async orders() {
    const shop = await openOrders()
    const { id } = await shop.newOrder()
    shop.peers.state.cart = anotherCart('crt_kept')
    return { shop: shop as never, ids: { order: id } }
  },
  async payments() {
    const shop = await openPayments()
    shop.startWorking()
    const orderId = await shop.newOrder()
    await shop.settled(orderId, 'AUTHORISED')
    await shop.capture(orderId)
    await shop.settled(orderId, 'CAPTURED')
    const { id } = await shop.payment(orderId)
    return { shop: shop as never, ids: { payment: id } }
  },
  async notifications() {
    const shop = await openAlone('notifications')
    const { 'Query.webhook': webhook } = (await thingsIn.notifications?.(shop)) ?? {}
    return { shop, ids: { webhook: `${webhook?.id}` } }
  },
}
