import { customer, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness
beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

it('staff see at which steps checkouts are, and which of them nobody answers, or fail here', async () => {
  const [asked, failing] = [await shop.newOrder(), await shop.newOrder()]
  await shop.newOrder()
  await shop.db
    .updateTable('saga_timeouts')
    .set({ attempts: 4 })
    .where('order_id', '=', asked.id)
    .where('timeout', '=', 'reserve')
    .execute()
  const hour = new Date(Date.now() + 3_600_000)
  await sql`INSERT INTO put_off VALUES ('saga-timeouts', ${failing.id}, 9, ${hour}, 'Error: no such key')`.execute(
    shop.db,
  )
  const { data, errors } = await shop.ask(
    '{ orderSagas { count oldestAt steps { step count } stuck { step attempts reason order { id number } } } }',
    {},
    staff(),
  )
  expect(errors).toBeUndefined()
  expect(data.orderSagas).toMatchObject({ count: 3, steps: [{ step: 'reserve', count: 3 }] })
  expect(data.orderSagas.stuck[0]).toMatchObject({
    step: 'reserve',
    attempts: 4,
    reason: null,
    order: { id: asked.id },
  })
  const ofFailing = data.orderSagas.stuck.slice(1)
  expect(new Set(ofFailing.map(({ step }: { step: string }) => step))).toEqual(new Set(['reserve', 'deadline']))
  for (const saga of ofFailing) expect(saga).toMatchObject({ reason: 'Error: no such key', order: { id: failing.id } })
  const refused = await shop.ask('{ orderSagas { count } }', {}, customer())
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
