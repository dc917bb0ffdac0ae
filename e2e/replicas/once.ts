import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Customer } from '../actors/people.ts'
import { recordsOf } from '../probes/log-records.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { Shop } from '../shop/shop.ts'

/** Sees that no event is on the log twice, and that each customer got each mail about their order, once. */
export async function eachOnce(shop: Shop, customers: readonly Customer[]): Promise<void> {
  // A command may be on it twice: a step that is slow to answer is asked for again.
  const events = (await recordsOf(shop)).filter(({ topic }) => topic.endsWith('.events'))
  const ids = events.map(({ value }) => JSON.parse(value).id)
  const repeated = ids.filter((id, nth) => ids.indexOf(id) !== nth)
  assert.deepEqual(repeated, [], 'events that are on the log twice')
  assert.ok(ids.length > customers.length)
  for (const { email } of customers) {
    const subjects = await eventually(
      async () => {
        const mails = (await mailsTo(shop, email)).map(({ subject }) => subject)
        assert.ok(
          mails.some((subject) => /MM-/.test(subject)),
          `${email} has mail about an order: ${mails}`,
        )
        return mails
      },
      { within: 30_000 },
    )
    assert.equal(new Set(subjects).size, subjects.length, `${email} got: ${subjects.join(' | ')}`)
  }
}
