import { newId } from '@micromart/ids'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { somebody } from './testing/samples.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
})

afterAll(() => shop.close())

/** What waits to be done at the provider for an order, in its order. */
async function queued(orderId: string): Promise<string[]> {
  const rows = await shop.db
    .selectFrom('payment_actions')
    .innerJoin('payments', 'payments.id', 'payment_actions.payment_id')
    .select(['kind', 'state'])
    .where('order_id', '=', orderId)
    .where('due_at', 'is not', null)
    .orderBy('seq')
    .execute()
  return rows.map(({ kind, state }) => `${kind} ${state}`)
}

test('a command that comes twice at once is done once', async () => {
  const card = await shop.addCard()
  const [order, undone] = [newId('ord'), newId('ord')]
  const authorise = shop.command('authorise', order, card)
  const undo = shop.command('void', undone, card)
  await shop.hearTogether([authorise, undo, authorise, undo])
  expect(await queued(order)).toEqual(['AUTHORISE QUEUED'])
  const replies = await shop.outboxOn('payments.replies', undone)
  expect(replies.map(({ type }) => type)).toEqual(['payments.voided', 'payments.voided'])
  expect(new Set(replies.map(({ id }) => id)).size).toBe(1)
})

test('of what comes together nothing is done where one contradicts what there is', async () => {
  const card = await shop.addCard()
  const [good, bad] = [newId('ord'), newId('ord')]
  const both = shop.hearTogether([shop.command('authorise', good, card), shop.command('capture', bad, card)])
  await expect(both).rejects.toThrow('the order has no payment')
  expect(await queued(good)).toEqual([])
})

interface Step {
  step: 'authorise' | 'capture' | 'void' | 'refund'
  order: number
  usable: boolean
}

test('what comes together comes to the same as if it had come one by one', async () => {
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      step: fc.constantFrom('authorise', 'authorise', 'capture', 'void', 'refund'),
      order: fc.nat(3),
      usable: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  )
  const [hers, another] = [await shop.addCard(), await shop.addCard('pm_card_visa', somebody())]
  const play = async (all: readonly Step[], together: boolean) => {
    const orders = Array.from({ length: 4 }, () => newId('ord'))
    const commands = all.map(({ step, order, usable }) =>
      shop.command(step, orders[order] ?? '', usable ? hers : another),
    )
    let failed = false
    const runs = together ? [commands] : commands.map((command) => [command])
    for (const run of runs) {
      await shop.hearTogether(run).catch(() => {
        failed = true
      })
    }
    return {
      failed,
      came: await Promise.all(orders.map(async (order) => [await queued(order), await shop.said(order)])),
    }
  }
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const alone = await play(all, false)
      const together = await play(all, true)
      // All of it is done again one by one then.
      if (alone.failed) expect(together).toMatchObject({ failed: true, came: Array(4).fill([[], []]) })
      else expect(together).toEqual(alone)
    }),
    { numRuns: 15 },
  )
})
