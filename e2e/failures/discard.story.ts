import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CancelOrderDocument } from '../generated.ts'
import { deadLetters, told } from '../probes/dead-letters.ts'
import type { PartContext } from '../runner/part.ts'
import { refuseOrdersOf } from './refused-orders.ts'

export const title =
  'A message that nobody can handle is discarded by hand, and what follows it of its order comes through'

const patience = { within: 60_000 }

export async function run({ shop, say }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 1 })
  const customer = await newCustomer(shop)
  const refused = await refuseOrdersOf(customer, shop)
  try {
    const { id: orderId } = await buy(customer, variantId)
    await orderBecomes(customer.client, orderId, 'CONFIRMED')
    const lying = async () => (await deadLetters(shop)).filter(({ key }) => key === orderId)
    const versions = async () => (await lying()).map(({ value }) => JSON.parse(value).aggregateversion)
    await eventually(async () => assert.deepEqual(await versions(), [1, 2, 3, 4]), patience)
    const [first] = await lying()
    assert.ok(first)

    say('a group that is mistyped is told, and not that it has none')
    await assert.rejects(told(shop, 'list', '--group', 'notification'), /no group "notification"/)

    say('it asks first, and says what is lost')
    await assert.rejects(told(shop, 'discard', first.id), /add --yes to mean it/)
    assert.deepEqual(await versions(), [1, 2, 3, 4])
    const answer = await told(shop, 'discard', first.id, '--yes')
    assert.ok(answer.includes(`${orderId}  order.placed  for notifications`), answer)
    assert.match(answer, /the handler has a bug/)

    say('the versions after it are no gap')
    await eventually(async () => assert.deepEqual(await lying(), []), patience)
    const { cancelOrder } = await customer.client.ask(CancelOrderDocument, { id: orderId })
    outcome(cancelOrder, 'OrderChanged')
    await eventually(async () => {
      const { rows } = await refused.notifications.query(
        `SELECT version::int FROM inbox_versions WHERE topic = 'orders.events' AND subject = $1`,
        [orderId],
      )
      assert.ok(rows.length > 0 && rows.every(({ version }) => version >= 5), JSON.stringify(rows))
    }, patience)
    assert.deepEqual(await lying(), [])
    await assert.rejects(told(shop, 'discard', first.id, '--yes'), /no such dead letter/)
  } finally {
    await refused.close()
  }
}
