import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { type Customer, newCustomer } from '../actors/people.ts'
import { refuseOrdersOf } from '../failures/refused-orders.ts'
import { deadLetters, told } from '../probes/dead-letters.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { Shop } from '../shop/shop.ts'

/** Has notifications' database refuse one customer's orders for a while, as a handler with a bug does. */
export async function parkedKey(shop: Shop, buys: (customer: Customer) => Promise<string>): Promise<void> {
  const [unlucky, other] = [await newCustomer(shop), await newCustomer(shop)]
  const refused = await refuseOrdersOf(unlucky, shop)
  try {
    const orderId = await buys(unlucky)
    await buys(other)
    // Its first event failed; those that came after it wait behind it, in order, and nobody else's does.
    await eventually(
      async () => {
        const letters = (await deadLetters(shop)).filter(({ group }) => group === 'notifications')
        assert.deepEqual(
          letters.map(({ key, parked, value }) => [key, parked, JSON.parse(value).aggregateversion]),
          [1, 2, 3, 4].map((version) => [orderId, true, version]),
        )
        assert.match(letters[0]?.reason ?? '', /the handler has a bug/)
        assert.ok((await mailsTo(shop, other.email)).some(({ subject }) => subject.includes('MM-')))
      },
      { within: 60_000 },
    )
    await refused.mend()
    assert.match(await told(shop, 'redrive', '--group', 'notifications'), /4 on their way/)
    await eventually(
      async () =>
        assert.deepEqual(
          (await deadLetters(shop)).filter(({ key }) => key === orderId),
          [],
        ),
      { within: 60_000 },
    )
  } finally {
    await refused.close()
  }
}
