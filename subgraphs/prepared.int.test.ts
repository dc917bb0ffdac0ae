import { newId } from '@micromart/ids'
import { startMailbox } from '@micromart/mailbox/testing'
import { isPreparable } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, expect, test } from 'vitest'
import { applyCoupon } from './cart/coupons/apply-coupon.ts'
import { addCoupons } from './cart/coupons/coupon-store.ts'
import { openCart } from './cart/testing/harness.ts'
import { sampleCoupon, someone, somewhere } from './cart/testing/samples.ts'
import { openInventory } from './inventory/testing/harness.ts'
import { openNotifications } from './notifications/testing/harness.ts'
import { changeOrder } from './orders/change-order.ts'
import { openOrders } from './orders/testing/harness.ts'
import { openPayments } from './payments/testing/harness.ts'

// What selects all columns is never prepared, which costs each order the time to parse and to plan it: see prepared.ts.

const { after, end } = cleanups()
afterEach(end)

/** How what an order comes to is asked for, where it is, from its cart to its delivery. */
const ways: Record<string, () => Promise<ReadonlySet<string>>> = {
  async cart() {
    const cart = await openCart()
    after(cart.close)
    const owner = someone()
    const { variantId } = await cart.sold()
    await addCoupons(cart.db, [sampleCoupon('LAMPS')])
    cart.statements.clear()
    await cart.put(owner, variantId, 2)
    await applyCoupon(cart.deps, owner, { code: 'LAMPS' }, somewhere)
    const shown = await cart.shown(owner)
    if (shown) await cart.hearPlaced(shown)
    return cart.statements
  },
  async inventory() {
    const inventory = await openInventory()
    after(inventory.close)
    const lamp = await inventory.stocked(5)
    const order = newId('ord')
    inventory.statements.clear()
    await inventory.reserve(order, { [lamp]: 2 })
    for (const step of ['commit', 'ship'] as const) await inventory.tell(step, order)
    return inventory.statements
  },
  async orders() {
    const orders = await openOrders()
    after(orders.close)
    orders.statements.clear()
    const { id } = await orders.newOrder()
    await orders.confirm(id)
    const at = orders.clock().toISOString()
    await changeOrder(orders.deps, id, () => ({ type: 'ship', carrier: 'DHL', trackingNumber: '0034', at }))
    await orders.capture(id)
    return orders.statements
  },
  async payments() {
    const payments = await openPayments()
    after(payments.close)
    const card = await payments.addCard()
    payments.statements.clear()
    payments.startWorking()
    const order = newId('ord')
    await payments.authorise(order, card)
    await payments.settled(order, 'AUTHORISED')
    await payments.capture(order)
    await payments.settled(order, 'CAPTURED')
    return payments.statements
  },
  async notifications() {
    const { smtpUrl } = await startMailbox(after)
    const notifications = await openNotifications({ smtpUrl })
    after(notifications.close)
    await notifications.user('usr_ada')
    notifications.statements.clear()
    await notifications.placed('ord_1', 'usr_ada')
    await notifications.confirmed('ord_1', 'usr_ada')
    await notifications.sendMails()
    return notifications.statements
  },
}

test.each(Object.entries(ways))('whatever an order asks of the database of %s may be prepared', async (_name, way) => {
  const statements = [...(await way())].filter((text) => text.includes('$1'))
  expect(statements.length).toBeGreaterThan(4)
  expect(statements.filter((text) => !isPreparable(text))).toEqual([])
})
