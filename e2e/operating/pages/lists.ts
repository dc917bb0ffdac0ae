import { randomUUID } from 'node:crypto'
import { inParallel } from '../../actors/buyers.ts'
import { addToCart, agree, buy, send } from '../../actors/checkout.ts'
import { shelve } from '../../actors/goods.ts'
import { buyAsGuest, newGuest } from '../../actors/guests.ts'
import { outcome } from '../../actors/outcome.ts'
import { adminOf, newCustomer, staffOf } from '../../actors/people.ts'
import { AdjustStockDocument, ApplyCouponDocument, CancelOrderDocument } from '../../generated.ts'
import type { Shop } from '../../shop/shop.ts'
import * as changes from './changes.ts'
import type { PagedList } from './walk.ts'

/** Of everything so many. */
const some = 6
const nths = Array.from({ length: some }, (_, nth) => nth)

/** Every list of the graph by its name in the schema, each with some things in it. */
export async function listsOf(shop: Shop): Promise<Record<string, PagedList>> {
  const [staff, admin, customer] = await Promise.all([staffOf(shop), adminOf(shop), newCustomer(shop)])
  const me = customer.client
  const email = `${randomUUID()}@guests.example`
  const variants = await inParallel(nths, 2, () => shelve(staff, { stock: 500 }))
  const [variant = ''] = variants
  const webhook = await changes.endpoint(admin)
  const coupon = await changes.newCoupon(staff)
  const catalogImport = await changes.begun(staff)

  const order = () => buy(customer, variant)
  const cancelled = async () => {
    const { id } = await order()
    await me.ask(CancelOrderDocument, { id })
  }
  const guestOrder = async () => buyAsGuest(await newGuest(shop, variant, email))
  const redeem = async () => {
    const buyer = await newCustomer(shop)
    await addToCart(buyer.client, variant)
    outcome((await buyer.client.ask(ApplyCouponDocument, { code: coupon.code })).applyCoupon, 'CartChanged')
    outcome(await send(buyer.client, await agree(buyer)), 'OrderPlaced')
  }
  const note = (nth: number) => changes.noted(staff, catalogImport, nth)
  /** One that has something to take back, as those have which are listed. */
  const brought = async () => {
    const id = await changes.begun(staff)
    await changes.noted(staff, id, 0)
    return id
  }
  const counted = async (nth: number) => {
    const input = { idempotencyKey: randomUUID(), variantId: variants[nth % some] ?? variant, by: 1 }
    await staff.ask(AdjustStockDocument, { input: { ...input, reason: 'RECEIVED' } })
  }
  const makers: ((nth: number) => Promise<unknown>)[] = [
    ...[order, guestOrder, redeem, note],
    ...[brought, () => changes.newCoupon(staff), () => changes.newKey(admin)],
    () => changes.newCategory(staff, null),
    (nth) => changes.newTax(staff, nth),
    (nth) => changes.newMethod(staff, nth),
    (nth) => changes.newRate(staff, nth),
  ]
  for (const make of makers) for (const nth of nths) await make(nth)

  /** Nothing that was there before has to be missed. */
  const only = (make: (nth: number) => Promise<unknown>) => async (nth: number) => {
    await make(nth)
    return []
  }
  /** A product comes, and another is called and priced otherwise: where it stands by that, it may be missed. */
  const shelf = async (nth: number) => {
    await shelve(staff, { stock: 3, price: `${10 + nth}.00` })
    return [await changes.moved(staff, variants[nth % some] ?? variant)]
  }
  return {
    'Query.orders': { client: staff, field: 'orders', change: only(cancelled) },
    'User.orders': { client: me, of: 'me', field: 'orders', change: only(cancelled) },
    'Query.guestOrders': { client: staff, field: `guestOrders(email: "${email}"`, change: only(guestOrder) },
    'User.notifications': { client: me, of: 'me', field: 'notifications', change: only(order) },
    'Webhook.deliveries': { client: admin, of: `webhook(id: "${webhook}")`, field: 'deliveries', change: only(order) },
    'Query.products': { client: staff, field: 'products', change: only(shelf) },
    'Query.allCategories': {
      ...{ client: staff, field: 'allCategories' },
      change: only(async () => changes.newCategory(staff, await changes.newCategory(staff, null))),
    },
    'Query.search': { client: me, field: 'search(query: "lantern", sort: PRICE_ASC', change: shelf },
    'Query.stockLevels': { client: staff, field: 'stockLevels', change: only(counted) },
    'Query.coupons': {
      ...{ client: staff, field: 'coupons' },
      change: only(async () => changes.ended(staff, (await changes.newCoupon(staff)).id)),
    },
    'Coupon.redemptions': {
      ...{ client: staff, of: `coupon(code: "${coupon.code}")`, field: 'redemptions', node: 'order { id }' },
      change: only(redeem),
    },
    'Query.users': { client: staff, field: 'users', change: only(() => newCustomer(shop)) },
    'Query.apiKeys': {
      ...{ client: admin, field: 'apiKeys' },
      change: only(async () => changes.revoked(admin, await changes.newKey(admin))),
    },
    'Query.catalogImports': {
      ...{ client: staff, field: 'catalogImports' },
      change: only(async () => changes.closed(staff, await brought())),
    },
    'CatalogImport.steps': {
      ...{ client: staff, of: `catalogImport(id: "${catalogImport}")`, field: 'steps', node: 'of' },
      change: only((nth) => note(some + nth)),
    },
    'Query.taxRateHistory': {
      ...{ client: staff, field: 'taxRateHistory' },
      change: only((nth) => changes.newTax(staff, nth)),
    },
    'Query.shippingMethodHistory': {
      ...{ client: staff, field: 'shippingMethodHistory' },
      change: only((nth) => changes.newMethod(staff, nth)),
    },
    'Query.shippingRateHistory': {
      ...{ client: staff, field: 'shippingRateHistory' },
      change: only((nth) => changes.newRate(staff, nth)),
    },
  }
}
