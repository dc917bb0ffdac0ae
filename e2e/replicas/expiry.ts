import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { orderBecomes } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer } from '../actors/people.ts'
import { recordsOf } from '../probes/log-records.ts'
import type { Shop } from '../shop/shop.ts'

const holds = 4

/**
 * Has the holds of orders run out while a slow bank thinks about them, and sees that each did so once: however many
 * look after it, its variant's stock is said to be free one time. The payments come through later, and stock is there
 * still: the orders are confirmed.
 */
export async function everyHoldExpires(shop: Shop, staff: Client): Promise<void> {
  const { databases } = await shop.running()
  const inventory = new pg.Pool({ connectionString: databases.inventory, max: holds })
  try {
    const buyers = await Promise.all(
      Array.from({ length: holds }, async () => {
        const variantId = await shelve(staff, { stock: 3 })
        const [buyer] = await readyToBuy([await newCustomer(shop, 'pm_sandbox_slow')], variantId)
        assert.ok(buyer)
        return { buyer, variantId }
      }),
    )
    const orders = await Promise.all(
      buyers.map(async ({ buyer, variantId }) => {
        const orderId = await placeOrderOf(buyer)
        await eventually(async () => {
          const { rowCount } = await inventory.query(
            `UPDATE reservation_lines SET expires_at = now() WHERE order_id = $1 AND state = 'HELD'`,
            [orderId],
          )
          assert.equal(rowCount, 1, `the hold of ${orderId} is there, and its payment is not through yet`)
        })
        return { orderId, variantId }
      }),
    )
    await Promise.all(orders.map(({ orderId }) => orderBecomes(staff, orderId, 'CONFIRMED')))
    for (const { variantId } of orders) {
      const said = await recordsOf(shop, 'inventory.events', variantId)
      const reserved = said.map(({ value }) => JSON.parse(value).data.reserved)
      assert.deepEqual(reserved, [0, 0, 1, 0, 1], `${variantId}: known, received, held, run out, held again`)
    }
  } finally {
    await inventory.end()
  }
}
