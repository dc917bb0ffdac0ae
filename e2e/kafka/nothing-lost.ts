import assert from 'node:assert/strict'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { eventually } from '@micromart/testing/eventually'
import type { Customer } from '../actors/people.ts'
import { mailsTo } from '../probes/mailbox.ts'
import { promisesHold } from '../probes/promises.ts'
import type { Shop } from '../shop/shop.ts'

/**
 * Sees that nothing was parked, that every customer has had one mail about each order that was confirmed, and that the
 * shop's data keeps every promise.
 * @param lying how many dead letters there are all the same, which nobody can ever handle.
 */
export async function nothingIsLost(shop: Shop, orders: ReadonlyMap<string, Customer>, lying = 0): Promise<void> {
  const bought = new Map<Customer, number>()
  for (const customer of orders.values()) bought.set(customer, (bought.get(customer) ?? 0) + 1)
  for (const [{ email }, count] of bought) {
    await eventually(
      async () => {
        const subjects = (await mailsTo(shop, email)).map(({ subject }) => subject).filter((one) => one.includes('MM-'))
        assert.equal(new Set(subjects).size, count, `${email} bought ${count} times and has: ${subjects.join(' | ')}`)
      },
      { within: 60_000 },
    )
  }
  const log = await openShopLog(await shop.running())
  try {
    const letters = await log.deadLetters()
    assert.equal(
      letters.length,
      lying,
      JSON.stringify(letters.map(({ group, topic, reason }) => [group, topic, reason])),
    )
  } finally {
    await log.close()
  }
  await promisesHold(shop)
}
